/**
 * Orders, sales and returns by their ids, a hundred at a time, from who keeps them: that finance has heard of one is no proof that
 * there is one.
 */
import type { CallSource } from "@tierline/kernel/api/context";
import { everyRow } from "@tierline/kernel/client/every-row";
import { isProblem } from "@tierline/kernel/errors/problem";
import { OrderId } from "@tierline/kernel/model/order";
import { ReturnId } from "@tierline/kernel/model/return";
import type { z } from "@tierline/kernel/model/schema";
import type { FinanceContext } from "../deps.ts";
import type { Return } from "./compare-returns.ts";
import type { Order } from "./order-difference.ts";

/** As many ids as one call may name. */
const atOnce = 100;

/** Orders and recorded sales, by id; of every tenant, as events, payments and entries are. */
export async function ordersOf(ctx: FinanceContext, ids: readonly string[]): Promise<ReadonlyMap<string, Order>> {
  const orders = await inParts(ids, OrderId, async (orderId) => {
    const { items } = await ctx.deps.orders.listOrders(onOurOwn(ctx), { query: { orderId, limit: atOnce } });
    return items;
  });
  return new Map(orders.map((order) => [order.orderId, order]));
}

/** An order of a page, asked for once more: it may have gone on since the page was read. */
export async function asItIsNow(ctx: FinanceContext, order: Order): Promise<Order> {
  try {
    return await ctx.deps.orders.getOrder(ctx, { params: { orderId: order.orderId } });
  } catch (error) {
    if (isProblem(error, "not-found")) return order;
    throw error;
  }
}

/** Returns, by id; of every tenant. */
export async function returnsOf(ctx: FinanceContext, ids: readonly string[]): Promise<ReadonlyMap<string, Return>> {
  const returns = await inParts(ids, ReturnId, async (returnId) => {
    const { items } = await ctx.deps.returns.listReturns(onOurOwn(ctx), { query: { returnId, limit: atOnce } });
    return items;
  });
  return new Map(returns.map((each) => [each.returnId, each]));
}

/** Which of these orders anything was ever given back for. */
export async function ordersWithReturns(
  ctx: FinanceContext,
  ids: readonly string[],
): Promise<ReadonlySet<string | null>> {
  const returns = await inParts(ids, OrderId, (orderIds) =>
    everyRow((cursor) => ctx.deps.returns.listReturns(ctx, { query: { orderIds, limit: 200, cursor } })),
  );
  return new Set(returns.map(({ orderId }) => orderId));
}

/** Whose rows are asked for is not the business of whoever looks at the comparison. */
const onOurOwn = ({ correlationId, deadline }: FinanceContext): CallSource => ({
  origin: null,
  correlationId,
  deadline,
});

/** What is no id at all names nothing, and would be refused. */
async function inParts<T>(
  ids: readonly string[],
  Id: z.ZodType<string>,
  ask: (some: string[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const left = [...new Set(ids)].filter((id) => Id.safeParse(id).success);
  const parts = Array.from({ length: Math.ceil(left.length / atOnce) }, (_, part) =>
    left.slice(part * atOnce, (part + 1) * atOnce),
  );
  return (await Promise.all(parts.map(ask))).flat();
}
