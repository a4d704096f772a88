/** Stocked goods that left without their cost in the books: every line costs something, whatever it was sold for. */
import { sum } from "@tierline/kernel/model/money";
import type { FinanceContext } from "../deps.ts";
import { saleReference } from "../events/from-order.ts";
import { valueUnits } from "../posting/value-units.ts";
import type { Difference } from "../resources/reconciliation/contract.ts";
import { journalEntries, type JournalEntry, type KeptEvent } from "./journal-amount.ts";
import { orderDifference, type Order } from "./order-difference.ts";

/** What waits for a cost, or to be posted, is named with the events; here is what nobody waits for. */
export async function costsMissing(
  ctx: FinanceContext,
  orders: readonly Order[],
  entries: ReadonlyMap<string, JournalEntry>,
  events: ReadonlyMap<string, KeptEvent>,
): Promise<Difference[]> {
  const stocked = orders.filter(({ facts, lines }) => facts.goodsLeft && lines.some((line) => line.stocked));
  const apart = await costsApart(
    ctx,
    stocked.map(({ orderId }) => orderId),
  );
  const silent = stocked.filter((order) => {
    const reference = saleReference(order.orderId);
    const event = events.get(reference);
    // Whose sale finance never heard of is named for that already.
    if (event === undefined || isWaiting(event) || apart.has(order.orderId)) return false;
    const entry = entries.get(reference);
    return entry === undefined || !hasCost(ctx, entry);
  });
  const found = await Promise.all(silent.map((order) => expectedCost(ctx, order)));
  return found.flat();
}

const isWaiting = ({ state, waitsForCost }: KeptEvent): boolean =>
  state === "pending" || state === "exception" || waitsForCost;

/** Orders whose cost is an event of its own: one that waits, or one whose entry stands. */
async function costsApart(ctx: FinanceContext, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (orderIds.length === 0) return new Set();
  const rows = await ctx.deps.db.sql<(KeptEvent & { reference: string; orderId: string })[]>`
    SELECT reference, transaction_id AS "orderId", state, uncosted IS NOT NULL AS "waitsForCost"
    FROM finance_events WHERE transaction_id = ANY(${[...orderIds]}) AND kind = 'cost-of-sale'`;
  const entries = await journalEntries(
    ctx,
    rows.map(({ reference }) => reference),
  );
  return new Set(rows.filter((row) => isWaiting(row) || entries.has(row.reference)).map(({ orderId }) => orderId));
}

/** Whether an entry touches an account that cost of sales is posted to. */
function hasCost({ deps: { rules } }: FinanceContext, { lines }: JournalEntry): boolean {
  const accounts = new Set(
    rules.filter((rule) => rule.event === "sale" && rule.line === "cost").map(({ debit }) => debit),
  );
  return lines.some(({ account }) => accounts.has(account));
}

/** Goods that cost nothing need no cost in the books. */
async function expectedCost(ctx: FinanceContext, order: Order): Promise<Difference[]> {
  const { currency, costs } = ctx.deps;
  const lines = order.lines.filter((line) => line.stocked);
  const known = await costs.find(
    lines.map(({ itemId }) => itemId),
    currency,
    ctx,
  );
  const costed = lines.map(({ itemId, quantity }) => ({ kind: "cost" as const, itemId, quantity }));
  const valued = valueUnits({ costed, currency }, known);
  const expected = sum(valued.lines.map(({ amount }) => amount));
  if (expected === 0 && valued.uncosted.length === 0) return [];
  const detail = "Goods left, and their cost is not in the journal.";
  return [orderDifference(order, { kind: "cost-missing", currency, expected, found: 0, detail })];
}
