/** A canonical order in the shop's words. Nothing of the back office crosses here. */
import type { z } from "zod";
import type { Order, OrderState } from "@tierline/kernel/model/order";
import type { Places } from "../../places.ts";
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
};

/** The order as a client of process/orders gives it. */
export type GivenOrder = Pick<
  Order,
  | "orderId"
  | "channelOrderNumber"
  | "state"
  | "cancelling"
  | "placedAt"
  | "locationId"
  | "fulfillment"
  | "currency"
  | "total"
  | "lines"
>;

/** Of orders that do not say it: what does not leave from the shop's own warehouse is collected where it is. */
const isCollected = ({ fulfillment, locationId }: GivenOrder, warehouse: string): boolean =>
  fulfillment === null ? locationId !== warehouse : fulfillment === "collect";

/** How far an order came, as the shop says it. */
export const statusOf = ({
  state,
  cancelling = false,
}: {
  readonly state: OrderState;
  readonly cancelling?: boolean | undefined;
}): z.output<typeof OrderStatus> => (cancelling ? "cancelling" : words[state]);

/** What was bought, as the shop says it. */
export const basketOf = ({ lines }: Pick<Order, "lines">): z.output<typeof ShopOrder>["basket"] =>
  lines.map((line) => ({
    sku: line.itemId,
    name: line.description,
    quantity: line.quantity,
    price: line.unitPrice,
    amount: line.amount,
  }));

/** The order in the shop's words. */
export function shopOrder(order: GivenOrder, { warehouse, storeAt }: Places): z.output<typeof ShopOrder> {
  const { orderId, channelOrderNumber: orderNumber, placedAt, locationId, currency, total } = order;
  return {
    orderId,
    orderNumber,
    status: statusOf(order),
    placedAt,
    fulfillment: isCollected(order, warehouse) ? { type: "collect", store: storeAt(locationId) } : { type: "delivery" },
    currency,
    total,
    basket: basketOf(order),
  };
}
