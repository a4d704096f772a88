import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { SalesOrderStanding } from "../../../resources/sales-orders/contract.ts";
import { documentNumber, type Books } from "../books.ts";
import type { DocumentRow } from "../documents/read-document.ts";
import { salesOrder, type SalesOrderRow } from "./sales-order.ts";

type Row = DocumentRow & Pick<SalesOrderRow, "state" | "revision">;

export const lookupSalesOrders =
  ({ db: { sql } }: Books): ErpPort["lookupSalesOrders"] =>
  async (_ctx, { body: { references } }) => {
    const rows = await sql<Row[]>`
      SELECT * FROM sales_orders WHERE reference = ANY(${references}) ORDER BY document_id`;
    return reply(200, { orders: rows.map(standingOf) });
  };

const standingOf = (row: Row): SalesOrderStanding => ({
  reference: row.reference,
  number: documentNumber(salesOrder.prefix, row.document_id),
  channel: row.channel,
  state: row.state,
  revision: row.revision,
  currency: row.currency,
  total: row.total,
  postedAt: row.posted_at,
});
