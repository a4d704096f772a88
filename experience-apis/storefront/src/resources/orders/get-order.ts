import { reply, type Input } from "@tierline/kernel/api/operation";
import type { StorefrontContext } from "../../deps.ts";
import { placesOf } from "../../places.ts";
import type * as contract from "./contract.ts";
import { shopOrder } from "./shop-order.ts";

export async function getOrder(ctx: StorefrontContext, { params }: Input<typeof contract.getOrder>) {
  return reply(200, shopOrder(await ctx.deps.orders.getOrder(ctx, { params }), placesOf(ctx)));
}
