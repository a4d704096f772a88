/** Orders as they are shown: with what they wait for. */
import type { z } from "@tierline/kernel/model/schema";
import type { OrderState } from "@tierline/kernel/model/order";
import { toOrder } from "../../db/order-store.ts";
import type { OrderRow } from "../../db/schema.ts";
import type { OrdersContext } from "../../deps.ts";
import type { ShownOrder } from "./contract.ts";

/** Nothing goes on with these; a cancelled order may still have to be told to the ERP. */
const over: ReadonlySet<string> = new Set<OrderState>(["completed", "recorded", "declined"]);

/** How to show any of the rows; what those wait for that may is asked once. */
export async function shownOrders(
  ctx: OrdersContext,
  rows: readonly OrderRow[],
): Promise<(row: OrderRow) => z.output<typeof ShownOrder>> {
  const open = rows.filter(({ state }) => !over.has(state));
  const waits = await ctx.deps.waiting(open.map(({ orderId }) => orderId));
  return (row) => ({ ...toOrder(row), waiting: waits.get(row.orderId) ?? null });
}
