import { reply, type Input } from "@tierline/kernel/api/operation";
import type { FinanceContext } from "../../deps.ts";
import { given } from "../../given.ts";
import { figuresOf } from "../../posting/figures.ts";
import type * as contract from "./contract.ts";

/** The amounts are the journal's; only what is still under way is ours to tell. */
export async function getLedgerSummary(ctx: FinanceContext, { query }: Input<typeof contract.getLedgerSummary>) {
  const { currency } = query;
  const window = {
    ...given("channel", query.channel),
    ...given("from", query.from),
    ...given("to", query.to),
    ...given("documentPrefix", query.documentPrefix),
  };
  const waiting = await unposted(ctx, query);
  const { totals, entries, balanced } = await ctx.deps.erp.summarizeJournal(ctx, { query: window });
  const figures = figuresOf(
    totals.filter((total) => total.currency === currency),
    ctx.deps.rules,
  );
  return reply(200, { currency, ...figures, balanced, entries, ...waiting });
}

/** Counted before the journal is read: what is posted in between is counted twice rather than not at all. */
async function unposted(
  ctx: FinanceContext,
  query: Input<typeof contract.getLedgerSummary>["query"],
): Promise<{ pending: number; exceptions: number }> {
  const { sql } = ctx.deps.db;
  const [row] = await sql<[{ pending: number; exceptions: number }]>`
    SELECT count(*) FILTER (WHERE state = 'pending') AS pending, count(*) FILTER (WHERE state = 'exception') AS exceptions
    FROM finance_events
    WHERE state IN ('pending', 'exception')
      ${query.channel === undefined ? sql`` : sql`AND channel = ${query.channel}`}
      ${query.from === undefined ? sql`` : sql`AND business_date >= ${query.from}::text::date`}
      ${query.to === undefined ? sql`` : sql`AND business_date < ${query.to}::text::date`}
      ${query.documentPrefix === undefined ? sql`` : sql`AND starts_with(document, ${query.documentPrefix})`}`;
  return row;
}
