import { reply, type Input } from "@tierline/kernel/api/operation";
import { writeCursor } from "@tierline/kernel/model/cursor";
import { continueAfter } from "@tierline/kernel/model/page-of";
import { defaultPageSize, z } from "@tierline/kernel/model/schema";
import type { FinanceContext } from "../../deps.ts";
import type { Comparison } from "../../reconciliation/comparison.ts";
import { compareEntries } from "../../reconciliation/compare-entries.ts";
import { compareLateOrders, compareOrders } from "../../reconciliation/compare-orders.ts";
import { comparePayments } from "../../reconciliation/compare-payments.ts";
import { compareLateReturns, compareReturns } from "../../reconciliation/compare-returns.ts";
import { compareStock } from "../../reconciliation/compare-stock.ts";
import { compareStockEntries } from "../../reconciliation/entries-of-stock.ts";
import { compareMovements } from "../../reconciliation/movements-of-stock.ts";
import { unpostedEvents } from "../../reconciliation/unposted-events.ts";
import type * as contract from "./contract.ts";

/** In this order, one page of one of them per call. */
const comparisons = {
  orders: compareOrders,
  "late-orders": compareLateOrders,
  returns: compareReturns,
  "late-returns": compareLateReturns,
  payments: comparePayments,
  stock: compareStock,
  movements: compareMovements,
  "stock-entries": compareStockEntries,
  entries: compareEntries,
  events: unpostedEvents,
} as const satisfies Record<string, Comparison>;

const names = Object.keys(comparisons) as (keyof typeof comparisons)[];

/** Which comparison, and where in it; empty at its beginning. */
const Position = z.tuple([z.enum(names), z.string().max(400)]);

export async function reconcile(ctx: FinanceContext, { query }: Input<typeof contract.reconcile>) {
  const { from, to, channel, limit = defaultPageSize } = query;
  const [name, inner] = continueAfter(query.cursor, Position) ?? ["orders", ""];
  const compare = comparisons[name as keyof typeof comparisons];
  const { differences, checked, next } = await compare(
    ctx,
    { from, to, channel },
    inner === "" ? undefined : inner,
    limit,
  );
  const following = next === null ? names[names.indexOf(name as keyof typeof comparisons) + 1] : name;
  return reply(200, {
    items: differences,
    checked,
    nextCursor: following === undefined ? null : writeCursor([following, next ?? ""]),
  });
}
