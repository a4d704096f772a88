/** Our own events that are not in the journal yet, or cannot be. */
import { CursorInteger, continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { sum } from "@tierline/kernel/model/money";
import { z } from "@tierline/kernel/model/schema";
import type { FinanceLine } from "../resources/events/contract.ts";
import type { Difference } from "../resources/reconciliation/contract.ts";
import type { Comparison } from "./comparison.ts";

interface Row {
  readonly event_id: number;
  readonly transaction_id: string;
  readonly document: string;
  readonly channel: string;
  readonly currency: string;
  readonly lines: readonly FinanceLine[];
  readonly state: string;
  readonly problem: string | null;
}

export const unpostedEvents: Comparison = async (ctx, window, cursor, limit) => {
  const { sql } = ctx.deps.db;
  const after = continueAfter(cursor, z.tuple([CursorInteger]));
  const rows = await sql<Row[]>`
    SELECT event_id, transaction_id, document, channel, currency, lines, state, problem_kind || ': ' || problem_detail AS problem
    FROM finance_events
    WHERE state IN ('pending', 'exception')
      AND business_date >= ${window.from}::text::date AND business_date < ${window.to}::text::date
      ${window.channel === undefined ? sql`` : sql`AND channel = ${window.channel}`}
      ${after === undefined ? sql`` : sql`AND event_id > ${after[0]}`}
    ORDER BY event_id LIMIT ${rowsFor(limit)}`;
  const { items, nextCursor } = pageOf(rows, limit, (row) => [row.event_id], differenceOf);
  return { differences: items, checked: items.length, next: nextCursor };
};

const differenceOf = (row: Row): Difference => ({
  kind: "not-posted",
  transactionId: row.transaction_id,
  document: row.document,
  channel: row.channel,
  currency: row.currency,
  expected: sum(row.lines.filter((line) => !line.kind.startsWith("tender-")).map((line) => line.amount)),
  found: 0,
  detail: (row.problem === null ? row.state : `${row.state}: ${row.problem}`).slice(0, 500),
});
