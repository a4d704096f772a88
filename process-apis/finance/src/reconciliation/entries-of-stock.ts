/** Entries that value a receipt, a count, an adjustment or damage against the stock that they say has moved. */
import { CursorInteger, continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import { stockPrefix, stockReferences } from "../events/stock-reference.ts";
import type { FinanceContext } from "../deps.ts";
import type { EntryLine } from "../posting/build-entry.ts";
import type { Difference } from "../resources/reconciliation/contract.ts";
import { type Comparison, momentsOf } from "./comparison.ts";
import { eventsWithin } from "./unposted-events.ts";

interface Row {
  readonly eventId: number;
  readonly reference: string;
  readonly transactionId: string;
  readonly document: string;
  readonly channel: string;
  readonly currency: string;
  readonly entry: readonly EntryLine[] | null;
}

/**
 * Posted events that a movement was told in. What somebody records here by hand, under a reference of its own, values no movement; what
 * waits or cannot be posted is named with the events.
 */
export const compareStockEntries: Comparison = async (ctx, window, cursor, limit) => {
  const { sql } = ctx.deps.db;
  const after = continueAfter(cursor, z.tuple([CursorInteger]));
  const rows = await sql<Row[]>`
    SELECT event_id AS "eventId", reference, transaction_id AS "transactionId", document, channel, currency, entry
    FROM finance_events
    WHERE kind IN ('stock-receipt', 'stock-write-off', 'stock-correction') AND state = 'posted'
      AND starts_with(reference, ${stockPrefix}) AND ${eventsWithin(sql, window, momentsOf(window, ctx.deps.days))}
      ${after === undefined ? sql`` : sql`AND event_id > ${after[0]}`}
    ORDER BY event_id LIMIT ${rowsFor(limit)}`;
  const { items, nextCursor } = pageOf(
    rows,
    limit,
    (row) => [row.eventId],
    (row) => row,
  );
  const told = await referencesOf(ctx, items);
  const strange = items.filter(({ reference }) => !told.has(reference));
  return { differences: strange.map(differenceOf), checked: items.length, next: nextCursor };
};

/** What the movements under these keys may be called. They are booked before their events are told. */
async function referencesOf(ctx: FinanceContext, rows: readonly Row[]): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set();
  const sourceKeys = [...new Set(rows.map(({ transactionId }) => transactionId))];
  const { adjustments } = await ctx.deps.inventory.lookupAdjustments(ctx, { body: { sourceKeys } });
  return new Set(adjustments.flatMap(stockReferences));
}

const differenceOf = ({ transactionId, document, channel, currency, entry }: Row): Difference => ({
  kind: "entry-without-movement",
  transactionId,
  document,
  channel,
  currency,
  expected: 0,
  found: (entry ?? []).reduce((total, line) => total + (line.debit ?? 0), 0),
  detail: `It values stock that moved as ${document}, and no such stock moved.`,
});
