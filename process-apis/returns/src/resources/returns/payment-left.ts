/** What can still be given back of an order's payment: money may have been refunded there by others, and our own refunds are on their way. */
import type { CallSource } from "@tierline/kernel/api/context";
import { isProblem, Problem } from "@tierline/kernel/errors/problem";
import { inMajorUnits } from "@tierline/kernel/model/money";
import type { Order } from "@tierline/kernel/model/order";
import { type CardRefund, cardRefundsOf } from "../../db/return-store.ts";
import type { ReturnsDeps } from "../../deps.ts";
import { LookAgain } from "./look-again.ts";

/** A payment as it was seen before a transaction. */
export interface PaymentSeen {
  /** What was taken, or will be: goods can be back before the capture of their shipment has come through. */
  readonly held: number;
  readonly refunded: number;
  /** Returns whose refund was paid before it was looked at, so that `refunded` has them. */
  readonly paid: ReadonlySet<string>;
}

type Asking = CallSource & { readonly deps: Pick<ReturnsDeps, "db" | "payments"> };

/** Undefined where nothing is given back to a payment; throws `conflict` where there is none. */
export async function lookAtPayment(ctx: Asking, order: Order): Promise<PaymentSeen | undefined> {
  const { orderId, tender, total } = order;
  if (tender !== "card" || total === 0) return undefined;
  const before = await cardRefundsOf(ctx.deps.db, orderId);
  const paid = new Set(before.filter(({ paidBack }) => paidBack).map(({ returnId }) => returnId));
  const { state, authorized, captured, refunded } = await paymentOf(ctx, orderId);
  const open = state === "authorized" ? authorized : 0;
  return { held: Math.max(open, captured), refunded, paid };
}

async function paymentOf(ctx: Asking, orderId: string) {
  try {
    return await ctx.deps.payments.getPayment(ctx, { params: { reference: orderId } });
  } catch (error) {
    if (!isProblem(error, "not-found")) throw error;
    const detail = `There is no payment of order ${orderId} to give anything back to.`;
    throw new Problem("conflict", detail, { reason: "no-payment", cause: error });
  }
}

/**
 * Throws `conflict` where less is left of the payment than would be given back. `refunds` are those of the order as they are now, under its
 * lock. A refund that was not paid when the payment was looked at may have been all the same, a moment before its return knew: where that
 * decides, it is looked at again.
 */
export function refuseUnpayable(
  order: Order,
  amount: number,
  { held, refunded, paid }: PaymentSeen,
  refunds: readonly CardRefund[],
): void {
  const owed = refunds.filter(({ returnId }) => !paid.has(returnId));
  const least = held - refunded - totalOf(owed);
  const underWay = totalOf(owed.filter(({ attention, paidBack }) => paidBack || !attention));
  const most = least + Math.min(underWay, refunded);
  if (amount <= least) return;
  if (amount <= most)
    throw new LookAgain(
      new Problem("unavailable", `Another return of order ${order.orderId} is being paid back: try again.`, {
        retryAfterSeconds: 1,
      }),
    );
  const [wanted, left] = [inMajorUnits(amount, order.currency), inMajorUnits(Math.max(0, most), order.currency)];
  throw new Problem("conflict", `${wanted} would be given back, and ${left} is left of the payment.`, {
    reason: "overpaid",
  });
}

const totalOf = (refunds: readonly CardRefund[]): number => refunds.reduce((sum, { total }) => sum + total, 0);
