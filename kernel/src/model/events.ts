/** The event taxonomy: every event type of the platform, its schema and its ordering key. */
import { event } from "../events/event.ts";
import { OrderId, Order } from "./order.ts";
import { Return } from "./return.ts";
import { Reference, text, z } from "./schema.ts";

/** An order was accepted; its workflow carries it on. Key: order. */
export const orderPlaced = event({ type: "order.placed.v1", data: Order, key: (order) => order.orderId });

/** The goods left and the payment is captured: the sale is to be posted. Key: order. */
export const orderShipped = event({ type: "order.shipped.v1", data: Order, key: (order) => order.orderId });

/** A sale that had already happened (a till) was recorded: stock and books follow. Key: order. */
export const orderRecorded = event({ type: "order.recorded.v1", data: Order, key: (order) => order.orderId });

/** An order ended without a sale. Key: order. */
export const orderCancelled = event({
  type: "order.cancelled.v1",
  data: z.object({ orderId: OrderId, channel: Reference, reason: text(500) }),
  key: (order) => order.orderId,
});

/** Goods came back, or a refund without goods was granted: stock and books follow. Key: return. */
export const returnAccepted = event({ type: "return.accepted.v1", data: Return, key: (entry) => entry.returnId });
