import { and, asc, eq, gt, gte, lt } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, CursorInteger, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import { financeEvents } from "../../db/schema.ts";
import type { FinanceContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import type { FinanceEvent } from "./contract.ts";

export async function listFinanceEvents(ctx: FinanceContext, { query }: Input<typeof contract.listFinanceEvents>) {
  const after = continueAfter(query.cursor, z.tuple([CursorInteger]));
  const t = financeEvents;
  const rows = await ctx.deps.db.orm
    .select()
    .from(t)
    .where(
      and(
        query.reference === undefined ? undefined : eq(t.reference, query.reference),
        query.transactionId === undefined ? undefined : eq(t.transactionId, query.transactionId),
        query.channel === undefined ? undefined : eq(t.channel, query.channel),
        query.kind === undefined ? undefined : eq(t.kind, query.kind),
        query.state === undefined ? undefined : eq(t.state, query.state),
        query.from === undefined ? undefined : gte(t.businessDate, query.from),
        query.to === undefined ? undefined : lt(t.businessDate, query.to),
        after === undefined ? undefined : gt(t.eventId, Number(after[0])),
      ),
    )
    .orderBy(asc(t.eventId))
    .limit(rowsFor(query.limit));
  return reply(
    200,
    pageOf(rows, query.limit, (row) => [row.eventId], shown),
  );
}

function shown(row: typeof financeEvents.$inferSelect): FinanceEvent {
  const { reference, transactionId, document, channel, businessDate, currency, correlationId } = row;
  const problem = row.problemKind === null ? null : { kind: row.problemKind, detail: row.problemDetail ?? "" };
  return {
    reference,
    transactionId,
    document,
    channel,
    businessDate,
    currency,
    correlationId,
    // These were parsed when they were written.
    kind: row.kind as FinanceEvent["kind"],
    state: row.state as FinanceEvent["state"],
    lines: row.lines as FinanceEvent["lines"],
    postingDate: row.postingDate,
    uncosted: row.uncosted as FinanceEvent["uncosted"],
    entryId: row.entryId,
    problem,
    attempts: row.attempts,
    recordedAt: row.recordedAt,
  };
}
