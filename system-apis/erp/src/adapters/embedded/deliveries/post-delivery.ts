import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type postgres from "postgres";
import { contentHash } from "../../../content-hash.ts";
import type { ErpPort } from "../../../port.ts";
import type { NewDelivery } from "../../../resources/deliveries/contract.ts";
import { documentNumber, type Books } from "../books.ts";
import { lockSalesOrder } from "../sales-orders/sales-order.ts";
import { moveStock, type Movement } from "../stock/move-stock.ts";
import { deliveryPrefix, findDelivery } from "./delivery.ts";

/** The lock on the order makes deliveries of one order, and what else changes it, follow one another. */
export const postDelivery =
  ({ db, currency }: Books): ErpPort["postDelivery"] =>
  (_ctx, { params: { reference }, body }) =>
    db.transaction(async ({ sql }) => {
      const hash = contentHash(body);
      const order = await lockSalesOrder(sql, body.salesOrderReference);
      const earlier = await findDelivery(sql, reference);
      if (earlier !== undefined) {
        if (earlier.content_hash !== hash) {
          throw new Problem("conflict", `Delivery ${reference} was posted before, with other content.`);
        }
        return reply(200, receipt(reference, earlier, true));
      }
      if (order.state === "cancelled") throw new Problem("conflict", `${order.reference} is cancelled.`);
      const items = await itemsLeft(sql, order.document_id, order.reference, body);
      const row = await insert(sql, reference, body, hash);
      await moveStock(sql, currency, movementsOf(reference, body, items));
      return reply(200, receipt(reference, row, false));
    });

const receipt = (reference: string, row: { delivery_id: number; posted_at: string }, duplicate: boolean) => ({
  reference,
  number: documentNumber(deliveryPrefix, row.delivery_id),
  postedAt: row.posted_at,
  duplicate,
});

interface Left {
  readonly line_number: number;
  readonly item_id: string;
  readonly stocked: boolean;
  readonly left: number;
}

/** The order's lines with what is left to deliver of each; `conflict` if more is to be delivered than that. */
async function itemsLeft(
  sql: postgres.TransactionSql,
  documentId: number,
  order: string,
  { lines }: NewDelivery,
): Promise<ReadonlyMap<number, Left>> {
  const rows = await sql<Left[]>`
    SELECT o.line_number, o.item_id, i.stocked, o.quantity - coalesce((
      SELECT sum(l.quantity) FROM deliveries d JOIN delivery_lines l USING (delivery_id)
      WHERE d.sales_order_reference = ${order} AND l.line_number = o.line_number), 0)::int AS left
    FROM sales_order_lines o JOIN items i USING (item_id) WHERE o.document_id = ${documentId}`;
  const known = new Map(rows.map((row) => [row.line_number, row]));
  const wanted = Map.groupBy(lines, (line) => line.lineNumber);
  for (const [lineNumber, parts] of wanted) {
    const left = known.get(lineNumber)?.left ?? 0;
    if (parts.length > 1) throw new Problem("conflict", `Line ${String(lineNumber)} is named twice.`);
    if ((parts[0]?.quantity ?? 0) > left) {
      throw new Problem("conflict", `Line ${String(lineNumber)} of ${order} has ${String(left)} left to deliver.`);
    }
  }
  return known;
}

/** Deliveries under one reference for two orders meet at the unique reference: the later is a conflict. */
async function insert(
  sql: postgres.TransactionSql,
  reference: string,
  body: NewDelivery,
  hash: string,
): Promise<{ delivery_id: number; posted_at: string }> {
  const [row] = await sql<{ delivery_id: number; posted_at: string }[]>`
    INSERT INTO deliveries (reference, sales_order_reference, location_id, date, correlation_id, content_hash)
    VALUES (${reference}, ${body.salesOrderReference}, ${body.locationId}, ${body.date}, ${body.correlationId}, ${hash})
    ON CONFLICT (reference) DO NOTHING
    RETURNING delivery_id, posted_at`;
  if (row === undefined) throw new Problem("conflict", `Delivery ${reference} was posted before, for another order.`);
  await sql`
    INSERT INTO delivery_lines (delivery_id, line_number, quantity)
    SELECT ${row.delivery_id}, "lineNumber", quantity
    FROM json_to_recordset(${JSON.stringify(body.lines)}::text::json) AS l("lineNumber" int, quantity int)`;
  return row;
}

/** What is kept in stock leaves it; services and gift cards have none. */
const movementsOf = (reference: string, body: NewDelivery, items: ReadonlyMap<number, Left>): Movement[] =>
  body.lines.flatMap(({ lineNumber, quantity }) => {
    const item = items.get(lineNumber);
    if (item?.stocked !== true) return [];
    const { locationId, date, correlationId } = body;
    const of = `delivery ${reference} ${String(lineNumber)}`;
    return [{ reference: of, itemId: item.item_id, locationId, quantity: -quantity, date, correlationId }];
  });
