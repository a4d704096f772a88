import { reply, type Input } from "@tierline/kernel/api/operation";
import { sellerOf } from "@tierline/kernel/auth/seller";
import { Problem } from "@tierline/kernel/errors/problem";
import { refuseMoment } from "@tierline/kernel/model/trading";
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

const minuteMs = 60_000;

/** Throws `invalid` outside of what the order's channel may report, and before there was an order, as far as clocks may differ. */
function refuseShippedAt(shippedAt: string, { channel, placedAt }: OrderRow, config: OrdersConfig): void {
  const pointer = "/shippedAt";
  refuseMoment(shippedAt, { channel, pointer }, config);
  const minutes = config.TIERLINE_FUTURE_MINUTES;
  if (Date.parse(shippedAt) >= Date.parse(placedAt) - minutes * minuteMs) return;
  const detail = `is more than ${String(minutes)} minutes before the order was placed (${placedAt})`;
  throw new Problem("invalid", `${pointer} ${detail}.`, { reason: "before-order", errors: [{ pointer, detail }] });
}

const notReleased = ({ orderId, cancelRequested, state }: OrderRow): Problem =>
  new Problem("conflict", `Order ${orderId} is ${cancelRequested ? "being cancelled" : state}, not released.`);

function leftOtherwise({ orderId, shippedAt, trackingNumber }: OrderRow): Problem {
  const kept = `at ${shippedAt ?? "an unknown moment"} ${trackingNumber === null ? "without a tracking number" : `as ${trackingNumber}`}`;
  return new Problem("conflict", `Order ${orderId} left ${kept}: the report says something else.`, {
    reason: "shipped-otherwise",
  });
}
