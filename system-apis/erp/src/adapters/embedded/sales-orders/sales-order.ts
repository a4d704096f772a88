import type postgres from "postgres";
import { Problem } from "@tierline/kernel/errors/problem";
import type { DocumentKind } from "../documents/post-document.ts";
import { type DocumentRow, headerOf } from "../documents/read-document.ts";

export const salesOrder: DocumentKind = {
  table: "sales_orders",
  lines: "sales_order_lines",
  prefix: "SO",
  name: "Sales order",
};

export interface SalesOrderRow extends DocumentRow {
  readonly state: "open" | "cancelled";
  readonly cancel_reason: string | null;
}

export const salesOrderHeader = (row: SalesOrderRow) => ({
  ...headerOf(salesOrder, row),
  state: row.state,
  cancelReason: row.cancel_reason,
});

/** The order of this reference; `not-found` if there is none. */
export async function findSalesOrder(sql: postgres.Sql, reference: string): Promise<SalesOrderRow> {
  const [row] = await sql<SalesOrderRow[]>`SELECT * FROM sales_orders WHERE reference = ${reference}`;
  if (row === undefined) throw new Problem("not-found", `There is no sales order ${reference}.`);
  return row;
}
