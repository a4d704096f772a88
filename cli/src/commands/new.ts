import { relative } from "node:path";
import { Command } from "commander";
import { withExamples } from "../help.ts";
import type { Parts } from "../parts.ts";

/** `tierline new`: begins something from a template. */
export function newCommand(parts: Parts): Command {
  const command = new Command("new").description("begin something from a template that compiles");
  command
    .command("erp-adapter")
    .description("begin an adapter for another ERP")
    .argument("<name>", "lower-case words with dashes: acme-one")
    .action(async (name: string) => {
      const { folder, file } = await (await parts.erp()).newAdapter(name);
      const short = (path: string): string => relative(process.cwd(), path);
      process.stdout.write(
        [
          `Written to ${short(folder)}, and named in the catalog of adapters.`,
          `It compiles, and "npx tierline erp verify ${name}" lists what is left to write.`,
          `Begin with ${short(file)}; docs/write-an-adapter.md goes through it.\n`,
        ].join("\n"),
      );
    });
  return withExamples(command, [["new erp-adapter acme-one", "then: npx tierline erp verify acme-one"]]);
}
