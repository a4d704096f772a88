/** One small API: an order of five lines is taken, an item is read. In memory, so that what is measured is the way in and out. */
import type { About } from "@tierline/kernel/api/about";
import { operation } from "@tierline/kernel/api/operation";
import { Currency, UnitPrice } from "@tierline/kernel/model/money";
import { OrderId } from "@tierline/kernel/model/order";
import { ItemId } from "@tierline/kernel/model/product";
import { Reference, text, z } from "@tierline/kernel/model/schema";
import { Checkout } from "../tiers/contract.ts";

export const Receipt = z.object({
  orderId: OrderId,
  orderNumber: Reference,
  status: z.enum(["received", "preparing"]),
  currency: Currency,
  lines: z.int().min(1),
});
export type Receipt = z.output<typeof Receipt>;

export const Item = z.object({
  itemId: ItemId,
  title: text(120),
  currency: Currency,
  price: UnitPrice,
  onHand: z.int(),
});
export type Item = z.output<typeof Item>;

export const about: About = {
  tier: "experience",
  name: "bench-counter",
  title: "Counter",
  description: "Part of the policy benchmark.",
  version: "1.0.0",
  owner: "bench",
  lifecycle: "draft",
  authority: [],
  slo: { availability: "99.9%", p99Ms: 100 },
  dataClasses: ["internal"],
};

export const counter = {
  about,
  operations: {
    takeOrder: operation({
      operationId: "takeOrder",
      method: "post",
      path: "/orders",
      summary: "Take an order",
      request: { body: Checkout },
      responses: { 201: { description: "Taken.", schema: Receipt } },
      policy: {
        scopes: ["counter:write"],
        limit: "write",
        priority: "critical",
        idempotency: "required",
        deadlineMs: 2_000,
      },
    }),
    readItem: operation({
      operationId: "readItem",
      method: "get",
      path: "/items/{itemId}",
      summary: "Read an item",
      request: { params: z.object({ itemId: ItemId }) },
      responses: { 200: { description: "The item.", schema: Item } },
      policy: {
        scopes: ["counter:read"],
        limit: "read",
        priority: "browse",
        idempotency: "none",
        deadlineMs: 1_000,
      },
    }),
  },
};
