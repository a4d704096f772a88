import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { loadOrder, toOrder } from "../../db/order-store.ts";
import type { OrdersContext } from "../../deps.ts";
import { sellerOf } from "@tierline/kernel/auth/seller";
import type * as contract from "./contract.ts";
import { findOrder } from "./find-order.ts";

/** Marks the order; its workflow, or one of its own, gives back what was taken. */
export async function cancelOrder(ctx: OrdersContext, { params, body }: Input<typeof contract.cancelOrder>) {
  const { db, workflows } = ctx.deps;
  const order = await findOrder(db, sellerOf(ctx), params.orderId);
  const answer = await db.once(ctx, async (tx) => {
    await tx.sql`
      UPDATE orders SET cancel_requested = true, reason = coalesce(reason, ${body.reason}), updated_at = now()
      WHERE order_id = ${order.orderId} AND state IN ('accepted', 'authorized', 'released') AND NOT shipped`;
    const now = (await loadOrder(tx, order.orderId)) ?? order;
    if (now.shipped) {
      throw new Problem(
        "conflict",
        `The goods of order ${order.orderId} have left: it can be returned, no longer cancelled.`,
        { reason: "goods-left" },
      );
    }
    return toOrder(now);
  });
  await workflows.cancel.start(`cancel:${order.orderId}`, { orderId: order.orderId });
  return reply(200, answer);
}
