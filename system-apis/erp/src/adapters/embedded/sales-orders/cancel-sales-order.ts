import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import { documentNumber, type Books } from "../books.ts";
import { findSalesOrder, salesOrder } from "./sales-order.ts";

/** A repeat finds the order cancelled and keeps the first reason. */
export const cancelSalesOrder =
  ({ db: { sql } }: Books): ErpPort["cancelSalesOrder"] =>
  async (_ctx, { params: { reference }, body: { reason } }) => {
    const cancelled = await sql`
      UPDATE sales_orders SET state = 'cancelled', cancel_reason = ${reason}
      WHERE reference = ${reference} AND state <> 'cancelled'`;
    const row = await findSalesOrder(sql, reference);
    return reply(200, {
      reference,
      number: documentNumber(salesOrder.prefix, row.document_id),
      state: row.state,
      postedAt: row.posted_at,
      duplicate: cancelled.count === 0,
    });
  };
