/** Returns against the journal and stock, against the orders they go back to, and against what was given back of their payments. */
import { everyRow } from "@tierline/kernel/client/every-row";
import { isProblem } from "@tierline/kernel/errors/problem";
import { sum } from "@tierline/kernel/model/money";
import type { FinanceContext } from "../deps.ts";
import { refundReference } from "../events/from-return.ts";
import type { Difference } from "../resources/reconciliation/contract.ts";
import { type Compared, type Comparison, isBounded, isUnderWay, isWithin, momentsOf, nothing } from "./comparison.ts";
import { journalAmount, journalEntries, keptEvents } from "./journal-amount.ts";
import { costedReturn, costsMissing } from "./costs-missing.ts";
import { returnsAgainstStock } from "./documents-of-stock.ts";
import type { Order } from "./order-difference.ts";
import { postedUntold } from "./untold-facts.ts";

export type Return = Awaited<ReturnType<FinanceContext["deps"]["returns"]["listReturns"]>>["items"][number];

/** Returns of the window. */
export const compareReturns: Comparison = async (ctx, window, cursor, limit) => {
  const { from, before } = momentsOf(window, ctx.deps.days);
  const { items, nextCursor } = await ctx.deps.returns.listReturns(ctx, {
    query: { returnedFrom: from, returnedBefore: before, limit, channel: window.channel, cursor },
  });
  return compare(ctx, items, nextCursor);
};

/** Returns that were recorded within the window and say that they are of another time. */
export const compareLateReturns: Comparison = async (ctx, window, cursor, limit) => {
  if (!isBounded(window)) return nothing;
  const moments = momentsOf(window, ctx.deps.days);
  const { items, nextCursor } = await ctx.deps.returns.listReturns(ctx, {
    query: { recordedFrom: moments.from, recordedBefore: moments.before, limit, channel: window.channel, cursor },
  });
  const late = items.filter(({ returnedAt }) => !isWithin(returnedAt, moments));
  return compare(ctx, late, nextCursor);
};

async function compare(ctx: FinanceContext, items: readonly Return[], next: string | null): Promise<Compared> {
  const [ofJournal, ofOrders, ofStock] = await Promise.all([
    againstJournal(ctx, items),
    againstOrders(ctx, items),
    returnsAgainstStock(ctx, items),
  ]);
  return { differences: [...ofJournal, ...ofOrders, ...ofStock], checked: items.length, next };
}

const difference = (each: Return, what: Pick<Difference, "kind" | "expected" | "found" | "detail">): Difference => ({
  transactionId: each.returnId,
  document: each.channelReturnNumber,
  channel: each.channel,
  currency: each.currency,
  ...what,
});

async function againstJournal(ctx: FinanceContext, items: readonly Return[]): Promise<Difference[]> {
  const references = items.map((entry) => refundReference(entry.returnId));
  const [entries, events] = await Promise.all([journalEntries(ctx, references), keptEvents(ctx, references)]);
  const ofCosts = await costsMissing(ctx, items.map(costedReturn), entries, events);
  const ofAmounts = items.flatMap((each): Difference[] => {
    const reference = refundReference(each.returnId);
    const event = events.get(reference);
    if (event?.state === "pending" || event?.state === "exception") return [];
    const entry = entries.get(reference);
    const found = entry === undefined ? 0 : journalAmount(entry, ctx.deps.rules);
    if (found === each.total && (each.total > 0 || event !== undefined)) {
      if (entry === undefined) return [];
      return postedUntold(ctx, each, found, "return").map((untold) => difference(each, untold));
    }
    const kind = entry === undefined ? "entry-missing" : "entry-amount-differs";
    return [difference(each, { kind, expected: each.total, found, detail: `The return is ${each.state}.` })];
  });
  return [...ofAmounts, ...ofCosts];
}

/** The orders that goods of this page came back of, each once and with all of its returns. */
async function againstOrders(ctx: FinanceContext, items: readonly Return[]): Promise<Difference[]> {
  const byOrder = new Map(items.flatMap((each) => (each.orderId === null ? [] : [[each.orderId, each] as const])));
  const orderIds = [...byOrder.keys()];
  if (orderIds.length === 0) return [];
  const { payments } = await ctx.deps.payments.lookupPayments(ctx, { body: { references: orderIds } });
  const refunded = new Map(payments.map((payment) => [payment.reference, payment.refunded]));
  const found = await Promise.all(
    [...byOrder].map(async ([orderId, each]) => {
      const [order, returns] = await Promise.all([orderOf(ctx, orderId), returnsOf(ctx, orderId)]);
      return ofOrder(ctx, each, { order, returns, refunded: refunded.get(orderId) });
    }),
  );
  return found.flat();
}

interface Sides {
  readonly order: Order | undefined;
  readonly returns: readonly Return[];
  /** Of the order's payment; undefined where there is none. */
  readonly refunded: number | undefined;
}

function ofOrder(ctx: FinanceContext, each: Return, { order, returns, refunded }: Sides): Difference[] {
  const { orderId } = each;
  if (order === undefined || !order.facts.goodsLeft) {
    const detail = `Goods came back of order ${String(orderId)}, ${order === undefined ? "which nobody knows" : "whose goods never left"}.`;
    return [difference(each, { kind: "return-without-sale", expected: 0, found: each.total, detail })];
  }
  const all = sum(returns.map(({ total }) => total));
  // Money follows the goods in a moment; what did not is named, whatever the return says of itself.
  const byCard = sum(
    returns
      .filter((back) => back.tender === "card" && (back.facts.paidBack || !isUnderWay(ctx, back)))
      .map(({ total }) => total),
  );
  const onCard = order.state !== "recorded" && order.tender === "card";
  return [
    ...(all > order.total
      ? [
          difference(each, {
            kind: "refunds-exceed-sale",
            expected: order.total,
            found: all,
            detail: `All returns of order ${String(orderId)} together against what it came to.`,
          }),
        ]
      : []),
    ...(onCard && (refunded ?? 0) !== byCard
      ? [
          difference(each, {
            kind: "payment-amount-differs",
            expected: byCard,
            found: refunded ?? 0,
            detail: `All returns of order ${String(orderId)} together against what its payment gave back.`,
          }),
        ]
      : []),
  ];
}

async function orderOf(ctx: FinanceContext, orderId: string): Promise<Order | undefined> {
  try {
    return await ctx.deps.orders.getOrder(ctx, { params: { orderId } });
  } catch (error) {
    if (isProblem(error, "not-found")) return undefined;
    throw error;
  }
}

async function returnsOf(ctx: FinanceContext, orderId: string): Promise<Return[]> {
  return everyRow((cursor) => ctx.deps.returns.listReturns(ctx, { query: { orderId, limit: 200, cursor } }));
}
