/** Payment: authorized before the goods are prepared, captured when they leave, given back when the order ends. */
import type { CallSource } from "@tierline/kernel/api/context";
import { isProblem } from "@tierline/kernel/errors/problem";
import { markPaid } from "../db/order-store.ts";
import type { StepDeps } from "../deps.ts";
import type { OrderRow } from "../db/schema.ts";

export type Authorization = { readonly granted: true } | { readonly granted: false; readonly reason: string };

/**
 * Asks for the whole amount. The order's id is the reference, so asking again after an unknown outcome (a time-out) finds
 * what happened the first time instead of paying twice.
 */
export async function authorizePayment(from: CallSource, deps: StepDeps, order: OrderRow): Promise<Authorization> {
  if (order.total === 0 || order.paymentToken === null) return { granted: true };
  const { channel, paymentToken: token, total: amount, currency, correlationId } = order;
  try {
    const body = { channel, token, amount, currency, correlationId };
    await deps.payments.authorizePayment(from, { params: { reference: order.orderId }, body });
    return { granted: true };
  } catch (error) {
    if (isProblem(error, "payment-declined")) return { granted: false, reason: error.message };
    throw error;
  }
}

/** Takes the whole total, and notes that it is paid. */
export async function capturePayment(from: CallSource, deps: StepDeps, order: OrderRow): Promise<void> {
  if (order.total > 0 && order.paymentToken !== null) {
    const params = { reference: order.orderId, ownReference: `capture:${order.orderId}` };
    await deps.payments.capturePayment(from, { params, body: { amount: order.total } });
  }
  await markPaid(deps.db, order.orderId);
}

/** Undo. An authorization that never came about, or was declined, needs none. */
export async function voidPayment(from: CallSource, deps: StepDeps, order: OrderRow): Promise<void> {
  if (order.total === 0 || order.paymentToken === null) return;
  const params = { reference: order.orderId };
  try {
    await deps.payments.voidPayment(from, { params });
  } catch (error) {
    if (isProblem(error, "not-found")) return;
    if (!isProblem(error, "conflict")) throw error;
    const { state } = await deps.payments.getPayment(from, { params });
    if (state !== "declined" && state !== "voided") throw error;
  }
}
