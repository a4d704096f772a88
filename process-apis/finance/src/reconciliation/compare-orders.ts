/**
 * Orders against the journal, their payments and stock, by what has happened to them: goods that left are sold, paid, posted and taken
 * from stock; of goods that did not leave nothing is kept, nothing stands in the books and stock has not moved. The ERP has
 * the sales orders that go with it.
 */
import type { FinanceContext } from "../deps.ts";
import { saleReference } from "../events/from-order.ts";
import { costedOrder, costsMissing } from "./costs-missing.ts";
import { type Comparison, type Compared, isBounded, isWithin, momentsOf, nothing } from "./comparison.ts";
import { journalAmount, journalEntries, type JournalEntry, keptEvents, type KeptEvent } from "./journal-amount.ts";
import { orderDifference, type Order } from "./order-difference.ts";
import { againstPayments } from "./order-payments.ts";
import { ordersAgainstStock } from "./documents-of-stock.ts";
import { againstSalesOrders } from "./order-sales-orders.ts";
import { reservationsLeftOpen } from "./reservations-left-open.ts";
import { postedUntold } from "./untold-facts.ts";
import type { Difference } from "../resources/reconciliation/contract.ts";

/** Orders that were placed or sold within the window. */
export const compareOrders: Comparison = async (ctx, window, cursor, limit) => {
  const { from, before } = momentsOf(window, ctx.deps.days);
  const { items, nextCursor } = await ctx.deps.orders.listOrders(ctx, {
    query: { placedFrom: from, placedBefore: before, limit, channel: window.channel, cursor },
  });
  return compare(ctx, items, nextCursor);
};

/** Orders that were recorded within the window and say that they are of another time. */
export const compareLateOrders: Comparison = async (ctx, window, cursor, limit) => {
  if (!isBounded(window)) return nothing;
  const moments = momentsOf(window, ctx.deps.days);
  const { items, nextCursor } = await ctx.deps.orders.listOrders(ctx, {
    query: { recordedFrom: moments.from, recordedBefore: moments.before, limit, channel: window.channel, cursor },
  });
  const late = items.filter(({ placedAt }) => !isWithin(placedAt, moments));
  return compare(ctx, late, nextCursor);
};

async function compare(ctx: FinanceContext, orders: readonly Order[], next: string | null): Promise<Compared> {
  const references = orders.map((order) => saleReference(order.orderId));
  const [entries, events, ofPayments, ofStock, ofPromises, ofErp] = await Promise.all([
    journalEntries(ctx, references),
    keptEvents(ctx, references),
    againstPayments(ctx, orders),
    ordersAgainstStock(ctx, orders),
    reservationsLeftOpen(ctx, orders),
    againstSalesOrders(ctx, orders),
  ]);
  const ofJournal = orders.flatMap((order) => {
    const reference = saleReference(order.orderId);
    return againstJournal(ctx, order, entries.get(reference), events.get(reference));
  });
  const ofCosts = await costsMissing(ctx, orders.map(costedOrder), entries, events);
  return {
    differences: [...ofJournal, ...ofPayments, ...ofStock, ...ofPromises, ...ofErp, ...ofCosts],
    checked: orders.length,
    next,
  };
}

function againstJournal(
  ctx: FinanceContext,
  order: Order,
  entry: JournalEntry | undefined,
  event: KeptEvent | undefined,
): Difference[] {
  if (!order.facts.goodsLeft) return entry === undefined ? [] : [soldWithoutGoods(ctx, order, entry)];
  // What waits, or is an exception, is named on its own.
  if (event?.state === "pending" || event?.state === "exception") return [];
  const expected = order.total;
  if (entry === undefined) {
    // An order of free lines without goods needs no entry, but finance has heard of it.
    if (expected === 0 && event !== undefined) return [];
    const detail = `The ${order.state} order has no entry.`;
    return [orderDifference(order, { kind: "entry-missing", expected, found: 0, detail })];
  }
  const found = journalAmount(entry, ctx.deps.rules);
  if (found === expected)
    return postedUntold(ctx, order, found, "order").map((untold) => orderDifference(order, untold));
  const detail = "The entry is not of the order's amount.";
  return [orderDifference(order, { kind: "entry-amount-differs", expected, found, detail })];
}

const soldWithoutGoods = (ctx: FinanceContext, order: Order, entry: JournalEntry): Difference =>
  orderDifference(order, {
    kind: "entry-without-sale",
    expected: 0,
    found: journalAmount(entry, ctx.deps.rules),
    detail: `The goods of the ${order.state} order never left, and its sale stands in the journal.`,
  });
