import { Problem } from "@tierline/kernel/errors/problem";
import type { Database, Tx } from "@tierline/kernel/db/database";
import { loadOrder } from "../../db/order-store.ts";
import type { OrderRow } from "../../db/schema.ts";
import { maySee, type Seller } from "@tierline/kernel/auth/seller";

/** An order the seller may see; any other answers `not-found`, so that ids of others cannot be probed. */
export async function findOrder(from: Database | Tx, seller: Seller, orderId: string): Promise<OrderRow> {
  const row = await loadOrder(from, orderId);
  if (row === undefined || !maySee(seller, row)) throw new Problem("not-found", `There is no order ${orderId}.`);
  return row;
}
