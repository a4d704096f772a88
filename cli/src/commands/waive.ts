import { Command } from "commander";
import { failsWith2, refusalsEndWith2, today } from "../gate-command.ts";
import { withExamples } from "../help.ts";
import type { Parts } from "../parts.ts";

interface Options {
  readonly document: string;
  readonly pointer?: string;
  readonly owner: string;
  readonly reason: string;
  readonly until: string;
  readonly repository?: string;
  readonly registry?: string | true;
  readonly json?: true;
}

/** `tierline waive <rule>`: a finding that somebody answers for, until a day. */
export function waiveCommand({ realmFile }: Pick<Parts, "realmFile">): Command {
  const command = new Command("waive")
    .description("waive a rule for a document: governance/waivers.yaml, to be committed; 180 days at most")
    .argument("<rule>", "as findings name it")
    .requiredOption("--document <file or api>", "openapi/process-orders.v1.json, process/orders@v1 or process/orders")
    .option("--pointer <pointer>", "only at this place and below, a JSON pointer: /paths/~1orders")
    .requiredOption("--owner <team>", "who mends it until then")
    .requiredOption("--reason <sentence>", "why it is not kept now")
    .requiredOption("--until <day>", "the last day, YYYY-MM-DD")
    .option("--repository <folder>", "another repository laid out like this one")
    .option("--registry [url]", "grant it there instead of writing it into the file; --document is an API's id")
    .option("--json", "print the waiver as JSON")
    .action(async (rule: string, { repository: folder, registry, json, ...given }: Options) => {
      await failsWith2(async () => {
        const [{ writeWaiver }, { repositoryNamed }] = await Promise.all([
          import("@tierline/governance-check/write-waiver"),
          import("../check-request.ts"),
        ]);
        const waiver = { rule, ...given };
        const words = `${rule} is waived for ${given.document} until ${given.until}`;
        if (registry === undefined) await writeWaiver(repositoryNamed(folder), waiver, today());
        else {
          const { grantWaiver } = await import("../grant-waiver.ts");
          await grantWaiver(realmFile, registry, waiver);
        }
        const where = registry === undefined ? ": commit governance/waivers.yaml." : ", in the registry.";
        process.stdout.write(`${json === true ? JSON.stringify(waiver) : words + where}\n`);
      });
    });
  refusalsEndWith2(command);
  return withExamples(command, [
    [
      'waive lists-are-paged --document process/orders --owner order-management --reason "Paged with v2." --until 2027-01-31',
      "",
    ],
  ]);
}
