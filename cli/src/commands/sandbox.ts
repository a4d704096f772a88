import { Command } from "commander";
import { withExamples } from "../help.ts";
import { openInstallation } from "../installation.ts";
import { withDatabase } from "../installed-database.ts";
import type { Parts } from "../parts.ts";
import { dropSandboxDatabase } from "../sandbox/database.ts";

/** `tierline sandbox`: what partners try out, on a database of its own. */
export function sandboxCommand(parts: Parts): Command {
  const command = new Command("sandbox").description("the sandbox, where applications are tried out on sample data");
  const reset = new Command("reset")
    .description("forget everything that was done in the sandbox; the next start makes it anew")
    .option("--json", "print the answer as JSON")
    .action(async ({ json }: { readonly json?: true }) => {
      const installation = openInstallation(parts.realmFile, process.env);
      const dropped = await withDatabase(installation, dropSandboxDatabase);
      const sentence = dropped ? "The sandbox is empty: the next start makes it anew." : "There was no sandbox.";
      process.stdout.write(json === true ? `${JSON.stringify({ dropped })}\n` : `${sentence}\n`);
    });
  command.addCommand(withExamples(reset, [["sandbox reset", "with the platform stopped"]]));
  return withExamples(command, [["sandbox reset", "begin anew"]]);
}
