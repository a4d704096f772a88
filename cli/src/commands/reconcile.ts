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
      const text = json === true ? JSON.stringify({ checked, differences }) : inWords(checked, differences);
      process.stdout.write(`${text}\n`);
      if (differences.length > 0) process.exitCode = 1;
    });
  return withExamples(command, [
    ["reconcile", "everything that was ever recorded"],
    ["reconcile --from 2026-01-01 --to 2026-02-01", "January"],
    ["reconcile --from 2026-01-01 --to 2026-02-01 --channel web --json", "one channel, for a program"],
  ]);
}

interface Difference {
  readonly kind: string;
  readonly transactionId: string;
  readonly document: string | null;
  readonly currency: string;
  readonly expected: number;
  readonly found: number;
  readonly detail: string;
}

/** Of one kind so many are told one by one: whoever has thousands looks for what they have in common. */
const mostOfAKind = 20;

function inWords(checked: number, differences: readonly Difference[]): string {
  const kinds = [...Map.groupBy(differences, ({ kind }) => kind).values()];
  const told = kinds.flatMap((ofKind) => {
    const more = ofKind.length - mostOfAKind;
    const lines = ofKind.slice(0, mostOfAKind).map(lineOf);
    return more > 0 ? [...lines, `${ofKind[0]?.kind ?? ""}  and ${String(more)} more: --json prints all`] : lines;
  });
  return [...told, `${String(checked)} documents compared: ${String(differences.length)} differences.`].join("\n");
}

/** What differs in no amount (a cost that nobody knows) says so in its detail alone. */
function lineOf({ kind, transactionId, document, currency, expected, found, detail }: Difference): string {
  const amounts =
    expected === found ? "" : `  expected ${String(expected)}, found ${String(found)} (minor units ${currency})`;
  return `${kind}  ${document ?? transactionId}${amounts}  ${detail}`;
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
