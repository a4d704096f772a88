/**
 * Orders against the sales orders that the ERP has of them: what is released or has left stands there, and of what ended without a sale
 * nothing is open.
 */
import type { FinanceContext } from "../deps.ts";
import type { Difference } from "../resources/reconciliation/contract.ts";
import { isUnderWay } from "./comparison.ts";
import { asItIsNow } from "./kept-documents.ts";
import { hasEnded, orderDifference, type Order } from "./order-difference.ts";

type SalesOrder = Awaited<ReturnType<FinanceContext["deps"]["erp"]["lookupSalesOrders"]>>["orders"][number];

export async function againstSalesOrders(ctx: FinanceContext, orders: readonly Order[]): Promise<Difference[]> {
  const settled = orders.filter((order) => hasEnded(order) || isPosted(order));
  if (settled.length === 0) return [];
  const references = settled.map(({ orderId }) => orderId);
  const found = await ctx.deps.erp.lookupSalesOrders(ctx, { body: { references } });
  const kept = new Map(found.orders.map((each) => [each.reference, each]));
  const named = await Promise.all(
    settled.map((order) => {
      const salesOrder = kept.get(order.orderId);
      return hasEnded(order) ? leftOpen(ctx, order, salesOrder) : missing(ctx, order, salesOrder);
    }),
  );
  return named.flat();
}

/** An order is posted before it is released. A sale that was recorded after the fact never is: its entry in the journal is all. */
const isPosted = ({ state, facts }: Order): boolean =>
  state !== "recorded" && (state === "released" || facts.goodsLeft);

/** The ERP is told last, and one that is away is told when it is back: what waits for that is known. */
function leftOpen(ctx: FinanceContext, order: Order, salesOrder: SalesOrder | undefined): Difference[] {
  if (salesOrder?.state !== "open" || order.waiting !== null || isUnderWay(ctx, order)) return [];
  const { currency, total: found, number } = salesOrder;
  const detail = `The order is ${order.state}, and its sales order ${number} is open.`;
  return [orderDifference(order, { kind: "sales-order-left-open", currency, expected: 0, found, detail })];
}

async function missing(ctx: FinanceContext, order: Order, salesOrder: SalesOrder | undefined): Promise<Difference[]> {
  if (salesOrder?.state === "open") return [];
  // It may have been cancelled between the two questions.
  if (!isPosted(await asItIsNow(ctx, order))) return [];
  const why =
    salesOrder === undefined ? "the ERP has no sales order of it" : `sales order ${salesOrder.number} is cancelled`;
  const detail = `The order is ${order.state}, and ${why}.`;
  return [orderDifference(order, { kind: "sales-order-missing", expected: order.total, found: 0, detail })];
}
