/** Payments that took money against the orders they were for. A payment's date is when it was made. */
import { isProblem } from "@tierline/kernel/errors/problem";
import type { FinanceContext } from "../deps.ts";
import type { Difference } from "../resources/reconciliation/contract.ts";
import type { Comparison } from "./comparison.ts";

export const comparePayments: Comparison = async (ctx, window, cursor, limit) => {
  const { items, nextCursor } = await ctx.deps.payments.listPayments(ctx, {
    query: { from: window.from, to: window.to, limit, channel: window.channel, cursor },
  });
  const taken = items.filter((payment) => payment.captured > payment.refunded);
  const known = await soldAs(
    ctx,
    taken.map((payment) => payment.reference),
  );
  const strangers = taken.filter((payment) => !known.has(payment.reference));
  const differences = await Promise.all(
    strangers.map(async (payment): Promise<Difference[]> => {
      // Orders that exist are compared with their payment from their own side.
      if (await orderExists(ctx, payment.reference)) return [];
      return [
        {
          kind: "payment-without-order",
          transactionId: payment.reference,
          document: null,
          channel: payment.channel,
          currency: payment.currency,
          expected: 0,
          found: payment.captured - payment.refunded,
          detail: "Money was captured and there is no such order.",
        },
      ];
    }),
  );
  return { differences: differences.flat(), checked: items.length, next: nextCursor };
};

async function soldAs(ctx: FinanceContext, transactions: readonly string[]): Promise<Set<string>> {
  if (transactions.length === 0) return new Set();
  const rows = await ctx.deps.db.sql<{ id: string }[]>`
    SELECT DISTINCT transaction_id AS id FROM finance_events WHERE transaction_id = ANY(${[...transactions]}) AND kind = 'sale'`;
  return new Set(rows.map((row) => row.id));
}

async function orderExists(ctx: FinanceContext, orderId: string): Promise<boolean> {
  try {
    await ctx.deps.orders.getOrder(ctx, { params: { orderId } });
    return true;
  } catch (error) {
    // A reference that is no order id at all is refused before it is looked for.
    if (isProblem(error, "not-found", "invalid-parameter")) return false;
    throw error;
  }
}
