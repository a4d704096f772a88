import { figuresOf } from "../posting/figures.ts";
import type { FinanceContext } from "../deps.ts";

/** An entry of the journal as far as it is compared. */
export interface JournalEntry {
  readonly reference: string;
  readonly kind: string;
  readonly lines: readonly { readonly account: string; readonly debit?: number; readonly credit?: number }[];
}

/** What an entry says was sold (or, for a refund, given back): positive minor units. */
export function journalAmount(entry: JournalEntry, rules: FinanceContext["deps"]["rules"]): number {
  const totals = entry.lines.map(({ account, debit = 0, credit = 0 }) => ({
    kind: entry.kind,
    account,
    debit,
    credit,
  }));
  return Math.abs(figuresOf(totals, rules).net);
}

/** As many references as one call may name. */
const atOnce = 500;

/** The entries of these references, by reference. */
export async function journalEntries(
  ctx: FinanceContext,
  references: readonly string[],
): Promise<Map<string, JournalEntry>> {
  if (references.length === 0) return new Map();
  const parts = Array.from({ length: Math.ceil(references.length / atOnce) }, (_, part) =>
    references.slice(part * atOnce, (part + 1) * atOnce),
  );
  const found = await Promise.all(
    parts.map((part) => ctx.deps.erp.lookupJournalEntries(ctx, { body: { references: part } })),
  );
  return new Map(found.flatMap(({ entries }) => entries).map((entry) => [entry.reference, entry]));
}

/** What we know of a finance event. */
export interface KeptEvent {
  readonly state: "pending" | "posted" | "nothing-to-post" | "exception";
  /** Some of its units have no known cost. */
  readonly waitsForCost: boolean;
}

/** Our events of these references. */
export async function keptEvents(ctx: FinanceContext, references: readonly string[]): Promise<Map<string, KeptEvent>> {
  if (references.length === 0) return new Map();
  const rows = await ctx.deps.db.sql<(KeptEvent & { reference: string })[]>`
    SELECT reference, state, uncosted IS NOT NULL AS "waitsForCost" FROM finance_events WHERE reference = ANY(${[...references]})`;
  return new Map(rows.map((row) => [row.reference, row]));
}
