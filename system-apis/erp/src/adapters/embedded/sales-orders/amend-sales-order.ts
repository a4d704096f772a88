import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type postgres from "postgres";
import { contentHash } from "../../../content-hash.ts";
import type { ErpPort } from "../../../port.ts";
import type { Amendment } from "../../../resources/sales-orders/contract.ts";
import type { Books } from "../books.ts";
import { checkAmounts } from "../../../rules/check-amounts.ts";
import { refuseUnknownItems } from "../documents/refuse-unknown-items.ts";
import { lockSalesOrder, salesOrderReceipt, type SalesOrderRow } from "./sales-order.ts";

export const amendSalesOrder =
  ({ db }: Books): ErpPort["amendSalesOrder"] =>
  (_ctx, { params: { reference }, body }) => {
    const hash = contentHash([body.lines, body.total]);
    return db.transaction(async ({ sql }) => {
      const order = await lockSalesOrder(sql, reference);
      checkAmounts({ ...body, currency: order.currency });
      if (order.revision === body.expectedRevision + 1 && order.amendment_hash === hash) {
        return reply(200, salesOrderReceipt(order, true));
      }
      refuseStale(order, body.expectedRevision);
      await refuseUnknownItems(sql, body.lines);
      await replaceLines(sql, order, body, hash);
      return reply(200, salesOrderReceipt({ ...order, revision: order.revision + 1 }, false));
    });
  };

function refuseStale(order: SalesOrderRow, expected: number): void {
  const { reference, revision, state, delivered } = order;
  if (revision !== expected) throw new Problem("conflict", `${reference} is at revision ${String(revision)}.`);
  if (state === "cancelled") throw new Problem("conflict", `${reference} is cancelled.`);
  if (delivered !== "none") throw new Problem("conflict", `Goods of ${reference} were delivered.`);
}

async function replaceLines(
  sql: postgres.TransactionSql,
  order: SalesOrderRow,
  { lines, total }: Amendment,
  hash: string,
): Promise<void> {
  await sql`DELETE FROM sales_order_lines WHERE document_id = ${order.document_id}`;
  await sql`
    INSERT INTO sales_order_lines (document_id, line_number, item_id, quantity, unit_price, amount)
    SELECT ${order.document_id}, "lineNumber", "itemId", quantity, "unitPrice", amount
    FROM json_to_recordset(${JSON.stringify(lines)}::text::json)
      AS l("lineNumber" int, "itemId" text, quantity int, "unitPrice" numeric, amount bigint)`;
  await sql`
    UPDATE sales_orders SET total = ${total}, revision = revision + 1, amendment_hash = ${hash}
    WHERE document_id = ${order.document_id}`;
}
