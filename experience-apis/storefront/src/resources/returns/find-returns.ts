import { reply, type Input } from "@tierline/kernel/api/operation";
import type { StorefrontContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { shopReturn } from "./shop-return.ts";

export async function findReturns(ctx: StorefrontContext, { query }: Input<typeof contract.findReturns>) {
  const { returnNumber: channelReturnNumber, ...rest } = query;
  const { items, nextCursor } = await ctx.deps.returns.listReturns(ctx, { query: { ...rest, channelReturnNumber } });
  // What a channel's counter took back without an order is not the shop's.
  const own = items.filter(({ orderId }) => orderId !== null);
  return reply(200, { items: own.map(shopReturn), nextCursor });
}
