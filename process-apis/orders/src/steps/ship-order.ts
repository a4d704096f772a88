/** The goods leave: the point of no return. The sale is a fact from here, whatever happens to the rest. */
import type { CallSource } from "@tierline/kernel/api/context";
import type { Tx } from "@tierline/kernel/db/database";
import { isProblem } from "@tierline/kernel/errors/problem";
import { occurred } from "@tierline/kernel/events/event";
import { orderShipped } from "@tierline/kernel/model/events";
import { flagAsUnpaid, loadOrder, toOrder } from "../db/order-store.ts";
import { moveToShipped, type Shipment } from "../db/shipments.ts";
import type { StepDeps } from "../deps.ts";
import type { OrderRow } from "../db/schema.ts";
import { capturePayment } from "./collect-payment.ts";
import { consumeStock } from "./reserve-stock.ts";

/**
 * Moves a released order to shipped and tells the world, in one transaction. Returns the shipped order; undefined when a cancellation
 * came first.
 */
export const markShipped = (deps: StepDeps, orderId: string): Promise<OrderRow | undefined> =>
  deps.db.transaction(async (tx) => {
    const order = await shipWithin(tx, orderId);
    return order?.shipped === true ? order : undefined;
  });

/** The same within a transaction of the caller, as it was reported; returns the order as it is now. */
export async function shipWithin(tx: Tx, orderId: string, reported?: Shipment): Promise<OrderRow | undefined> {
  const moved = await moveToShipped(tx, orderId, reported);
  const order = await loadOrder(tx, orderId);
  if (moved && order !== undefined) {
    await tx.emit([occurred(orderShipped, toOrder(order), { correlationId: order.correlationId })]);
  }
  return order;
}

/** Takes the goods out of stock and the money in. A capture that is refused for good is a person's business; the goods have left all the same. */
export async function settleShipment(from: CallSource, deps: StepDeps, order: OrderRow): Promise<void> {
  await consumeStock(from, deps, order);
  try {
    await capturePayment(from, deps, order);
  } catch (error) {
    if (!isProblem(error, "payment-declined", "conflict", "not-found")) throw error;
    const reason = `The goods left, but the payment could not be captured: ${error.message}`;
    await flagAsUnpaid(deps.db, order.orderId, reason);
  }
}
