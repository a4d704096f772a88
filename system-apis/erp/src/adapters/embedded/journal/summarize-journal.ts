import { reply } from "@tierline/kernel/api/operation";
import { sum } from "@tierline/kernel/model/money";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books.ts";
import { matching } from "./entry-rows.ts";

interface Total {
  readonly kind: string;
  readonly account: string;
  readonly currency: string;
  readonly debit: number;
  readonly credit: number;
}

/** One statement, so that totals and count are of the same moment. */
export const summarizeJournal =
  ({ db: { sql } }: Books): ErpPort["summarizeJournal"] =>
  async (_ctx, { body }) => {
    const [row] = await sql<[{ entries: number; totals: Total[] | null }]>`
      WITH chosen AS MATERIALIZED (
        SELECT e.entry_id, e.kind FROM journal_entries e WHERE true ${matching(sql, body)}
      ), total AS (
        SELECT c.kind, l.account, l.currency, sum(l.debit) AS debit, sum(l.credit) AS credit
        FROM chosen c JOIN journal_lines l USING (entry_id) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
      )
      SELECT (SELECT count(*) FROM chosen) AS entries, (SELECT json_agg(total) FROM total) AS totals`;
    const totals = row.totals ?? [];
    return reply(200, { totals, entries: row.entries, balanced: balanced(totals) });
  };

function balanced(totals: readonly Total[]): boolean {
  const currencies = new Set(totals.map((total) => total.currency));
  return [...currencies].every(
    (currency) => sum(totals.map((total) => (total.currency === currency ? total.debit - total.credit : 0))) === 0,
  );
}
