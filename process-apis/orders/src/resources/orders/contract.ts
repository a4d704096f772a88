/** Orders: placed by a channel, followed by id, cancelled while the goods are still here. */
import { operation, type Policy } from "@tierline/kernel/api/operation";
import { Customer } from "@tierline/kernel/model/customer";
import { LocationId } from "@tierline/kernel/model/location";
import { Currency, UnitPrice } from "@tierline/kernel/model/money";
import { FulfillmentType, Order, OrderId, OrderState } from "@tierline/kernel/model/order";
import { PaymentToken } from "@tierline/kernel/model/payment";
import { ItemId } from "@tierline/kernel/model/product";
import { page, PageQuery, queryBoolean, queryList, Reference, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { Waiting } from "@tierline/kernel/model/waiting";
import { Quantity } from "@tierline/kernel/model/stock";

const byId = z.object({ orderId: OrderId });

/** A line as a channel asks for it. */
export const NewOrderLine = z
  .object({
    itemId: ItemId,
    quantity: Quantity,
    unitPrice: UnitPrice.optional().openapi({
      description:
        "The channel's stated price; the price list's if left out. How far it may differ is the price policy's business.",
    }),
  })
  .openapi("NewOrderLine");

export const NewOrder = z
  .object({
    channelOrderNumber: Reference,
    placedAt: Timestamp.optional(),
    customer: Customer,
    currency: Currency,
    locationId: LocationId.optional().openapi({
      description: "Where to ship from; the default warehouse if left out.",
    }),
    fulfillment: FulfillmentType.optional().openapi({
      description:
        "`collect`: the customer collects it at the location, which must be a store. Delivery unless stated.",
    }),
    paymentToken: PaymentToken,
    lines: z.array(NewOrderLine).min(1).max(1_000),
  })
  .openapi("NewOrder");
export type NewOrder = z.output<typeof NewOrder>;

/** An order with what it waits for. */
export const ShownOrder = Order.extend({
  waiting: Waiting.nullable().openapi({
    description: "What the order waits for and goes on by itself with; null while nothing keeps it.",
  }),
}).openapi("ShownOrder");

/** A channel or an operator moves an order on. */
const moving: Policy = {
  scopes: ["orders:write"],
  limit: "write",
  priority: "critical",
  idempotency: "required",
  deadlineMs: 5_000,
  audit: true,
};

export const placeOrder = operation({
  operationId: "placeOrder",
  method: "post",
  path: "/orders",
  summary: "Place an order",
  description:
    "Prices the lines, promises the stock and accepts the order durably; payment, shipment and posting follow. A channel's order number is unique: the same order again is answered with the order there is.",
  request: {
    body: NewOrder,
    unique: ["/channelOrderNumber"],
    example: {
      channelOrderNumber: "W-1001",
      customer: { name: "Ada Moreno", country: "United Kingdom" },
      currency: "GBP",
      locationId: "WH-1",
      paymentToken: "tok_visa",
      lines: [{ itemId: "MUG-BLUE", quantity: 2 }],
    },
  },
  responses: {
    201: { description: "The order is accepted.", schema: Order },
    200: { description: "The order had already been accepted.", schema: Order },
  },
  problems: ["conflict", "insufficient-stock", "unknown-item", "price-refused"],
  policy: moving,
});

export const getOrder = operation({
  operationId: "getOrder",
  method: "get",
  path: "/orders/{orderId}",
  summary: "Get an order",
  request: { params: byId },
  responses: { 200: { description: "The order.", schema: ShownOrder } },
  problems: ["not-found"],
  policy: { scopes: ["orders:read"], limit: "read", priority: "normal", idempotency: "none", deadlineMs: 2_000 },
});

export const listOrders = operation({
  operationId: "listOrders",
  method: "get",
  path: "/orders",
  summary: "List orders",
  description: "Newest first. A channel sees its own orders; an operator sees all and may filter by channel.",
  request: {
    query: PageQuery.extend({
      channel: Reference.optional().openapi({ description: "Only orders of this channel." }),
      channelOrderNumber: Reference.optional().openapi({ description: "Only the order that its channel calls this." }),
      orderId: queryList(OrderId, 100)
        .optional()
        .openapi({ description: "Only these orders, the parameter repeated for each." }),
      state: OrderState.optional().openapi({ description: "Only orders in this state." }),
      attention: queryBoolean
        .optional()
        .openapi({ description: "Only orders that a person has to look at, or that need none." }),
      recordedFrom: Timestamp.optional().openapi({
        description: "Kept here at or after this moment, whatever its own date.",
      }),
      recordedBefore: Timestamp.optional().openapi({ description: "Kept here before this moment." }),
      placedFrom: Timestamp.optional().openapi({ description: "Placed at or after this moment." }),
      placedBefore: Timestamp.optional().openapi({ description: "Placed before this moment." }),
    }),
  },
  responses: { 200: { description: "A page of orders.", schema: page(ShownOrder) } },
  policy: { scopes: ["orders:read"], limit: "read", priority: "normal", idempotency: "none", deadlineMs: 5_000 },
});

export const cancelOrder = operation({
  operationId: "cancelOrder",
  method: "post",
  path: "/orders/{orderId}/cancellation",
  summary: "Cancel an order",
  description:
    "Possible until the goods leave; stock and payment are given back. `cancelling` says that it is under way. Cancelling again answers the same.",
  request: {
    params: byId,
    body: z.object({ reason: text(200) }),
    example: { reason: "The customer changed their mind." },
  },
  responses: { 200: { description: "The order, cancelled or about to be.", schema: Order } },
  problems: ["not-found", "conflict"],
  policy: moving,
});

export const reportShipment = operation({
  operationId: "reportShipment",
  method: "post",
  path: "/orders/{orderId}/shipment",
  summary: "Report that an order has left",
  description:
    "For locations whose fulfillment is manual: a released order ships, its payment is captured and its sale is posted. What left before the latest count of its stock is not taken off again. The same report of a shipped order answers the same, another one is a conflict.",
  request: {
    params: byId,
    body: z.object({
      shippedAt: Timestamp.openapi({
        description:
          "When the goods left: not before the order was placed, not ahead, and not further back than the order's channel may report.",
      }),
      trackingNumber: Reference.optional().openapi({ description: "The carrier's number of the parcel." }),
    }),
    example: { shippedAt: "2026-11-21T15:00:00Z", trackingNumber: "TRK-1001" },
  },
  responses: { 200: { description: "The order.", schema: Order } },
  problems: ["not-found", "conflict"],
  policy: moving,
});

export const retryOrder = operation({
  operationId: "retryOrder",
  method: "post",
  path: "/orders/{orderId}/retry",
  summary: "Carry on an order that waits for attention",
  request: { params: byId, body: z.object({ note: text(200) }), example: { note: "The warehouse found the goods." } },
  responses: { 200: { description: "The order.", schema: Order } },
  problems: ["not-found", "conflict"],
  policy: {
    scopes: ["orders:write"],
    limit: "write",
    priority: "normal",
    idempotency: "required",
    deadlineMs: 5_000,
    audit: true,
  },
});
