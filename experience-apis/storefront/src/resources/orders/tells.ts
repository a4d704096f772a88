/** What a shop is told of its orders. */
import { telling } from "@tierline/kernel/events/telling";
import { orderCancelled, orderPlaced, orderShipped } from "@tierline/kernel/model/events";
import type { OrderInEvent } from "@tierline/kernel/model/order";
import { ShopOrder } from "./contract.ts";
import { basketOf, statusOf } from "./shop-order.ts";

/** The order without the place where it is collected: what the house calls its places is not told, and the shop named it itself. */
const ToldOrder = ShopOrder.omit({ fulfillment: true });

const told = ({ orderId, channelOrderNumber: orderNumber, placedAt, currency, total, ...order }: OrderInEvent) => ({
  orderId,
  orderNumber,
  status: statusOf(order),
  placedAt,
  currency,
  total,
  basket: basketOf(order),
});

/** Of an order that ends there is not much left to say. */
const ToldEnd = ShopOrder.pick({ orderId: true, orderNumber: true, status: true }).partial({ orderNumber: true });

const orderId = "ord_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7";
const example = (status: "received" | "shipped") => ({
  subject: orderId,
  data: {
    orderId,
    orderNumber: "W-1001",
    status,
    placedAt: "2026-11-21T09:29:58Z",
    currency: "GBP",
    total: 2_598,
    basket: [{ sku: "MUG-BLUE", name: "Mug, blue", quantity: 2, price: "12.99", amount: 2_598 }],
  },
});

export const tells = [
  telling({
    type: "order.placed.v2",
    summary: "An order was accepted: its goods are promised.",
    event: orderPlaced,
    data: ToldOrder,
    shape: told,
    example: example("received"),
  }),
  telling({
    type: "order.shipped.v2",
    summary: "The goods of an order left.",
    event: orderShipped,
    data: ToldOrder,
    shape: told,
    example: example("shipped"),
  }),
  telling({
    type: "order.cancelled.v2",
    summary: "An order ended without a sale: it was cancelled, or its payment was declined.",
    event: orderCancelled,
    data: ToldEnd,
    shape: ({ orderId, channelOrderNumber: orderNumber, ended = "cancelled" }) => ({
      orderId,
      orderNumber,
      status: statusOf({ state: ended }),
    }),
    example: { subject: orderId, data: { orderId, orderNumber: "W-1001", status: "cancelled" } },
  }),
];
