import { reply, type Input } from "@tierline/kernel/api/operation";
import type { StorefrontContext } from "../../deps.ts";
import { placesOf } from "../../places.ts";
import type * as contract from "./contract.ts";
import { shopOrder } from "./shop-order.ts";

export async function findOrders(ctx: StorefrontContext, { query }: Input<typeof contract.findOrders>) {
  const { orderNumber, limit, cursor } = query;
  const found = await ctx.deps.orders.listOrders(ctx, {
    query: {
      ...(orderNumber === undefined ? {} : { channelOrderNumber: orderNumber }),
      ...(limit === undefined ? {} : { limit }),
      ...(cursor === undefined ? {} : { cursor }),
    },
  });
  const items = found.items.map((order) => shopOrder(order, placesOf(ctx)));
  return reply(200, { items, nextCursor: found.nextCursor });
}
