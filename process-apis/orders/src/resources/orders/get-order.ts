import { reply } from "@tierline/kernel/api/operation";
import { toOrder } from "../../db/order-store.ts";
import type { OrdersContext } from "../../deps.ts";
import { sellerOf } from "@tierline/kernel/auth/seller";
import { findOrder } from "./find-order.ts";

export async function getOrder(ctx: OrdersContext, { params }: { params: { orderId: string } }) {
  const row = await findOrder(ctx.deps.db, sellerOf(ctx), params.orderId);
  const waits = await ctx.deps.waiting([row.orderId]);
  return reply(200, { ...toOrder(row), waiting: waits.get(row.orderId) ?? null });
}
