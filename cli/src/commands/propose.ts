import { Command } from "commander";
import type { Client } from "@tierline/kernel/client/client";
import { everyRow } from "@tierline/kernel/client/every-row";
import { newId } from "@tierline/kernel/model/ids";
import type { operations } from "@tierline/openapi/clients/governance-registry.v1";
import { failsWith2, refusalsEndWith2 } from "../gate-command.ts";
import { withExamples } from "../help.ts";
import type { Parts } from "../parts.ts";

interface Options {
  readonly title: string;
  readonly link?: string;
  readonly registry: string | true;
  readonly repository?: string;
  readonly withdraw?: true;
  readonly json?: true;
}

type Review = Awaited<ReturnType<Client<operations>["proposeChange"]>>;

/** `tierline propose`: hands the changes of a pull request to the architects, for review in the portal. */
export function proposeCommand(parts: Parts): Command {
  const command = new Command("propose")
    .description("hand what has changed since the last publication to the architects, for review in the portal")
    .requiredOption("--title <title>", "what it is about, as in the pull request")
    .option("--link <url>", "of the pull request")
    .option("--registry [url]", "the registry of this machine's platform unless an address is given", true as never)
    .option("--repository <folder>", "another repository laid out like this one")
    .option("--withdraw", "take back what was proposed under this title and nobody has decided")
    .option("--json", "print the reviews as JSON")
    .action(async (options: Options) => {
      const { title, link, registry, repository, json } = options;
      await failsWith2(async () => {
        if (options.withdraw === true) return withdraw(parts, options);
        const [{ changedContracts }, { checkRequest }, { withRegistry }] = await Promise.all([
          import("@tierline/governance-check/changed"),
          import("../check-request.ts"),
          import("../with-registry.ts"),
        ]);
        const changed = await changedContracts(await checkRequest(parts, { repository }));
        const reviews = await withRegistry(parts.realmFile, registry, async (client, call) => {
          const made: Review[] = [];
          for (const { document } of changed) {
            const body = { document: document as never, title, link: link ?? null };
            made.push(await client.proposeChange(call(), { idempotencyKey: newId("prp"), body }));
          }
          return made;
        });
        process.stdout.write(json === true ? `${JSON.stringify({ reviews })}\n` : inWords(reviews));
      });
    });
  refusalsEndWith2(command);
  return withExamples(command, [
    ['propose --title "Drop the color" --link https://git.example/pull/7', "from a pull request's checks"],
    ['propose --title "Drop the color" --withdraw', "when the pull request is closed"],
    ["propose --title Release --registry https://api.example", "to a registry elsewhere"],
  ]);
}

/** Takes back the open reviews of this title, and says which. */
async function withdraw(parts: Parts, { title, registry, json }: Options): Promise<void> {
  const { withRegistry } = await import("../with-registry.ts");
  const withdrawn = await withRegistry(parts.realmFile, registry, async (client, call) => {
    const open = await everyRow((cursor) =>
      client.listReviews(call(), { query: { state: "open", limit: 200, cursor } }),
    );
    const meant = open.filter((review) => review.title === title);
    for (const { reviewId } of meant) {
      await client.withdrawProposal(call(), { idempotencyKey: newId("prp"), params: { reviewId } });
    }
    return meant;
  });
  const lines = withdrawn.map(({ reviewId, api }) => `${api}: review ${reviewId} is withdrawn.\n`).join("");
  const words = lines === "" ? `No review under this title is open.\n` : lines;
  process.stdout.write(json === true ? `${JSON.stringify({ withdrawn })}\n` : words);
}

function inWords(reviews: readonly Review[]): string {
  if (reviews.length === 0) return "Nothing has changed since the last publication.\n";
  return reviews
    .map(({ reviewId, api, fromVersion, toVersion, verdict, requiredVersion, affected, state }) => {
      const whom = affected.length === 0 ? "" : `; it breaks ${affected.join(", ")}`;
      const needs = `needs ${requiredVersion}`;
      return `${api} ${fromVersion} → ${toVersion}: ${verdict}, ${needs}${whom}. Review ${reviewId}, ${state}.\n`;
    })
    .join("");
}
