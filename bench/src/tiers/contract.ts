/** Three small APIs, one per tier, shaped like the real way of an order: a basket, an order, a sales order in the books. */
import type { About } from "@tierline/kernel/api/about";
import { operation } from "@tierline/kernel/api/operation";
import { Customer } from "@tierline/kernel/model/customer";
import { LocationId } from "@tierline/kernel/model/location";
import { Currency, MinorUnits, UnitPrice } from "@tierline/kernel/model/money";
import { OrderId } from "@tierline/kernel/model/order";
import { ItemId } from "@tierline/kernel/model/product";
import { Reference, text, Timestamp, z } from "@tierline/kernel/model/schema";
import { Quantity } from "@tierline/kernel/model/stock";

const about = (tier: About["tier"], name: string): About => ({
  tier,
  name,
  title: name,
  description: "Part of the tiers benchmark.",
  version: "1.0.0",
  owner: "bench",
  lifecycle: "draft",
  authority: [],
  slo: { availability: "99.9%", p99Ms: 100 },
  dataClasses: ["internal"],
});

const policy = (scope: string) =>
  ({
    scopes: [scope],
    limit: "write",
    priority: "critical",
    idempotency: "required",
    deadlineMs: 5_000,
    audit: true,
  }) as const;

export const Checkout = z.object({
  orderNumber: Reference,
  placedAt: Timestamp,
  shopper: z.object({ number: Reference, name: text(120), country: text(60) }),
  currency: Currency,
  basket: z
    .array(z.object({ sku: ItemId, quantity: Quantity, price: UnitPrice }))
    .min(1)
    .max(500),
});
export type Checkout = z.output<typeof Checkout>;

export const ShopOrder = z.object({
  orderId: OrderId,
  orderNumber: Reference,
  status: z.enum(["received", "preparing"]),
  placedAt: Timestamp,
  currency: Currency,
  total: MinorUnits,
  basket: z.array(z.object({ sku: ItemId, quantity: Quantity, price: UnitPrice, amount: MinorUnits })),
});
export type ShopOrder = z.output<typeof ShopOrder>;

const OrderLine = z.object({ itemId: ItemId, quantity: Quantity, unitPrice: UnitPrice });

export const NewOrder = z.object({
  channelOrderNumber: Reference,
  placedAt: Timestamp,
  customer: Customer,
  currency: Currency,
  locationId: LocationId,
  lines: z.array(OrderLine).min(1).max(1_000),
});
export type NewOrder = z.output<typeof NewOrder>;

export const Order = z.object({
  orderId: OrderId,
  channelOrderNumber: Reference,
  state: z.enum(["accepted", "released"]),
  placedAt: Timestamp,
  customer: Customer,
  currency: Currency,
  locationId: LocationId,
  lines: z.array(OrderLine.extend({ lineNumber: z.int().min(1).max(5_000), amount: MinorUnits })),
  total: MinorUnits,
});
export type Order = z.output<typeof Order>;

export const SalesOrder = z.object({
  reference: Reference,
  date: Timestamp,
  customer: Reference,
  currency: Currency,
  lines: z.array(OrderLine.extend({ lineNumber: z.int().min(1).max(5_000) })).min(1),
});
export type SalesOrder = z.output<typeof SalesOrder>;

export const BookedOrder = z.object({
  salesOrderId: OrderId,
  reference: Reference,
  currency: Currency,
  lines: z.array(z.object({ lineNumber: z.int().min(1), itemId: ItemId, amount: MinorUnits })),
  total: MinorUnits,
});
export type BookedOrder = z.output<typeof BookedOrder>;

export const books = {
  about: about("system", "bench-books"),
  operations: {
    bookOrder: operation({
      operationId: "bookOrder",
      method: "post",
      path: "/sales-orders",
      summary: "Book an order",
      request: { body: SalesOrder },
      responses: { 201: { description: "Booked.", schema: BookedOrder } },
      policy: policy("books:write"),
    }),
  },
};

export const orders = {
  about: about("process", "bench-orders"),
  operations: {
    placeOrder: operation({
      operationId: "placeOrder",
      method: "post",
      path: "/orders",
      summary: "Place an order",
      request: { body: NewOrder },
      responses: { 201: { description: "Placed.", schema: Order } },
      policy: policy("orders:write"),
    }),
  },
};

export const shop = {
  about: about("experience", "bench-shop"),
  operations: {
    checkOut: operation({
      operationId: "checkOut",
      method: "post",
      path: "/checkouts",
      summary: "Check out",
      request: { body: Checkout },
      responses: { 201: { description: "Taken.", schema: ShopOrder } },
      policy: policy("shop:write"),
    }),
  },
};
