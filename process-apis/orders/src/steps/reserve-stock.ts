/** Stock: held before the order is accepted, confirmed when it is paid, consumed when it leaves, given back when it ends. */
import type { CallSource } from "@tierline/kernel/api/context";
import { isProblem } from "@tierline/kernel/errors/problem";
import { z } from "zod";
import type { OrderLine } from "@tierline/kernel/model/order";
import { placeOrder } from "../resources/orders/contract.ts";
import type { StepDeps } from "../deps.ts";
import type { OrderRow } from "../db/schema.ts";

/** Holds the stocked lines, all or none. Null when nothing of the order is kept in stock. Throws `insufficient-stock`. */
export async function holdStock(
  from: CallSource,
  deps: Pick<StepDeps, "inventory" | "config">,
  order: Pick<OrderRow, "channel" | "channelOrderNumber" | "locationId" | "lines">,
): Promise<string | null> {
  // The channel's number, not our id: an attempt that died before its order was kept is found again by the next one.
  const { channelOrderNumber: reference, channel, locationId } = order;
  const lines = unitsByItem(order.lines).map(([itemId, quantity]) => ({ itemId, quantity, locationId }));
  if (lines.length === 0) return null;
  const expiresInSeconds = deps.config.ORDERS_HOLD_SECONDS;
  const body = { reference, channel, lines, expiresInSeconds };
  return (await deps.inventory.reserve(from, { body })).reservationId;
}

/** Three times what an attempt to place an order may take: whoever held it then is no longer alive. */
const abandonedAfterMs = 3 * placeOrder.policy.deadlineMs;
const Abandoned = z.object({ reservationId: z.string(), expiresAt: z.iso.datetime({ offset: true }) });

/**
 * The same for an order that is being placed. An earlier attempt under this number, with another basket, may have died between its
 * hold and its order: its hold is given back instead of refusing the number until it expires.
 */
export async function holdForNewOrder(
  from: CallSource,
  deps: Pick<StepDeps, "inventory" | "config" | "log">,
  order: Parameters<typeof holdStock>[2],
): Promise<string | null> {
  try {
    return await holdStock(from, deps, order);
  } catch (error) {
    const held = isProblem(error, "conflict") ? Abandoned.safeParse(error.extras.members?.["heldBy"]).data : undefined;
    if (held === undefined) throw error;
    const age = Date.now() + deps.config.ORDERS_HOLD_SECONDS * 1_000 - Date.parse(held.expiresAt);
    if (age < abandonedAfterMs) throw error;
    await releaseHold(from, deps, held.reservationId);
    return holdStock(from, deps, order);
  }
}

/** Gives back the hold of an order that is not placed after all. If that fails the hold ends by itself. */
export async function releaseHold(
  from: CallSource,
  deps: Pick<StepDeps, "inventory" | "log">,
  reservationId: string | null,
): Promise<void> {
  if (reservationId === null) return;
  try {
    await deps.inventory.releaseReservation(from, { params: { reservationId } });
  } catch (error) {
    deps.log.warn({ err: error, reservationId }, "a hold stays until it expires");
  }
}

/**
 * From here on the hold does not expire. One that has expired while the payment took its time is asked for once more. False
 * when its stock has gone to somebody else meanwhile.
 */
export async function confirmStock(from: CallSource, deps: StepDeps, order: OrderRow): Promise<boolean> {
  if (order.reservationId === null) return true;
  try {
    await deps.inventory.confirmReservation(from, { params: { reservationId: order.reservationId } });
    return true;
  } catch (error) {
    if (!isProblem(error, "conflict", "not-found")) throw error;
  }
  try {
    const reservationId = await holdStock(from, deps, order);
    if (reservationId === null) return true;
    await deps.db.sql`UPDATE orders SET reservation_id = ${reservationId} WHERE order_id = ${order.orderId}`;
    await deps.inventory.confirmReservation(from, { params: { reservationId } });
    return true;
  } catch (error) {
    if (isProblem(error, "insufficient-stock")) return false;
    throw error;
  }
}

/**
 * The goods left: when, where somebody reported it, so that a count between then and now is not contradicted. The row says so,
 * whichever workflow comes here and however often.
 */
export async function consumeStock(
  from: CallSource,
  deps: Pick<StepDeps, "inventory">,
  { reservationId, shipmentReported, shippedAt }: OrderRow,
): Promise<void> {
  if (reservationId === null) return;
  const query = shipmentReported && shippedAt !== null ? { occurredAt: shippedAt } : {};
  await deps.inventory.consumeReservation(from, { params: { reservationId }, query });
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
