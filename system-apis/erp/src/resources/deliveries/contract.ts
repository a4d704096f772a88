/** Deliveries: goods of a sales order that left. */
import { operation } from "@tierline/kernel/api/operation";
import { LocationId } from "@tierline/kernel/model/location";
import { BusinessDate, page, PageQuery, Reference, Timestamp, z } from "@tierline/kernel/model/schema";
import { Quantity } from "@tierline/kernel/model/stock";
import { byReference, Receipt } from "../documents.ts";
import { DocumentNumber } from "../fields.ts";
import { posting, reading } from "../policies.ts";

export const NewDelivery = z
  .object({
    salesOrderReference: Reference,
    locationId: LocationId.openapi({ description: "Where the goods left from." }),
    date: BusinessDate,
    lines: z
      .array(
        z
          .object({
            lineNumber: z.int().min(1).max(5_000).openapi({ description: "The line of the order." }),
            quantity: Quantity,
          })
          .openapi("DeliveryLine"),
      )
      .min(1)
      .max(5_000),
    correlationId: Reference,
  })
  .openapi("NewDelivery");
export type NewDelivery = z.output<typeof NewDelivery>;

export const Delivery = NewDelivery.extend({
  reference: Reference,
  number: DocumentNumber,
  postedAt: Timestamp,
}).openapi("Delivery");
export type Delivery = z.output<typeof Delivery>;

export const postDelivery = operation({
  operationId: "postDelivery",
  method: "put",
  path: "/deliveries/{reference}",
  summary: "Post a delivery",
  description:
    "Takes the goods out of financial stock and notes them on the order. Idempotent on the reference. A conflict when more is delivered than is left of a line, or the order is cancelled.",
  tags: ["deliveries"],
  request: {
    params: byReference,
    body: NewDelivery,
    example: {
      salesOrderReference: "W-1001",
      locationId: "WH-1",
      date: "2026-11-21",
      lines: [{ lineNumber: 1, quantity: 2 }],
      correlationId: "cor_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7",
    },
  },
  responses: { 200: { description: "The delivery is in the books.", schema: Receipt.openapi("DeliveryReceipt") } },
  problems: ["not-found", "conflict", "unsupported"],
  policy: { ...posting, maxBodyBytes: 4 * 1_048_576 },
});

export const getDelivery = operation({
  operationId: "getDelivery",
  method: "get",
  path: "/deliveries/{reference}",
  summary: "Read a delivery by the caller's reference",
  tags: ["deliveries"],
  request: { params: byReference },
  responses: { 200: { description: "The delivery.", schema: Delivery } },
  problems: ["not-found", "unsupported"],
  policy: reading,
});

export const listDeliveries = operation({
  operationId: "listDeliveries",
  method: "get",
  path: "/deliveries",
  summary: "List deliveries in the order they were posted",
  tags: ["deliveries"],
  request: {
    query: PageQuery.extend({
      salesOrderReference: Reference.optional().openapi({ description: "Only deliveries of this order." }),
    }),
  },
  responses: {
    200: { description: "A page of deliveries.", schema: page(Delivery).openapi("DeliveryPage") },
  },
  problems: ["unsupported"],
  policy: reading,
});
