import { CursorInteger, continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { reply } from "@tierline/kernel/api/operation";
import { z } from "@tierline/kernel/model/schema";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books.ts";
import { matching } from "../documents/read-document.ts";
import { salesOrderColumns, salesOrderHeader, type SalesOrderRow } from "./sales-order.ts";

export const listSalesOrders =
  ({ db: { sql } }: Books): ErpPort["listSalesOrders"] =>
  async (_ctx, { query }) => {
    const after = continueAfter(query.cursor, z.tuple([CursorInteger]));
    const rows = await sql<SalesOrderRow[]>`
      SELECT ${salesOrderColumns(sql)} FROM sales_orders o
      WHERE true
        ${query.state === undefined ? sql`` : sql`AND state = ${query.state}`}
        ${matching(sql, query, after?.[0])}
      ORDER BY document_id
      LIMIT ${rowsFor(query.limit)}`;
    return reply(
      200,
      pageOf(rows, query.limit, (row) => [row.document_id], salesOrderHeader),
    );
  };
