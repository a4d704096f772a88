/** Sending goods of an order back. */
import { operation, type Policy } from "@tierline/kernel/api/operation";
import { Currency, MinorUnits } from "@tierline/kernel/model/money";
import { OrderId } from "@tierline/kernel/model/order";
import { ItemId } from "@tierline/kernel/model/product";
import { ReturnId } from "@tierline/kernel/model/return";
import { page, PageQuery, Reference, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { Quantity } from "@tierline/kernel/model/stock";
import { following, sendingBack } from "./refusals.ts";

export const ShopReturn = z
  .object({
    returnId: ReturnId,
    returnNumber: Reference,
    orderId: OrderId,
    status: z.enum(["received", "refunded", "delayed"]),
    currency: Currency,
    refund: MinorUnits,
    returnedAt: Timestamp,
    goods: z.array(z.object({ sku: ItemId, name: text(200), quantity: Quantity, refund: MinorUnits })),
  })
  .openapi("ShopReturn");

export const returnItems = operation({
  operationId: "returnItems",
  method: "post",
  path: "/orders/{orderId}/returns",
  summary: "Send goods back",
  description: "The refund goes to how the order was paid. Never more than was sent and not yet returned.",
  request: {
    params: z.object({ orderId: OrderId }),
    body: z.object({
      returnNumber: Reference.openapi({
        description: "The shop's own number; the same number is never refunded twice.",
      }),
      reason: text(200).optional(),
      items: z
        .array(z.object({ sku: ItemId, quantity: Quantity }))
        .min(1)
        .max(500),
    }),
    unique: ["/returnNumber"],
    example: {
      returnNumber: "WR-1001",
      reason: "Not the right color.",
      items: [{ sku: "CANDLE-SOY", quantity: 1 }],
    },
  },
  responses: { 201: { description: "The return is taken.", schema: ShopReturn } },
  problems: ["not-found", "conflict", "unknown-item"],
  refusals: sendingBack,
  policy: {
    scopes: ["storefront:write"],
    limit: "write",
    priority: "normal",
    idempotency: "required",
    deadlineMs: 8_000,
    audit: true,
  },
});

const reading: Policy = {
  scopes: ["storefront:read"],
  limit: "read",
  priority: "normal",
  idempotency: "none",
  deadlineMs: 5_000,
};

export const getReturn = operation({
  operationId: "getReturn",
  method: "get",
  path: "/returns/{returnId}",
  summary: "Follow a return",
  description: "`refunded` once the money was given back.",
  request: { params: z.object({ returnId: ReturnId }) },
  responses: { 200: { description: "The return.", schema: ShopReturn } },
  problems: ["not-found"],
  refusals: following,
  policy: reading,
});

export const findReturns = operation({
  operationId: "findReturns",
  method: "get",
  path: "/returns",
  summary: "Find returns",
  description: "The shop's own returns, newest first; those of one order, or one of them by its number.",
  request: {
    query: PageQuery.extend({
      orderId: OrderId.optional().openapi({ description: "Only returns of this order." }),
      returnNumber: Reference.optional().openapi({ description: "Only the return that the shop calls this." }),
    }),
  },
  responses: { 200: { description: "A page of returns.", schema: page(ShopReturn) } },
  policy: reading,
});
