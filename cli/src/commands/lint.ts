import { existsSync } from "node:fs";
import { Command, Option } from "commander";
import type { LintOptions } from "@tierline/governance-rules/lint";
import { profiles } from "@tierline/governance-rules/profile";
import { CouldNotRun } from "@tierline/governance-check/could-not-run";
import { withExamples } from "../help.ts";
import { failsWith2, printReport, reportOptions, today, type ReportOptions } from "../gate-command.ts";

interface Options extends ReportOptions {
  readonly profile?: NonNullable<LintOptions["profile"]>;
  readonly waivers?: string;
}

/** `tierline lint <files…>`: any OpenAPI 3 or AsyncAPI 3 document, by the rules of its tier or those of any good contract. */
export function lintCommand(): Command {
  const command = new Command("lint")
    .description(
      "lint OpenAPI 3.0, 3.1 and AsyncAPI 3 documents, ours or anybody's; exit code 2 when one cannot be read",
    )
    .argument("<files...>", "documents in JSON or YAML")
    .addOption(
      new Option("--profile <profile>", "whose rules; unless given, the tier that x-api names, else foreign").choices(
        profiles,
      ),
    )
    .option("--waivers <file>", "findings waived, as in governance/waivers.yaml");
  reportOptions(command).action(async (files: readonly string[], { profile, waivers, ...options }: Options) => {
    await failsWith2(async () => {
      if (files.some((file) => file.trim() === "")) throw new CouldNotRun("A file's name is empty.");
      // A repository may have no waivers; a file that somebody names must be there.
      if (waivers !== undefined && !existsSync(waivers)) throw new CouldNotRun(`There is no file ${waivers}.`);
      // Linter and comparison take a while to load: only when they are asked for.
      const [{ lintFiles }, { waiversIn }] = await Promise.all([
        import("@tierline/governance-check/lint"),
        import("@tierline/governance-check/waiver-file"),
      ]);
      const report = await lintFiles({
        files,
        today: today(),
        ...(profile === undefined ? {} : { profile }),
        ...(waivers === undefined ? {} : { waivers: waiversIn(waivers) }),
      });
      await printReport(report, options);
    });
  });
  return withExamples(command, [
    ["lint their-api.yaml", "somebody else's document"],
    ["lint openapi/*.json --format sarif > lint.sarif", "for code scanning"],
    ["lint draft.yaml --profile experience", "by the rules of a tier"],
  ]);
}
