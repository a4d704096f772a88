import { and, desc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { OrderId } from "@tierline/kernel/model/order";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { Timestamp, z } from "@tierline/kernel/model/schema";
import { orders } from "../../db/schema.ts";
import type { OrdersContext } from "../../deps.ts";
import { isOnItsOwn, sellerOf } from "@tierline/kernel/auth/seller";
import type * as contract from "./contract.ts";
import { shownOrders } from "./shown-order.ts";

/** Time and id of the last row. */
const position = z.tuple([Timestamp, OrderId]);

/** Newest first; the cursor is the last row's time and id. */
export async function listOrders(ctx: OrdersContext, { query }: Input<typeof contract.listOrders>) {
  const seller = sellerOf(ctx);
  const channel = seller.seesAll ? query.channel : seller.channel;
  const after = continueAfter(query.cursor, position);
  const rows = await ctx.deps.db.orm
    .select()
    .from(orders)
    .where(
      and(
        query.orderId !== undefined && isOnItsOwn(ctx) ? undefined : eq(orders.tenant, seller.tenant),
        channel === undefined ? undefined : eq(orders.channel, channel),
        query.channelOrderNumber === undefined ? undefined : eq(orders.channelOrderNumber, query.channelOrderNumber),
        query.orderId === undefined ? undefined : inArray(orders.orderId, query.orderId),
        query.state === undefined ? undefined : eq(orders.state, query.state),
        query.attention === undefined ? undefined : eq(orders.attention, query.attention),
        query.recordedFrom === undefined ? undefined : gte(orders.recordedAt, query.recordedFrom),
        query.recordedBefore === undefined ? undefined : lt(orders.recordedAt, query.recordedBefore),
        query.placedFrom === undefined ? undefined : gte(orders.placedAt, query.placedFrom),
        query.placedBefore === undefined ? undefined : lt(orders.placedAt, query.placedBefore),
        after === undefined
          ? undefined
          : sql`(${orders.placedAt}, ${orders.orderId}) < (${after[0]}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(orders.placedAt), desc(orders.orderId))
    .limit(rowsFor(query.limit));
  const shown = await shownOrders(ctx, rows);
  return reply(
    200,
    pageOf(rows, query.limit, (row) => [row.placedAt, row.orderId], shown),
  );
}
