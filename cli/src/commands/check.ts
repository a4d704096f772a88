import { Command } from "commander";
import { failsWith2, printReport, reportOptions, type ReportOptions } from "../gate-command.ts";
import { withExamples } from "../help.ts";
import type { Parts } from "../parts.ts";

interface Options extends ReportOptions {
  readonly base?: string;
  readonly repository?: string;
  readonly registry?: string | true;
}

/** `tierline check`: the whole gate. */
export function checkCommand(parts: Parts): Command {
  const command = new Command("check")
    .description("the whole gate: contracts generated, rules, tiers, breaking changes, events, plans, waivers")
    .option("--base <folder or revision>", "compare with these contracts instead of openapi/published")
    .option("--repository <folder>", "another repository laid out like this one (openapi/, governance/waivers.yaml)")
    .option("--registry [url]", "also its waivers and decisions, and name the live applications that a change breaks");
  reportOptions(command).action(async ({ base, repository, registry, ...options }: Options) => {
    await failsWith2(async () => {
      // Linter and comparison take a while to load: only when they are asked for.
      const [{ check }, { checkRequest }] = await Promise.all([
        import("@tierline/governance-check/check"),
        import("../check-request.ts"),
      ]);
      await printReport(await check(await checkRequest(parts, { base, repository, registry })), options);
    });
  });
  return withExamples(command, [
    ["check", "before a pull request; CI runs the same"],
    ["check --base main", "what this branch changes"],
    ["check --registry", "with what the running platform's registry knows"],
    ["check --format github", "annotations on the lines, in GitHub Actions"],
  ]);
}
