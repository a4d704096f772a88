import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books.ts";
import { lockSalesOrder, salesOrderReceipt } from "./sales-order.ts";

/** A repeat finds the order cancelled and keeps the first reason. */
export const cancelSalesOrder =
  ({ db }: Books): ErpPort["cancelSalesOrder"] =>
  (_ctx, { params: { reference }, body: { reason } }) =>
    db.transaction(async ({ sql }) => {
      const order = await lockSalesOrder(sql, reference);
      if (order.state === "cancelled") return reply(200, salesOrderReceipt(order, true));
      if (order.delivered !== "none") {
        throw new Problem("conflict", `Goods of ${reference} were delivered; what comes back is a return.`);
      }
      await sql`UPDATE sales_orders SET state = 'cancelled', cancel_reason = ${reason} WHERE reference = ${reference}`;
      return reply(200, salesOrderReceipt({ ...order, state: "cancelled" }, false));
    });
