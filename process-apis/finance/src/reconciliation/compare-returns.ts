/** Returns against the journal, and what was refunded against the payments of their orders. */
import { sum } from "@tierline/kernel/model/money";
import type { FinanceContext } from "../deps.ts";
import { refundReference } from "../events/from-return.ts";
import type { Difference } from "../resources/reconciliation/contract.ts";
import { type Comparison, startOf } from "./comparison.ts";
import { journalAmount, journalEntries, waiting } from "./journal-amount.ts";

type Return = Awaited<ReturnType<FinanceContext["deps"]["returns"]["listReturns"]>>["items"][number];

export const compareReturns: Comparison = async (ctx, window, cursor, limit) => {
  const { items, nextCursor } = await ctx.deps.returns.listReturns(ctx, {
    query: {
      returnedFrom: startOf(window.from),
      returnedBefore: startOf(window.to),
      limit,
      channel: window.channel,
      cursor,
    },
  });
  const references = items.map((entry) => refundReference(entry.returnId));
  const [entries, unposted] = await Promise.all([journalEntries(ctx, references), waiting(ctx, references)]);
  const differences = items.flatMap((each): Difference[] => {
    const reference = refundReference(each.returnId);
    const entry = entries.get(reference);
    const found = entry === undefined ? 0 : journalAmount(entry, ctx.deps.rules);
    if (found === each.total || unposted.has(reference)) return [];
    const kind = entry === undefined ? "entry-missing" : "entry-amount-differs";
    return [difference(each, { kind, expected: each.total, found, detail: `The return is ${each.state}.` })];
  });
  return {
    differences: [...differences, ...(await againstPayments(ctx, items))],
    checked: items.length,
    next: nextCursor,
  };
};

const difference = (each: Return, what: Pick<Difference, "kind" | "expected" | "found" | "detail">): Difference => ({
  transactionId: each.returnId,
  document: each.channelReturnNumber,
  channel: each.channel,
  currency: each.currency,
  ...what,
});

/** What was refunded to an order's card against all returns of that order; each order once. */
async function againstPayments(ctx: FinanceContext, items: readonly Return[]): Promise<Difference[]> {
  const paidBack = items.filter((each) => each.orderId !== null && each.tender === "card" && each.state !== "accepted");
  const byOrder = new Map(paidBack.map((each) => [each.orderId ?? "", each]));
  if (byOrder.size === 0) return [];
  const { payments } = await ctx.deps.payments.lookupPayments(ctx, { body: { references: [...byOrder.keys()] } });
  const differences = await Promise.all(
    payments.map(async (payment): Promise<Difference[]> => {
      const each = byOrder.get(payment.reference);
      if (each === undefined) return [];
      const expected = await refundedOn(ctx, payment.reference);
      if (payment.refunded === expected) return [];
      const detail = `All returns of order ${payment.reference} together against what its payment gave back.`;
      return [difference(each, { kind: "payment-amount-differs", expected, found: payment.refunded, detail })];
    }),
  );
  return differences.flat();
}

async function refundedOn(ctx: FinanceContext, orderId: string): Promise<number> {
  const { items } = await ctx.deps.returns.listReturns(ctx, { query: { orderId, limit: 200 } });
  return sum(items.filter((each) => each.state !== "accepted").map((each) => each.total));
}
