import { Command } from "commander";
import { failsWith2, refusalsEndWith2 } from "../gate-command.ts";
import { withExamples } from "../help.ts";
import type { Parts } from "../parts.ts";

interface Options {
  readonly api?: string;
  readonly plans?: true;
  readonly dryRun?: true;
  readonly json?: true;
  readonly repository?: string;
  readonly registry?: string | true;
}

/** `tierline publish`: keeps the present contracts as what was published. */
export function publishCommand(parts: Parts): Command {
  const command = new Command("publish")
    .description("keep the present contracts under openapi/published; refused where the gate does not pass")
    .option("--api <id>", "only this API and its events")
    .option("--plans", "only the plans")
    .option("--dry-run", "tell what would be written, and write nothing")
    .option("--repository <folder>", "another repository laid out like this one")
    .option("--registry [url]", "tell it too; its waivers and decisions hold")
    .option("--json", "print the answer as JSON")
    .action(async ({ api, plans, dryRun, json, repository, registry }: Options) => {
      await failsWith2(async () => {
        const [{ publish }, { checkRequest }] = await Promise.all([
          import("@tierline/governance-check/publish"),
          import("../check-request.ts"),
        ]);
        const request = await checkRequest(parts, { repository, registry });
        const { report: _, ...answer } = await publish({
          ...request,
          dryRun: dryRun === true,
          plansAlone: plans === true,
          ...(api === undefined ? {} : { api }),
        });
        if (registry !== undefined && dryRun !== true && answer.refused.length === 0) {
          const { registerPublished } = await import("../register-published.ts");
          await registerPublished(parts.realmFile, registry, request.repository.root, [
            ...answer.written,
            ...answer.unchanged,
          ]);
        }
        process.stdout.write(json === true ? `${JSON.stringify(answer)}\n` : inWords(answer, dryRun === true));
        if (answer.refused.length > 0) process.exitCode = 1;
      });
    });
  refusalsEndWith2(command);
  return withExamples(command, [
    ["publish --dry-run", "what would be published"],
    ["publish --api process/orders", "one API and its events"],
    ["publish --registry https://api.example", "after a release: the registry has it too"],
  ]);
}

interface Answer {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly refused: readonly string[];
}

function inWords({ written, unchanged, refused }: Answer, dryRun: boolean): string {
  const lines = [
    ...refused.map((reason) => `refused: ${reason}`),
    ...written.map((file) => `${dryRun ? "would write" : "wrote"} ${file}`),
    refused.length > 0
      ? `Nothing was published: mend what is refused, and see \`npx tierline check\`.`
      : `${String(written.length)} ${written.length === 1 ? "file" : "files"} ${dryRun ? "to publish" : "published"}, ${String(unchanged.length)} there already.`,
  ];
  return `${lines.join("\n")}\n`;
}
