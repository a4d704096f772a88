import { Command } from "commander";
import { asOperator } from "../as-operator.ts";
import { day } from "../day.ts";
import { withExamples } from "../help.ts";
import type { Parts } from "../parts.ts";

interface Options {
  readonly from?: string;
  readonly to?: string;
  readonly channel?: string;
  readonly json?: true;
}

/** `tierline reconcile`: orders, returns, payments, stock and journal compared, of a window or of everything. */
export function reconcileCommand(parts: Parts): Command {
  const command = new Command("reconcile")
    .description("compare orders, returns, payments, stock and journal; exit code 1 when something differs")
    .option("--from <date>", "business dates on or after this day (YYYY-MM-DD); everything unless stated", day)
    .option("--to <date>", "business dates before this day (YYYY-MM-DD)", day)
    .option("--channel <name>", "only this channel")
    .option("--json", "print every difference as JSON")
    .action(async ({ json, ...window }: Options) => {
      const { checked, differences } = await everyPage(parts, window);
      const lines = differences.map(
        ({ kind, transactionId, document, currency, expected, found, detail }) =>
          `${kind}  ${document ?? transactionId}  expected ${String(expected)}, found ${String(found)} (minor units ${currency})  ${detail}`,
      );
      lines.push(`${String(checked)} documents compared: ${String(differences.length)} differences.`);
      process.stdout.write(json === true ? `${JSON.stringify({ checked, differences })}\n` : `${lines.join("\n")}\n`);
      if (differences.length > 0) process.exitCode = 1;
    });
  return withExamples(command, [
    ["reconcile", "everything that was ever recorded"],
    ["reconcile --from 2026-01-01 --to 2026-02-01", "January"],
    ["reconcile --from 2026-01-01 --to 2026-02-01 --channel web --json", "one channel, for a program"],
  ]);
}

const everyPage = (parts: Parts, window: { from?: string; to?: string; channel?: string }) =>
  asOperator(parts, async ({ finance }, call) => {
    const differences = [];
    let checked = 0;
    for (let cursor: string | null | undefined; cursor !== null;) {
      const query = { ...window, limit: 200, ...(cursor === undefined ? {} : { cursor }) };
      const page = await finance.reconcile(call(), { query });
      differences.push(...page.items);
      checked += page.checked;
      cursor = page.nextCursor;
    }
    return { checked, differences };
  });
