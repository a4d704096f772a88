/** Payments that took money against the orders they were for. A payment's date is when it was made. */
import type { Comparison } from "./comparison.ts";
import { ordersOf } from "./kept-documents.ts";

export const comparePayments: Comparison = async (ctx, window, cursor, limit) => {
  const { items, nextCursor } = await ctx.deps.payments.listPayments(ctx, {
    query: { from: window.from, to: window.to, limit, channel: window.channel, cursor },
  });
  const taken = items.filter((payment) => payment.captured > payment.refunded);
  // Orders that exist are compared with their payment from their own side.
  const known = await ordersOf(
    ctx,
    taken.map((payment) => payment.reference),
  );
  const strangers = taken.filter((payment) => !known.has(payment.reference));
  const differences = strangers.map(({ reference, channel, currency, captured, refunded }) => ({
    kind: "payment-without-order" as const,
    transactionId: reference,
    document: null,
    channel,
    currency,
    expected: 0,
    found: captured - refunded,
    detail: "Money was captured and there is no such order.",
  }));
  return { differences, checked: items.length, next: nextCursor };
};
