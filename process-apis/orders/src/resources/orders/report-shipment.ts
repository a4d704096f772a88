import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { toOrder } from "../../db/order-store.ts";
import type { OrdersContext } from "../../deps.ts";
import { shipWithin } from "../../steps/ship-order.ts";
import { sellerOf } from "@tierline/kernel/auth/seller";
import type * as contract from "./contract.ts";
import { findOrder } from "./find-order.ts";

/** The goods of a released order left: from here on it cannot be cancelled. */
export async function reportShipment(ctx: OrdersContext, { params }: Input<typeof contract.reportShipment>) {
  const { db, workflows } = ctx.deps;
  const order = await findOrder(db, sellerOf(ctx), params.orderId);
  const answer = await db.once(ctx, async (tx) => {
    const now = (await shipWithin(tx, order.orderId)) ?? order;
    if (!now.shipped) {
      throw new Problem(
        "conflict",
        `Order ${order.orderId} is ${now.cancelRequested ? "being cancelled" : now.state}, not released.`,
      );
    }
    return toOrder(now);
  });
  await workflows.ship.start(`ship:${order.orderId}`, { orderId: order.orderId });
  return reply(200, answer);
}
