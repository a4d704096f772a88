/** Sales orders as the books keep them. */
import { operation } from "@tierline/kernel/api/operation";
import { BusinessDate, page, PageQuery, Reference, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { byReference, NewDocument } from "../documents.ts";
import { DocumentNumber } from "../fields.ts";
import { posting, reading } from "../policies.ts";

export const NewSalesOrder = NewDocument.openapi("NewSalesOrder");
export type NewSalesOrder = z.output<typeof NewSalesOrder>;

export const SalesOrder = NewDocument.extend({
  reference: Reference,
  number: DocumentNumber,
  state: z.enum(["open", "cancelled"]),
  cancelReason: text(500).nullable(),
  revision: z.int().min(1).openapi({ description: "1 when posted; one more with every amendment." }),
  delivered: z.enum(["none", "partly", "fully"]),
  postedAt: Timestamp,
}).openapi("SalesOrder");
export type SalesOrder = z.output<typeof SalesOrder>;

/** The short answer to a posting. */
export const SalesOrderReceipt = SalesOrder.pick({
  reference: true,
  number: true,
  state: true,
  revision: true,
  postedAt: true,
})
  .extend({ duplicate: z.boolean().openapi({ description: "True when this reference had been posted before." }) })
  .openapi("SalesOrderReceipt");

export const Amendment = NewSalesOrder.pick({ lines: true, total: true })
  .extend({
    expectedRevision: z.int().min(1).max(100_000).openapi({ description: "The revision that the caller has seen." }),
  })
  .openapi("Amendment");
export type Amendment = z.output<typeof Amendment>;

export const postSalesOrder = operation({
  operationId: "postSalesOrder",
  method: "put",
  path: "/sales-orders/{reference}",
  summary: "Post a sales order",
  description:
    "Idempotent on the reference: the same order again answers as the first time; another order under the same reference is a conflict. A customer with a reference is found or created on the way.",
  tags: ["sales-orders"],
  request: {
    params: byReference,
    body: NewSalesOrder,
    example: {
      channel: "web",
      channelNumber: "W-1001",
      customer: { name: "Ada Moreno" },
      currency: "GBP",
      locationId: "WH-1",
      date: "2026-11-21T09:30:00Z",
      lines: [{ lineNumber: 1, itemId: "MUG-BLUE", quantity: 2, unitPrice: "6.95", amount: 1390 }],
      total: 1390,
      correlationId: "cor_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7",
    },
  },
  responses: { 200: { description: "The order is in the books.", schema: SalesOrderReceipt } },
  problems: ["conflict", "unknown-item", "invalid", "unsupported"],
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
  problems: ["not-found", "unsupported"],
  policy: reading,
});

export const amendSalesOrder = operation({
  operationId: "amendSalesOrder",
  method: "put",
  path: "/sales-orders/{reference}/amendment",
  summary: "Replace the lines of a sales order",
  description:
    "The lines given replace those of the order. A conflict when the order has another revision than the caller has seen, is cancelled, or goods of it were delivered; the same amendment again changes nothing.",
  tags: ["sales-orders"],
  request: {
    params: byReference,
    body: Amendment,
    example: {
      lines: [{ lineNumber: 1, itemId: "MUG-BLUE", quantity: 1, unitPrice: "6.95", amount: 695 }],
      total: 695,
      expectedRevision: 1,
    },
  },
  responses: { 200: { description: "The order as it is now.", schema: SalesOrderReceipt } },
  problems: ["not-found", "conflict", "unknown-item", "unsupported"],
  policy: { ...posting, maxBodyBytes: 4 * 1_048_576 },
});

export const cancelSalesOrder = operation({
  operationId: "cancelSalesOrder",
  method: "put",
  path: "/sales-orders/{reference}/cancellation",
  summary: "Cancel a sales order",
  description: "A repeat changes nothing and keeps the first reason. A conflict once goods of it were delivered.",
  tags: ["sales-orders"],
  request: {
    params: byReference,
    body: z.object({ reason: text(500) }).openapi("Cancellation"),
    example: { reason: "The customer changed their mind." },
  },
  responses: { 200: { description: "The order is cancelled.", schema: SalesOrderReceipt } },
  problems: ["not-found", "conflict", "unsupported"],
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
  problems: ["unsupported"],
  policy: reading,
});

/** As much as tells whether an order stands. */
export const SalesOrderStanding = SalesOrder.pick({
  reference: true,
  number: true,
  channel: true,
  state: true,
  revision: true,
  currency: true,
  total: true,
  postedAt: true,
}).openapi("SalesOrderStanding");
export type SalesOrderStanding = z.output<typeof SalesOrderStanding>;

export const lookupSalesOrders = operation({
  operationId: "lookupSalesOrders",
  method: "post",
  path: "/sales-orders/lookup",
  summary: "Find up to 200 sales orders by their references",
  description:
    "How they stand, without lines and deliveries. A read, sent as POST because the list may be long. References without an order are left out.",
  tags: ["sales-orders"],
  request: {
    body: z.object({ references: z.array(Reference).min(1).max(200) }).openapi("SalesOrderLookup"),
    example: { references: ["ord_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7"] },
  },
  responses: {
    200: {
      description: "The orders found, in the order they were posted.",
      schema: z.object({ orders: z.array(SalesOrderStanding) }).openapi("SalesOrderLookupResult"),
    },
  },
  problems: ["unsupported"],
  policy: { ...reading, deadlineMs: 5_000 },
});
