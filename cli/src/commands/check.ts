import { Command } from "commander";
import type { Catalog } from "@tierline/kernel/host/catalog";
import { failsWith2, printReport, reportOptions, type ReportOptions } from "../gate-command.ts";
import { withExamples } from "../help.ts";

interface Options extends ReportOptions {
  readonly base?: string;
  readonly repository?: string;
}

/** `tierline check`: the whole gate. */
export function checkCommand(catalog: Catalog): Command {
  const command = new Command("check")
    .description("the whole gate: contracts generated, rules, tiers, breaking changes, events, plans, waivers")
    .option("--base <folder or revision>", "compare with these contracts instead of openapi/published")
    .option("--repository <folder>", "another repository laid out like this one (openapi/, governance/waivers.yaml)");
  reportOptions(command).action(async ({ base, repository, ...options }: Options) => {
    await failsWith2(async () => {
      // Linter and comparison take a while to load: only when they are asked for.
      const [{ check }, { checkRequest }] = await Promise.all([
        import("@tierline/governance-check/check"),
        import("../check-request.ts"),
      ]);
      const named = { ...(base === undefined ? {} : { base }), ...(repository === undefined ? {} : { repository }) };
      await printReport(await check(await checkRequest(catalog, named)), options);
    });
  });
  return withExamples(command, [
    ["check", "before a pull request; CI runs the same"],
    ["check --base main", "what this branch changes"],
    ["check --format github", "annotations on the lines, in GitHub Actions"],
  ]);
}
