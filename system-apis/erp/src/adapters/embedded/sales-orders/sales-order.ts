import type postgres from "postgres";
import { Problem } from "@tierline/kernel/errors/problem";
import { documentNumber } from "../books.ts";
import type { DocumentKind } from "../documents/post-document.ts";
import { type DocumentRow, headerOf } from "../documents/read-document.ts";

/** Where sales orders lie. */
export const salesOrder: DocumentKind = {
  table: "sales_orders",
  lines: "sales_order_lines",
  prefix: "SO",
  name: "Sales order",
};

/** From {@link salesOrderColumns}. */
export interface SalesOrderRow extends DocumentRow {
  readonly state: "open" | "cancelled";
  readonly cancel_reason: string | null;
  readonly revision: number;
  readonly amendment_hash: string | null;
  readonly delivered: "none" | "partly" | "fully";
}

/** As lists show it, without lines. */
export const salesOrderHeader = (row: SalesOrderRow) => ({
  ...headerOf(salesOrder, row),
  state: row.state,
  cancelReason: row.cancel_reason,
  revision: row.revision,
  delivered: row.delivered,
});

/** The columns of an order, with how much of it was delivered. */
export const salesOrderColumns = (sql: postgres.Sql | postgres.TransactionSql) => sql`
  o.*, CASE
    WHEN NOT EXISTS (SELECT FROM deliveries d WHERE d.sales_order_reference = o.reference) THEN 'none'
    WHEN (SELECT sum(l.quantity) FROM deliveries d JOIN delivery_lines l USING (delivery_id)
      WHERE d.sales_order_reference = o.reference)
      < (SELECT sum(l.quantity) FROM sales_order_lines l WHERE l.document_id = o.document_id) THEN 'partly'
    ELSE 'fully'
  END AS delivered`;

/** The order of this reference; `not-found` if there is none. */
export async function findSalesOrder(
  sql: postgres.Sql | postgres.TransactionSql,
  reference: string,
): Promise<SalesOrderRow> {
  const [row] = await sql<SalesOrderRow[]>`
    SELECT ${salesOrderColumns(sql)} FROM sales_orders o WHERE reference = ${reference}`;
  if (row === undefined) throw new Problem("not-found", `There is no sales order ${reference}.`);
  return row;
}

/** The same, and nobody else changes it until the transaction ends. What it says of deliveries is seen behind the lock. */
export async function lockSalesOrder(sql: postgres.TransactionSql, reference: string): Promise<SalesOrderRow> {
  await sql`SELECT FROM sales_orders WHERE reference = ${reference} FOR UPDATE`;
  return findSalesOrder(sql, reference);
}

/** The short answer about an order. */
export const salesOrderReceipt = (row: SalesOrderRow, duplicate: boolean) => ({
  reference: row.reference,
  number: documentNumber(salesOrder.prefix, row.document_id),
  state: row.state,
  revision: row.revision,
  postedAt: row.posted_at,
  duplicate,
});
