import type postgres from "postgres";
import type { Delivery, NewDelivery } from "../../../resources/deliveries/contract.ts";
import { documentNumber } from "../books.ts";

/** What the numbers of deliveries begin with. */
export const deliveryPrefix = "DN";

/** From {@link deliveryColumns}. */
export interface DeliveryRow {
  readonly delivery_id: number;
  readonly reference: string;
  readonly sales_order_reference: string;
  readonly location_id: string;
  readonly date: string;
  readonly correlation_id: string;
  readonly posted_at: string;
  readonly content_hash: string;
  readonly lines: NewDelivery["lines"];
}

/** The columns of a delivery, from `deliveries d`. */
export const deliveryColumns = (sql: postgres.Sql | postgres.TransactionSql) => sql`
  d.*, (SELECT json_agg(json_build_object('lineNumber', l.line_number, 'quantity', l.quantity) ORDER BY l.line_number)
    FROM delivery_lines l WHERE l.delivery_id = d.delivery_id) AS lines`;

/** The delivery of this reference, if there is one. */
export async function findDelivery(
  sql: postgres.Sql | postgres.TransactionSql,
  reference: string,
): Promise<DeliveryRow | undefined> {
  const [row] = await sql<
    DeliveryRow[]
  >`SELECT ${deliveryColumns(sql)} FROM deliveries d WHERE reference = ${reference}`;
  return row;
}

/** As the contract shows it. */
export const deliveryOf = (row: DeliveryRow): Delivery => ({
  reference: row.reference,
  number: documentNumber(deliveryPrefix, row.delivery_id),
  salesOrderReference: row.sales_order_reference,
  locationId: row.location_id,
  date: row.date,
  lines: row.lines,
  correlationId: row.correlation_id,
  postedAt: row.posted_at,
});
