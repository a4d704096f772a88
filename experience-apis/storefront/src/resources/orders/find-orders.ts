import { reply, type Input } from "@tierline/kernel/api/operation";
import type { StorefrontContext } from "../../deps.ts";
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
  return reply(200, { items: found.items.map(shopOrder), nextCursor: found.nextCursor });
}
