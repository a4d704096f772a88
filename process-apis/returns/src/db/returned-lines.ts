/** How much of an order's lines has come back, and what was given back for it: counted under a lock of the order. */
import type { Tx } from "@tierline/kernel/db/database";
import type { OrderLine } from "@tierline/kernel/model/order";
import { dueFor, type ReturnedLine } from "../resources/returns/allocate-lines.ts";

/** Whoever else takes back something of these orders waits until this transaction has ended. Locks are taken in order of id. */
export async function lockOrders(tx: Tx, orderIds: readonly string[]): Promise<void> {
  for (const orderId of [...new Set(orderIds)].sort()) {
    await tx.sql`SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '.order.' || ${orderId}, 0))`;
  }
}

/** What has come back so far of a locked order. */
export async function returnedOf(
  tx: Tx,
  orderId: string,
  sold: readonly OrderLine[],
): Promise<readonly ReturnedLine[]> {
  const rows = await tx.sql<ReturnedLine[]>`
    SELECT line_number AS "lineNumber", item_id AS "itemId", quantity, amount FROM returned_lines WHERE order_id = ${orderId} ORDER BY line_number`;
  return rows.some(isOfBefore) ? rows.filter(isOfBefore).flatMap((row) => laidOnto(sold, row)) : rows;
}

/** Keeps what has come back of an order, this return included; what was counted by item is laid onto lines with it. */
export async function keepReturned(tx: Tx, orderId: string, returned: readonly ReturnedLine[]): Promise<void> {
  await tx.sql`DELETE FROM returned_lines WHERE order_id = ${orderId} AND line_number < 0`;
  await tx.sql`
    INSERT INTO returned_lines (order_id, line_number, item_id, quantity, amount)
    SELECT ${orderId}, "lineNumber", "itemId", quantity, amount
    FROM jsonb_to_recordset(${JSON.stringify(returned)}::text::jsonb)
      AS n("lineNumber" int, "itemId" text, quantity int, amount bigint)
    ON CONFLICT (order_id, line_number) DO UPDATE SET quantity = excluded.quantity, amount = excluded.amount`;
}

/** Earlier releases counted by item: the migration keeps those under lines below zero. */
const isOfBefore = ({ lineNumber }: ReturnedLine): boolean => lineNumber < 0;

/**
 * Units of an item are laid onto the order's lines in their order; what was given back for them stands as it was, so that what is left to
 * give back is right.
 */
function laidOnto(sold: readonly OrderLine[], { itemId, quantity, amount }: ReturnedLine): ReturnedLine[] {
  const laid: { lineNumber: number; itemId: string; quantity: number; amount: number }[] = [];
  let [units, money] = [quantity, amount];
  for (const line of sold.filter((each) => each.itemId === itemId)) {
    const taken = Math.min(units, line.quantity);
    if (taken === 0) break;
    const due = Math.min(money, dueFor(taken, line));
    laid.push({ lineNumber: line.lineNumber, itemId, quantity: taken, amount: due });
    units -= taken;
    money -= due;
  }
  const last = laid.at(-1);
  if (last !== undefined) last.amount += money;
  return laid;
}
