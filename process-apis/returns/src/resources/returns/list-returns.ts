import { and, desc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { isOnItsOwn, sellerOf } from "@tierline/kernel/auth/seller";
import { ReturnId } from "@tierline/kernel/model/return";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { Timestamp, z } from "@tierline/kernel/model/schema";
import { returns } from "../../db/schema.ts";
import type { ReturnsContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { shownReturns } from "./shown-return.ts";

/** Time and id of the last row. */
const position = z.tuple([Timestamp, ReturnId]);

/** Newest first. */
export async function listReturns(ctx: ReturnsContext, { query }: Input<typeof contract.listReturns>) {
  const seller = sellerOf(ctx);
  const channel = seller.seesAll ? query.channel : seller.channel;
  const after = continueAfter(query.cursor, position);
  const rows = await ctx.deps.db.orm
    .select()
    .from(returns)
    .where(
      and(
        query.returnId !== undefined && isOnItsOwn(ctx) ? undefined : eq(returns.tenant, seller.tenant),
        channel === undefined ? undefined : eq(returns.channel, channel),
        query.channelReturnNumber === undefined
          ? undefined
          : eq(returns.channelReturnNumber, query.channelReturnNumber),
        query.orderId === undefined ? undefined : eq(returns.orderId, query.orderId),
        query.orderIds === undefined ? undefined : inArray(returns.orderId, query.orderIds),
        query.returnId === undefined ? undefined : inArray(returns.returnId, query.returnId),
        query.state === undefined ? undefined : eq(returns.state, query.state),
        query.attention === undefined ? undefined : eq(returns.attention, query.attention),
        query.recordedFrom === undefined ? undefined : gte(returns.recordedAt, query.recordedFrom),
        query.recordedBefore === undefined ? undefined : lt(returns.recordedAt, query.recordedBefore),
        query.returnedFrom === undefined ? undefined : gte(returns.returnedAt, query.returnedFrom),
        query.returnedBefore === undefined ? undefined : lt(returns.returnedAt, query.returnedBefore),
        after === undefined
          ? undefined
          : sql`(${returns.returnedAt}, ${returns.returnId}) < (${after[0]}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(returns.returnedAt), desc(returns.returnId))
    .limit(rowsFor(query.limit));
  const shown = await shownReturns(ctx, rows);
  return reply(
    200,
    pageOf(rows, query.limit, (row) => [row.returnedAt, row.returnId], shown),
  );
}
