/** Stock: held before the order is accepted, confirmed when it is paid, consumed when it leaves, given back when it ends. */
import type { CallSource } from "@tierline/kernel/api/context";
import { isProblem } from "@tierline/kernel/errors/problem";
import type { OrderLine } from "@tierline/kernel/model/order";
import type { OrdersDeps, StepDeps } from "../deps.ts";
import type { NewOrderRow, OrderRow } from "../db/schema.ts";

/** Holds the stocked lines, all or none. Null when nothing of the order is kept in stock. Throws `insufficient-stock`. */
export async function holdStock(from: CallSource, deps: OrdersDeps, order: NewOrderRow): Promise<string | null> {
  const lines = unitsByItem(order.lines).map(([itemId, quantity]) => ({
    itemId,
    quantity,
    locationId: order.locationId,
  }));
  if (lines.length === 0) return null;
  const reservation = await deps.inventory.reserve(from, {
    body: {
      reference: order.orderId,
      channel: order.channel,
      lines,
      expiresInSeconds: deps.config.ORDERS_HOLD_SECONDS,
    },
  });
  return reservation.reservationId;
}

/** From here on the hold does not expire. */
export async function confirmStock(from: CallSource, deps: StepDeps, order: OrderRow): Promise<void> {
  if (order.reservationId === null) return;
  const params = { reservationId: order.reservationId };
  await deps.inventory.confirmReservation(from, { params });
}

/** The goods left. */
export async function consumeStock(from: CallSource, deps: StepDeps, order: OrderRow): Promise<void> {
  if (order.reservationId === null) return;
  const params = { reservationId: order.reservationId };
  await deps.inventory.consumeReservation(from, { params });
}

/** Undo: the stock can be sold to somebody else. A hold that has expired by itself is as good. */
export async function releaseStock(from: CallSource, deps: StepDeps, order: OrderRow): Promise<void> {
  if (order.reservationId === null) return;
  const params = { reservationId: order.reservationId };
  try {
    await deps.inventory.releaseReservation(from, { params });
  } catch (error) {
    if (!isProblem(error, "conflict", "not-found")) throw error;
  }
}

function unitsByItem(lines: readonly OrderLine[]): [string, number][] {
  const units = new Map<string, number>();
  for (const { stocked, itemId, quantity } of lines) {
    if (stocked) units.set(itemId, (units.get(itemId) ?? 0) + quantity);
  }
  return [...units];
}
