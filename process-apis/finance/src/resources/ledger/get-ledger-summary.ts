import { reply, type Input } from "@tierline/kernel/api/operation";
import type { FinanceContext } from "../../deps.ts";
import { figuresOf } from "../../posting/figures.ts";
import type * as contract from "./contract.ts";

/** The amounts are the journal's; only what is still under way is ours to tell. */
export async function getLedgerSummary(ctx: FinanceContext, { body }: Input<typeof contract.getLedgerSummary>) {
  const { currency } = body;
  const { channel, from, to, documentPrefix, documents } = body;
  const window = { channel, from, to, documentPrefix, documents };
  const waiting = await recorded(ctx, body);
  const { totals, entries, balanced } = await ctx.deps.erp.summarizeJournal(ctx, { body: window });
  const figures = figuresOf(
    totals.filter((total) => total.currency === currency),
    ctx.deps.rules,
  );
  return reply(200, { currency, ...figures, balanced, entries, ...waiting });
}

/** Counted before the journal is read: what is posted in between is counted twice rather than not at all. */
async function recorded(
  ctx: FinanceContext,
  window: Input<typeof contract.getLedgerSummary>["body"],
): Promise<{ recorded: number; pending: number; exceptions: number }> {
  const { sql } = ctx.deps.db;
  const [row] = await sql<[{ recorded: number; pending: number; exceptions: number }]>`
    SELECT count(*) FILTER (WHERE kind IN ('sale', 'refund', 'adjustment')) AS recorded,
      count(*) FILTER (WHERE state = 'pending') AS pending, count(*) FILTER (WHERE state = 'exception') AS exceptions
    FROM finance_events
    WHERE true
      ${window.channel === undefined ? sql`` : sql`AND channel = ${window.channel}`}
      ${window.documents === undefined ? sql`` : sql`AND document = ANY(${window.documents})`}
      ${window.from === undefined ? sql`` : sql`AND business_date >= ${window.from}::text::date`}
      ${window.to === undefined ? sql`` : sql`AND business_date < ${window.to}::text::date`}
      ${window.documentPrefix === undefined ? sql`` : sql`AND starts_with(document, ${window.documentPrefix})`}`;
  return row;
}
