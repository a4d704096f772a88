/** Sending goods of an order back. */
import { operation } from "@tierline/kernel/api/operation";
import { Currency, MinorUnits } from "@tierline/kernel/model/money";
import { OrderId } from "@tierline/kernel/model/order";
import { ItemId } from "@tierline/kernel/model/product";
import { ReturnId } from "@tierline/kernel/model/return";
import { Reference, text, z } from "@tierline/kernel/model/schema";
import { Quantity } from "@tierline/kernel/model/stock";

export const ShopReturn = z
  .object({
    returnId: ReturnId,
    returnNumber: Reference,
    orderId: OrderId,
    status: z.enum(["received", "refunded", "delayed"]),
    currency: Currency,
    refund: MinorUnits,
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
  },
  responses: { 201: { description: "The return is taken.", schema: ShopReturn } },
  problems: ["not-found", "conflict", "unknown-item"],
  policy: {
    scopes: ["storefront:write"],
    limit: "write",
    priority: "normal",
    idempotency: "required",
    deadlineMs: 8_000,
    audit: true,
  },
});
