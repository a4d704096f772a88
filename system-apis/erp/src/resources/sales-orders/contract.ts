/** Sales orders as the books keep them. */
import { operation } from "@tierline/kernel/api/operation";
import { BusinessDate, page, PageQuery, Reference, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { NewDocument } from "../documents.ts";
import { DocumentNumber } from "../fields.ts";
import { posting, reading } from "../policies.ts";

export const NewSalesOrder = NewDocument.openapi("NewSalesOrder");
export type NewSalesOrder = z.output<typeof NewSalesOrder>;

export const SalesOrder = NewDocument.extend({
  reference: Reference,
  number: DocumentNumber,
  state: z.enum(["open", "cancelled"]),
  cancelReason: text(500).nullable(),
  postedAt: Timestamp,
}).openapi("SalesOrder");
export type SalesOrder = z.output<typeof SalesOrder>;

/** The short answer to a posting. */
export const SalesOrderReceipt = SalesOrder.pick({ reference: true, number: true, state: true, postedAt: true })
  .extend({ duplicate: z.boolean().openapi({ description: "True when this reference had been posted before." }) })
  .openapi("SalesOrderReceipt");

const byReference = z.object({ reference: Reference });

export const postSalesOrder = operation({
  operationId: "postSalesOrder",
  method: "put",
  path: "/sales-orders/{reference}",
  summary: "Post a sales order",
  description:
    "Idempotent on the reference: the same order again answers as the first time; another order under the same reference is a conflict. A customer with a reference is found or created on the way.",
  tags: ["sales-orders"],
  request: { params: byReference, body: NewSalesOrder },
  responses: { 200: { description: "The order is in the books.", schema: SalesOrderReceipt } },
  problems: ["conflict", "unknown-item", "invalid"],
  policy: { ...posting, maxBodyBytes: 4 * 1_048_576 },
});

export const getSalesOrder = operation({
  operationId: "getSalesOrder",
  method: "get",
  path: "/sales-orders/{reference}",
  summary: "Read a sales order by the caller's reference",
  tags: ["sales-orders"],
  request: { params: byReference },
  responses: { 200: { description: "The sales order.", schema: SalesOrder } },
  problems: ["not-found"],
  policy: reading,
});

export const cancelSalesOrder = operation({
  operationId: "cancelSalesOrder",
  method: "put",
  path: "/sales-orders/{reference}/cancellation",
  summary: "Cancel a sales order",
  description: "A repeat changes nothing and keeps the first reason.",
  tags: ["sales-orders"],
  request: { params: byReference, body: z.object({ reason: text(500) }).openapi("Cancellation") },
  responses: { 200: { description: "The order is cancelled.", schema: SalesOrderReceipt } },
  problems: ["not-found"],
  policy: posting,
});

export const listSalesOrders = operation({
  operationId: "listSalesOrders",
  method: "get",
  path: "/sales-orders",
  summary: "List sales orders in the order they were posted",
  tags: ["sales-orders"],
  request: {
    query: PageQuery.extend({
      channel: Reference.optional().openapi({ description: "Only orders of this channel." }),
      state: SalesOrder.shape.state.optional().openapi({ description: "Only orders in this state." }),
      from: BusinessDate.optional().openapi({ description: "Order date on or after (UTC)." }),
      to: BusinessDate.optional().openapi({ description: "Order date before (UTC)." }),
    }),
  },
  responses: {
    200: {
      description: "A page of orders, without their lines.",
      schema: page(SalesOrder.omit({ lines: true }).openapi("SalesOrderHeader")).openapi("SalesOrderPage"),
    },
  },
  policy: reading,
});
