import { Command } from "commander";
import { withExamples } from "../help.ts";
import { contractsOf, type Catalog } from "@tierline/kernel/host/catalog";
import { StartError } from "@tierline/kernel/config/config";

/** `tierline openapi`: writes the documents and typed clients that follow from the contracts, or checks them. */
export function openapiCommand(catalog: Catalog): Command {
  const command = new Command("openapi")
    .description("write openapi/ from the contracts")
    .option("--check", "write nothing; exit 1 when a file is not what the contracts say")
    .option("--json", "print the changed paths as JSON")
    .action(async (options: { check?: true; json?: true }) => {
      const { generateAll, settle } = await import("@tierline/openapi/generate");
      const contracts = await contractsOf(catalog);
      const files = await generateAll(contracts);
      const changed = await settle(files, options.check === true ? "check" : "write");
      if (options.json === true) process.stdout.write(`${JSON.stringify({ files: files.length, changed })}\n`);
      else
        for (const path of changed) process.stdout.write(`${options.check === true ? "differs" : "wrote"} ${path}\n`);
      if (options.check === true && changed.length > 0) {
        throw new StartError(
          `${String(changed.length)} files in openapi/ are not what the contracts say: run \`npx tierline openapi\` and commit.`,
        );
      }
      if (options.json !== true && changed.length === 0)
        process.stdout.write(`openapi/ is what ${String(contracts.length)} contracts say\n`);
    });
  return withExamples(command, [
    ["openapi", "after a contract changed; commit what it writes"],
    ["openapi --check", "what CI asks"],
  ]);
}
