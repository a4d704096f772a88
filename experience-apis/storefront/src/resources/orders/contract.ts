/** A shop's orders, in the shop's words. */
import { operation, type Policy } from "@tierline/kernel/api/operation";
import { exampleIds } from "@tierline/kernel/model/examples";
import { LocationId } from "@tierline/kernel/model/location";
import { Currency, MinorUnits, UnitPrice } from "@tierline/kernel/model/money";
import { OrderId } from "@tierline/kernel/model/order";
import { PaymentToken } from "@tierline/kernel/model/payment";
import { ItemId } from "@tierline/kernel/model/product";
import { page, PageQuery, Reference, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { Quantity } from "@tierline/kernel/model/stock";
import { cancelling, following, placing } from "./refusals.ts";

const byId = z.object({ orderId: OrderId });

export const Shopper = z
  .object({
    number: Reference.optional().openapi({ description: "The shop's customer number; left out for a guest." }),
    name: text(120).optional(),
    country: text(60).optional(),
  })
  .openapi("Shopper");

/** How the goods get to the shopper. */
export const Fulfillment = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("delivery") }),
    z.object({ type: z.literal("collect"), store: LocationId }),
  ])
  .openapi("Fulfillment");

export const Checkout = z
  .object({
    orderNumber: Reference.openapi({ description: "The shop's own number; the same number is never ordered twice." }),
    placedAt: Timestamp.optional(),
    shopper: Shopper.optional(),
    currency: Currency,
    paymentToken: PaymentToken,
    fulfillment: Fulfillment,
    basket: z
      .array(
        z.object({
          sku: ItemId,
          quantity: Quantity,
          price: UnitPrice.optional().openapi({ description: "The price the shopper saw, per unit." }),
        }),
      )
      .min(1)
      .max(500),
  })
  .openapi("Checkout");

export const OrderStatus = z.enum([
  "received",
  "preparing",
  "shipped",
  "completed",
  "payment-declined",
  "cancelling",
  "cancelled",
  "delayed",
]);

export const ShopOrder = z
  .object({
    orderId: OrderId,
    orderNumber: Reference,
    status: OrderStatus,
    placedAt: Timestamp,
    fulfillment: Fulfillment,
    currency: Currency,
    total: MinorUnits,
    basket: z.array(
      z.object({ sku: ItemId, name: text(200), quantity: Quantity, price: UnitPrice, amount: MinorUnits }),
    ),
  })
  .openapi("ShopOrder");

/** A shopper buys, or changes their mind. */
const buying: Policy = {
  scopes: ["storefront:write"],
  limit: "write",
  priority: "critical",
  idempotency: "required",
  deadlineMs: 8_000,
  audit: true,
};

/** What is short, in the shop's words. How much there is stays the house's affair. */
export const Short = z.object({
  basket: z
    .array(z.object({ sku: ItemId, requested: Quantity, soldOut: z.boolean() }))
    .openapi({ description: "The products that are short; `soldOut`: there is none, else fewer than requested." }),
});

export const placeOrder = operation({
  operationId: "placeOrder",
  method: "post",
  path: "/orders",
  summary: "Place an order",
  description:
    "When this answers 201 the goods are promised and the order is kept; payment and shipping follow, see `status`.",
  request: {
    body: Checkout,
    unique: ["/orderNumber"],
    example: {
      orderNumber: "W-1001",
      shopper: { name: "Ada Moreno", country: "United Kingdom" },
      currency: "GBP",
      paymentToken: "tok_visa",
      fulfillment: { type: "delivery" },
      basket: [{ sku: "MUG-BLUE", quantity: 2 }],
    },
  },
  responses: {
    201: { description: "The order is taken.", schema: ShopOrder },
  },
  problems: ["conflict", "insufficient-stock", "unknown-item", "price-refused"],
  problemMembers: { "insufficient-stock": Short },
  refusals: placing,
  policy: buying,
});

export const getOrder = operation({
  operationId: "getOrder",
  method: "get",
  path: "/orders/{orderId}",
  summary: "Follow an order",
  request: { params: byId },
  responses: { 200: { description: "The order.", schema: ShopOrder } },
  problems: ["not-found"],
  refusals: following,
  policy: { scopes: ["storefront:read"], limit: "read", priority: "normal", idempotency: "none", deadlineMs: 2_000 },
});

export const findOrders = operation({
  operationId: "findOrders",
  method: "get",
  path: "/orders",
  summary: "Find orders",
  description: "The shop's own orders, newest first; one of them by its number.",
  request: {
    query: PageQuery.extend({
      orderNumber: Reference.optional().openapi({ description: "Only the order that the shop calls this." }),
    }),
  },
  responses: { 200: { description: "A page of orders.", schema: page(ShopOrder) } },
  policy: { scopes: ["storefront:read"], limit: "read", priority: "normal", idempotency: "none", deadlineMs: 5_000 },
});

export const cancelOrder = operation({
  operationId: "cancelOrder",
  method: "post",
  path: "/orders/{orderId}/cancellation",
  summary: "Cancel an order",
  description:
    "Possible until the goods leave; nothing is charged then. `cancelling`: it is under way, and nothing will be sent.",
  request: {
    params: z.object({ orderId: OrderId.openapi({ example: exampleIds.openOrder }) }),
    body: z.object({ reason: text(200) }),
    example: { reason: "The shopper changed their mind." },
  },
  responses: { 200: { description: "The order.", schema: ShopOrder } },
  problems: ["not-found", "conflict"],
  refusals: cancelling,
  policy: buying,
});
