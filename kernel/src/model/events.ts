/** The event taxonomy: every event type of the platform, its schema and its ordering key. */
import { event } from "../events/event.ts";
import { OrderId, Order } from "./order.ts";
import { Return } from "./return.ts";
import { FinanceEventKind } from "./finance.ts";
import { LocationId } from "./location.ts";
import { ItemId } from "./product.ts";
import { BusinessDate, Reference, text, Timestamp, z } from "./schema.ts";
import { MovementType, SignedQuantity } from "./stock.ts";

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

/**
 * Stock on hand changed without a sale or a return: written off, found, counted, received. `quantity` is the signed change;
 * finance values it at cost. Key: item and location.
 */
export const inventoryAdjusted = event({
  type: "inventory.adjusted.v1",
  data: z.object({
    /** Unique with the source: what makes the finance event's reference. */
    source: Reference,
    sourceKey: Reference,
    type: MovementType,
    itemId: ItemId,
    locationId: LocationId,
    quantity: SignedQuantity,
    channel: Reference,
    reason: text(120).optional(),
    occurredAt: Timestamp,
  }),
  key: (adjusted) => `${adjusted.itemId}@${adjusted.locationId}`,
});

/** A finance event stands in the books: the journal entry of an order, return or adjustment. Key: the transaction. */
export const journalPosted = event({
  type: "journal.posted.v1",
  data: z.object({
    /** The order's or return's id, or the adjustment's reference. */
    transactionId: Reference,
    /** The finance event's reference, unique: `sale:ord_…`. */
    reference: Reference,
    kind: FinanceEventKind,
    channel: Reference,
    businessDate: BusinessDate,
    /** Null when all its amounts were zero: then there is no entry, and nothing is missing. */
    entryId: text(60).nullable(),
  }),
  key: (posted) => posted.transactionId,
});
