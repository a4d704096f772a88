import { reply, type Input } from "@tierline/kernel/api/operation";
import type { StorefrontContext } from "../../deps.ts";
import { shopReturn } from "./shop-return.ts";
import type * as contract from "./contract.ts";

export async function returnItems(ctx: StorefrontContext, { params, body }: Input<typeof contract.returnItems>) {
  const taken = await ctx.deps.returns.acceptReturn(ctx, {
    body: {
      channelReturnNumber: body.returnNumber,
      orderId: params.orderId,
      reason: body.reason,
      lines: body.items.map(({ sku, quantity }) => ({ itemId: sku, quantity })),
    },
  });
  return reply(201, shopReturn(taken));
}
