/** A canonical order in the shop's words. Nothing of the back office crosses here. */
import type { z } from "zod";
import type { Order, OrderState } from "@tierline/kernel/model/order";
import type { OrderStatus, ShopOrder } from "./contract.ts";

const words: Record<OrderState, z.output<typeof OrderStatus>> = {
  accepted: "received",
  authorized: "received",
  released: "preparing",
  shipped: "shipped",
  completed: "completed",
  recorded: "completed",
  declined: "payment-declined",
  cancelled: "cancelled",
  attention: "delayed",
};

/** The order as a client of process/orders gives it. */
export type GivenOrder = Pick<
  Order,
  "orderId" | "channelOrderNumber" | "state" | "placedAt" | "currency" | "total" | "lines"
>;

export function shopOrder(order: GivenOrder): z.output<typeof ShopOrder> {
  const { orderId, channelOrderNumber: orderNumber, placedAt, currency, total } = order;
  return {
    orderId,
    orderNumber,
    status: words[order.state],
    placedAt,
    currency,
    total,
    basket: order.lines.map((line) => ({
      sku: line.itemId,
      name: line.description,
      quantity: line.quantity,
      price: line.unitPrice,
      amount: line.amount,
    })),
  };
}
