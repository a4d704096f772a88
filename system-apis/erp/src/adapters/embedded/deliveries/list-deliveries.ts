import { CursorInteger, continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { reply } from "@tierline/kernel/api/operation";
import { z } from "@tierline/kernel/model/schema";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books.ts";
import { deliveryColumns, deliveryOf, type DeliveryRow } from "./delivery.ts";

export const listDeliveries =
  ({ db: { sql } }: Books): ErpPort["listDeliveries"] =>
  async (_ctx, { query: { salesOrderReference, limit, cursor } }) => {
    const after = continueAfter(cursor, z.tuple([CursorInteger]));
    const rows = await sql<DeliveryRow[]>`
      SELECT ${deliveryColumns(sql)} FROM deliveries d
      WHERE true
        ${salesOrderReference === undefined ? sql`` : sql`AND sales_order_reference = ${salesOrderReference}`}
        ${after === undefined ? sql`` : sql`AND delivery_id > ${after[0]}`}
      ORDER BY delivery_id
      LIMIT ${rowsFor(limit)}`;
    return reply(
      200,
      pageOf(rows, limit, (row) => [row.delivery_id], deliveryOf),
    );
  };
