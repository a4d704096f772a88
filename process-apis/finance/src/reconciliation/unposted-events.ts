/** Our own events that are not in the journal yet, or cannot be. */
import { CursorInteger, continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { sum } from "@tierline/kernel/model/money";
import { z } from "@tierline/kernel/model/schema";
import type { CostedUnits, FinanceLine } from "../resources/events/contract.ts";
import type { Difference } from "../resources/reconciliation/contract.ts";
import type postgres from "postgres";
import { type Comparison, type Moments, momentsOf, type Window } from "./comparison.ts";

interface Row {
  readonly event_id: number;
  readonly transaction_id: string;
  readonly document: string;
  readonly channel: string;
  readonly currency: string;
  readonly lines: readonly FinanceLine[];
  readonly state: string;
  readonly uncosted: readonly CostedUnits[] | null;
  readonly problem: string | null;
}

export const unpostedEvents: Comparison = async (ctx, window, cursor, limit) => {
  const { sql } = ctx.deps.db;
  const after = continueAfter(cursor, z.tuple([CursorInteger]));
  const rows = await sql<Row[]>`
    SELECT event_id, transaction_id, document, channel, currency, lines, state, uncosted, problem_kind || ': ' || problem_detail AS problem
    FROM finance_events
    WHERE (state IN ('pending', 'exception') OR uncosted IS NOT NULL)
      AND ${eventsWithin(sql, window, momentsOf(window, ctx.deps.days))}
      ${after === undefined ? sql`` : sql`AND event_id > ${after[0]}`}
    ORDER BY event_id LIMIT ${rowsFor(limit)}`;
  const { items, nextCursor } = pageOf(rows, limit, (row) => [row.event_id], differenceOf);
  return { differences: items, checked: items.length, next: nextCursor };
};

/** Events of a window and its channel: dated within, or recorded. */
export const eventsWithin = (sql: postgres.Sql, window: Window, moments: Moments) => sql`
  (${within(sql, window)} OR ${recordedWithin(sql, moments)})
  ${window.channel === undefined ? sql`` : sql`AND channel = ${window.channel}`}`;

/** By business date. */
const within = (sql: postgres.Sql, { from, to }: Window) => sql`(true
  ${from === undefined ? sql`` : sql`AND business_date >= ${from}::text::date`}
  ${to === undefined ? sql`` : sql`AND business_date < ${to}::text::date`})`;

/** By when they came in, whatever their date: a sale of another year is found when it is missing. */
const recordedWithin = (sql: postgres.Sql, { from, before }: Moments) => sql`(true
  ${from === undefined ? sql`` : sql`AND recorded_at >= ${from}`}
  ${before === undefined ? sql`` : sql`AND recorded_at < ${before}`})`;

const differenceOf = (row: Row): Difference => (isUnposted(row) ? notPosted(row) : costMissing(row));

const isUnposted = ({ state }: Row): boolean => state === "pending" || state === "exception";

const costMissing = (row: Row): Difference => ({
  kind: "cost-missing",
  transactionId: row.transaction_id,
  document: row.document,
  channel: row.channel,
  currency: row.currency,
  expected: 0,
  found: 0,
  detail:
    `No cost is known of ${(row.uncosted ?? []).map(({ itemId, quantity }) => `${String(quantity)} × ${itemId}`).join(", ")}.`.slice(
      0,
      500,
    ),
});

const notPosted = (row: Row): Difference => ({
  kind: "not-posted",
  transactionId: row.transaction_id,
  document: row.document,
  channel: row.channel,
  currency: row.currency,
  expected: sum(row.lines.filter((line) => !line.kind.startsWith("tender-")).map((line) => line.amount)),
  found: 0,
  detail: (row.problem === null ? row.state : `${row.state}: ${row.problem}`).slice(0, 500),
});
