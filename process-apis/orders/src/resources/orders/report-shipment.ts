import { reply, type Input } from "@tierline/kernel/api/operation";
import { sellerOf } from "@tierline/kernel/auth/seller";
import { Problem } from "@tierline/kernel/errors/problem";
import { refuseBefore, refuseMoment } from "@tierline/kernel/model/trading";
import type { OrdersConfig } from "../../config.ts";
import { toOrder } from "../../db/order-store.ts";
import type { OrderRow } from "../../db/schema.ts";
import { leftAsReported } from "../../db/shipments.ts";
import type { OrdersContext } from "../../deps.ts";
import { shipWithin } from "../../steps/ship-order.ts";
import type * as contract from "./contract.ts";
import { findOrder } from "./find-order.ts";

/** The goods of a released order left: from here on it cannot be cancelled. */
export async function reportShipment(ctx: OrdersContext, { params, body }: Input<typeof contract.reportShipment>) {
  const { db, workflows, config } = ctx.deps;
  const order = await findOrder(db, sellerOf(ctx), params.orderId);
  const { orderId } = order;
  const reported = { shippedAt: body.shippedAt, trackingNumber: body.trackingNumber ?? null };
  const answer = await db.once(ctx, async (tx) => {
    // One that has left is held against what is kept of it, however long ago that is.
    if (!order.shipped) refuseShippedAt(reported.shippedAt, order, config);
    const now = (await shipWithin(tx, orderId, reported)) ?? order;
    if (!now.shipped) throw notReleased(now);
    if (!(await leftAsReported(tx, orderId, reported))) throw leftOtherwise(now);
    return toOrder(now);
  });
  await workflows.ship.start(`ship:${orderId}`, { orderId });
  return reply(200, answer);
}

/** Throws `invalid` outside of what the order's channel may report, and before there was an order. */
function refuseShippedAt(shippedAt: string, { channel, placedAt }: OrderRow, config: OrdersConfig): void {
  const pointer = "/shippedAt";
  refuseMoment(shippedAt, { channel, pointer }, config);
  const order = { since: placedAt, called: "the order was placed", pointer, reason: "before-order" };
  refuseBefore(shippedAt, order, config);
}

function notReleased(order: OrderRow): Problem {
  const { orderId, cancelling, state } = toOrder(order);
  return new Problem("conflict", `Order ${orderId} is ${cancelling ? "being cancelled" : state}, not released.`);
}

function leftOtherwise({ orderId, shippedAt, trackingNumber }: OrderRow): Problem {
  const kept = `at ${shippedAt ?? "an unknown moment"} ${trackingNumber === null ? "without a tracking number" : `as ${trackingNumber}`}`;
  return new Problem("conflict", `Order ${orderId} left ${kept}: the report says something else.`, {
    reason: "shipped-otherwise",
  });
}
