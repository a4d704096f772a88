import { reply, type Input } from "@tierline/kernel/api/operation";
import type { StorefrontContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { shopReturn } from "./shop-return.ts";

export async function getReturn(ctx: StorefrontContext, { params }: Input<typeof contract.getReturn>) {
  return reply(200, shopReturn(await ctx.deps.returns.getReturn(ctx, { params })));
}
