/** Orders against the journal and against their payments. */
import type { FinanceContext } from "../deps.ts";
import { saleReference } from "../events/from-order.ts";
import type { Difference } from "../resources/reconciliation/contract.ts";
import { type Comparison, startOf } from "./comparison.ts";
import { journalAmount, journalEntries, type JournalEntry, waiting } from "./journal-amount.ts";

type Order = Awaited<ReturnType<FinanceContext["deps"]["orders"]["listOrders"]>>["items"][number];
type Payment = Awaited<ReturnType<FinanceContext["deps"]["payments"]["lookupPayments"]>>["payments"][number];

const sold = new Set<Order["state"]>(["shipped", "completed", "recorded"]);
const ended = new Set<Order["state"]>(["cancelled", "declined"]);

export const compareOrders: Comparison = async (ctx, window, cursor, limit) => {
  const { items, nextCursor } = await ctx.deps.orders.listOrders(ctx, {
    query: {
      placedFrom: startOf(window.from),
      placedBefore: startOf(window.to),
      limit,
      channel: window.channel,
      cursor,
    },
  });
  const references = items.map((order) => saleReference(order.orderId));
  const [entries, unposted, payments] = await Promise.all([
    journalEntries(ctx, references),
    waiting(ctx, references),
    paymentsOf(ctx, items),
  ]);
  const differences = items.flatMap((order) => {
    const entry = entries.get(saleReference(order.orderId));
    // What waits for a person was sold if its sale stands in the journal.
    const isSold = sold.has(order.state) || (order.state === "attention" && entry !== undefined);
    const expectEntry = isSold && !unposted.has(saleReference(order.orderId));
    return [
      ...(expectEntry ? againstJournal(ctx, order, entry) : []),
      ...againstPayment(order, isSold, payments.get(order.orderId)),
    ];
  });
  return { differences, checked: items.length, next: nextCursor };
};

async function paymentsOf(ctx: FinanceContext, orders: readonly Order[]): Promise<Map<string, Payment>> {
  // A sale recorded after the fact was paid where it happened.
  const references = orders.filter((order) => order.state !== "recorded").map((order) => order.orderId);
  if (references.length === 0) return new Map();
  const { payments } = await ctx.deps.payments.lookupPayments(ctx, { body: { references } });
  return new Map(payments.map((payment) => [payment.reference, payment]));
}

const difference = (order: Order, what: Pick<Difference, "kind" | "expected" | "found" | "detail">): Difference => ({
  transactionId: order.orderId,
  document: order.channelOrderNumber,
  channel: order.channel,
  currency: order.currency,
  ...what,
});

function againstJournal(ctx: FinanceContext, order: Order, entry: JournalEntry | undefined): Difference[] {
  const expected = order.total;
  if (entry === undefined) {
    // An order of free lines needs no entry.
    if (expected === 0) return [];
    return [
      difference(order, {
        kind: "entry-missing",
        expected,
        found: 0,
        detail: `The ${order.state} order has no entry.`,
      }),
    ];
  }
  const found = journalAmount(entry, ctx.deps.rules);
  if (found === expected) return [];
  return [
    difference(order, {
      kind: "entry-amount-differs",
      expected,
      found,
      detail: "The entry is not of the order's amount.",
    }),
  ];
}

function againstPayment(order: Order, isSold: boolean, payment: Payment | undefined): Difference[] {
  const { total, state } = order;
  if (isSold && state !== "recorded" && order.tender === "card" && total > 0) {
    if (payment === undefined) {
      return [
        difference(order, { kind: "payment-missing", expected: total, found: 0, detail: "The order has no payment." }),
      ];
    }
    if (payment.captured !== total) {
      const detail = `The payment is ${payment.state}.`;
      return [difference(order, { kind: "payment-amount-differs", expected: total, found: payment.captured, detail })];
    }
  }
  if (isSold || payment === undefined) return [];
  const kept = payment.captured - payment.refunded;
  if (kept > 0) {
    return [
      difference(order, { kind: "captured-without-sale", expected: 0, found: kept, detail: `The order is ${state}.` }),
    ];
  }
  if (ended.has(state) && payment.state === "authorized") {
    const detail = `The order is ${state} and its authorization was not voided.`;
    return [difference(order, { kind: "authorization-left-open", expected: 0, found: payment.authorized, detail })];
  }
  return [];
}
