/** Orders against what was captured and given back of their payments. */
import type { FinanceContext } from "../deps.ts";
import type { Difference } from "../resources/reconciliation/contract.ts";
import { ordersWithReturns } from "./kept-documents.ts";
import { hasEnded, orderDifference, type Order } from "./order-difference.ts";
import { paidUntold } from "./untold-facts.ts";

type Payment = Awaited<ReturnType<FinanceContext["deps"]["payments"]["lookupPayments"]>>["payments"][number];

/** A sale recorded after the fact was paid where it happened, and an invoice is paid to the books. */
const isPaidByUs = (order: Order): boolean => order.state !== "recorded" && order.tender === "card";

export async function againstPayments(ctx: FinanceContext, orders: readonly Order[]): Promise<Difference[]> {
  if (orders.length === 0) return [];
  const references = orders.map((order) => order.orderId);
  const { payments } = await ctx.deps.payments.lookupPayments(ctx, { body: { references } });
  const byOrder = new Map(payments.map((payment) => [payment.reference, payment]));
  const ofOrders = orders.flatMap((order) => {
    const payment = byOrder.get(order.orderId);
    if (!isPaidByUs(order)) return ofPaidElsewhere(order, payment);
    return order.facts.goodsLeft ? ofSold(ctx, order, payment) : ofUnsold(order, payment);
  });
  return [...ofOrders, ...(await withoutReturn(ctx, orders.filter(isPaidByUs), byOrder))];
}

function ofPaidElsewhere(order: Order, payment: Payment | undefined): Difference[] {
  const found = payment === undefined ? 0 : payment.captured - payment.refunded;
  if (found === 0) return [];
  const detail = `The order was paid by ${order.tender}${order.state === "recorded" ? " where it was sold" : ""}, and money was captured for it.`;
  return [orderDifference(order, { kind: "payment-amount-differs", expected: 0, found, detail })];
}

/** Where something came back, all of an order's returns are compared with its payment from their side. */
async function withoutReturn(
  ctx: FinanceContext,
  orders: readonly Order[],
  payments: ReadonlyMap<string, Payment>,
): Promise<Difference[]> {
  const refundedOf = ({ orderId }: Order): number => payments.get(orderId)?.refunded ?? 0;
  const refunded = orders.filter((order) => order.facts.goodsLeft && refundedOf(order) > 0);
  // A return is kept before its money is given back, so whoever is asked after the payment was read knows it.
  const known = await ordersWithReturns(
    ctx,
    refunded.map(({ orderId }) => orderId),
  );
  const detail = "Money was given back, and nothing came back of the order.";
  return refunded
    .filter(({ orderId }) => !known.has(orderId))
    .map((order) => {
      return orderDifference(order, { kind: "payment-amount-differs", expected: 0, found: refundedOf(order), detail });
    });
}

function ofSold(ctx: FinanceContext, order: Order, payment: Payment | undefined): Difference[] {
  const { total: expected } = order;
  if (payment === undefined) {
    if (expected === 0) return [];
    const detail = "The order has no payment.";
    return [orderDifference(order, { kind: "payment-missing", expected, found: 0, detail })];
  }
  const differs = (what: Pick<Difference, "expected" | "found" | "detail">): Difference =>
    orderDifference(order, { kind: "payment-amount-differs", ...what });
  const { captured, refunded, state, currency } = payment;
  return [
    ...(captured === expected
      ? paidUntold(ctx, order).map((untold) => orderDifference(order, untold))
      : [
          differs({
            expected,
            found: captured,
            detail: `The goods left, and of the payment (${state}) this was captured.`,
          }),
        ]),
    ...(refunded > captured
      ? [differs({ expected: captured, found: refunded, detail: "More was given back than was captured." })]
      : []),
    ...(currency === order.currency
      ? []
      : [differs({ expected, found: captured, detail: `The payment is in ${currency}.` })]),
  ];
}

function ofUnsold(order: Order, payment: Payment | undefined): Difference[] {
  if (payment === undefined) return [];
  const { state } = order;
  const kept = payment.captured - payment.refunded;
  if (kept > 0) {
    const detail = `The order is ${state}.`;
    return [orderDifference(order, { kind: "captured-without-sale", expected: 0, found: kept, detail })];
  }
  if (!hasEnded(order) || payment.state !== "authorized") return [];
  const detail = `The order is ${state} and its authorization was not voided.`;
  const found = payment.authorized;
  return [orderDifference(order, { kind: "authorization-left-open", expected: 0, found, detail })];
}
