/** Compares two journals by their totals, and entry by entry only on the days on which these differ. */
import type { BodyOf } from "../../call-on.ts";
import { canonical, differences } from "../compare.ts";
import { everyPage } from "../every-page.ts";
import type { ParityPlan, Rows, Side, Total } from "./plan.ts";

type Summary = BodyOf<"summarizeJournal">;
type Entry = BodyOf<"lookupJournalEntries">["entries"][number];

/** Dates from which on, and before which. */
interface Span {
  readonly from: string;
  readonly to: string;
}

const dayMs = 86_400_000;
const lookedUp = 500;

export const journalPlan: ParityPlan = {
  async scan(old, now) {
    const rows = { old: new Map() as Rows, now: new Map() as Rows };
    const equal: Summary[] = [];
    for (const span of await spansOf(old)) await narrow(old, now, span, rows, equal);
    return { ...rows, equal: equal.reduce((sum, each) => sum + each.entries, 0), totals: totalsOf(equal) };
  },
  async again({ port, newContext }, keys) {
    const known = new Map<string, unknown>();
    for (let at = 0; at < keys.length; at += lookedUp) {
      const body = { references: keys.slice(at, at + lookedUp) };
      const reply = await port.lookupJournalEntries(newContext(), { params: undefined, query: undefined, body });
      for (const entry of reply.body.entries) known.set(entry.reference, entry);
    }
    return known;
  },
  amountsOf: (_key, row) => entryAmounts(row as Entry),
};

/** Each year that the books have periods in, and what lies outside of all. */
async function spansOf({ port, newContext }: Side): Promise<Span[]> {
  const years = new Set<string>();
  for await (const page of everyPage(port, "listPeriods", newContext)) {
    for (const period of page) years.add(period.from.slice(0, 4));
  }
  const starts = [...years].toSorted().map((year) => `${year}-01-01`);
  const bounds = ["1900-01-01", ...starts, "2200-01-01"];
  return bounds.slice(1).map((to, index) => ({ from: bounds[index] ?? to, to }));
}

const summaryOf = async ({ port, newContext }: Side, { from, to }: Span): Promise<Summary> => {
  // 2200 is no date a caller can send; the last span is open.
  const body = to >= "2200" ? { from } : { from, to };
  return (await port.summarizeJournal(newContext(), { params: undefined, query: undefined, body })).body;
};

/** Halves what differs, down to a day. */
async function narrow(
  old: Side,
  now: Side,
  span: Span,
  rows: { old: Rows; now: Rows },
  equal: Summary[],
): Promise<void> {
  const [before, after] = await Promise.all([summaryOf(old, span), summaryOf(now, span)]);
  if (before.entries === after.entries && differences(before.totals, after.totals).length === 0) {
    equal.push(before);
    return;
  }
  const days = (Date.parse(span.to) - Date.parse(span.from)) / dayMs;
  // Few entries are sooner read than halved.
  if (days <= 1 || Math.max(before.entries, after.entries) <= 400) {
    await readEntries(old, span, rows.old);
    await readEntries(now, span, rows.now);
    return;
  }
  const middle = new Date(Date.parse(span.from) + Math.floor(days / 2) * dayMs).toISOString().slice(0, 10);
  await narrow(old, now, { from: span.from, to: middle }, rows, equal);
  await narrow(old, now, { from: middle, to: span.to }, rows, equal);
}

async function readEntries({ port, newContext }: Side, { from, to }: Span, into: Rows): Promise<void> {
  const query = { from, to: to >= "2200" ? undefined : to };
  for await (const page of everyPage(port, "listJournalEntries", newContext, query)) {
    for (const entry of page) into.set(entry.reference, { said: canonical(entry), amounts: entryAmounts(entry) });
  }
}

const nameOf = (kind: string, account: string, currency: string, side: string): string =>
  `${kind} ${account} ${currency} ${side}`;

function entryAmounts({ kind, lines }: Entry): Record<string, number> {
  const amounts: Record<string, number> = { entries: 1 };
  for (const { account, currency, debit, credit } of lines) {
    for (const [side, amount = 0] of [["debit", debit] as const, ["credit", credit] as const]) {
      if (amount === 0) continue;
      const name = nameOf(kind, account, currency, side);
      amounts[name] = (amounts[name] ?? 0) + amount;
    }
  }
  return amounts;
}

/** Both sides of these are the same. */
function totalsOf(summaries: readonly Summary[]): Total[] {
  return summaries.flatMap(({ entries, totals }) => [
    { name: "entries", old: entries, new: entries },
    ...totals.flatMap(({ kind, account, currency, debit, credit }) =>
      [["debit", debit] as const, ["credit", credit] as const]
        .filter(([, amount]) => amount !== 0)
        .map(([side, amount]) => ({ name: nameOf(kind, account, currency, side), old: amount, new: amount })),
    ),
  ]);
}
