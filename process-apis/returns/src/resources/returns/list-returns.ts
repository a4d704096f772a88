import { and, desc, eq, gte, lt, sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { sellerOf } from "@tierline/kernel/auth/seller";
import { readCursor, writeCursor } from "@tierline/kernel/model/cursor";
import { ReturnId } from "@tierline/kernel/model/return";
import { defaultPageSize, Timestamp, z } from "@tierline/kernel/model/schema";
import { toReturn } from "../../db/return-store.ts";
import { returns } from "../../db/schema.ts";
import type { ReturnsContext } from "../../deps.ts";
import type * as contract from "./contract.ts";

/** Time and id of the last row. */
const position = z.tuple([Timestamp, ReturnId]);

/** Newest first. */
export async function listReturns(ctx: ReturnsContext, { query }: Input<typeof contract.listReturns>) {
  const seller = sellerOf(ctx);
  const channel = seller.seesAll ? query.channel : seller.channel;
  const limit = query.limit ?? defaultPageSize;
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, position);
  const rows = await ctx.deps.db.orm
    .select()
    .from(returns)
    .where(
      and(
        eq(returns.tenant, seller.tenant),
        channel === undefined ? undefined : eq(returns.channel, channel),
        query.channelReturnNumber === undefined
          ? undefined
          : eq(returns.channelReturnNumber, query.channelReturnNumber),
        query.orderId === undefined ? undefined : eq(returns.orderId, query.orderId),
        query.state === undefined ? undefined : eq(returns.state, query.state),
        query.returnedFrom === undefined ? undefined : gte(returns.returnedAt, query.returnedFrom),
        query.returnedBefore === undefined ? undefined : lt(returns.returnedAt, query.returnedBefore),
        after === undefined
          ? undefined
          : sql`(${returns.returnedAt}, ${returns.returnId}) < (${after[0]}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(returns.returnedAt), desc(returns.returnId))
    .limit(limit + 1);
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return reply(200, {
    items: items.map(toReturn),
    nextCursor: last === undefined ? null : writeCursor([last.returnedAt, last.returnId]),
  });
}
