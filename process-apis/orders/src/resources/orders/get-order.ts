import { reply } from "@tierline/kernel/api/operation";
import { sellerOf } from "@tierline/kernel/auth/seller";
import type { OrdersContext } from "../../deps.ts";
import { findOrder } from "./find-order.ts";
import { shownOrders } from "./shown-order.ts";

export async function getOrder(ctx: OrdersContext, { params }: { params: { orderId: string } }) {
  const row = await findOrder(ctx.deps.db, sellerOf(ctx), params.orderId);
  return reply(200, (await shownOrders(ctx, [row]))(row));
}
