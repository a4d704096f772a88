/**
 * The event taxonomy: every event type of the platform, its schema and its rules. Each API's contract says which of them it publishes and
 * consumes; `openapi/events/`, its README included, is made from both.
 */
import { event } from "../events/event.ts";
import { Cidr } from "./addresses.ts";
import { OrderId, OrderInEvent, OrderState } from "./order.ts";
import { ReturnId, ReturnInEvent } from "./return.ts";
import { FinanceEventKind } from "./finance.ts";
import { LocationId } from "./location.ts";
import { Currency, MinorUnits } from "./money.ts";
import { ItemId } from "./product.ts";
import { BusinessDate, Reference, text, Timestamp, z } from "./schema.ts";
import { MovementType, SignedQuantity } from "./stock.ts";

/** Kept for a year and a month, so that a year can be replayed after it has been closed. */
const retentionDays = 396;
/** Consumers are released after producers and before: both directions must hold. */
const compatibility = "FULL";
const ofOrder = {
  data: OrderInEvent,
  key: (order: OrderInEvent) => order.orderId,
  keyName: "order",
  dataClass: "personal",
  retentionDays,
  compatibility,
} as const;

export const orderPlaced = event({
  type: "order.placed.v1",
  summary: "An order was accepted; its workflow carries it on.",
  ...ofOrder,
});

export const orderShipped = event({
  type: "order.shipped.v1",
  summary:
    "The goods left: the sale is to be posted. Its payment is captured after that; `facts.paid` of the order says when.",
  ...ofOrder,
});

export const orderRecorded = event({
  type: "order.recorded.v1",
  summary: "A sale that had already happened (a till) was recorded: stock and books follow.",
  ...ofOrder,
});

export const orderCancelled = event({
  type: "order.cancelled.v1",
  summary: "An order ended without a sale.",
  data: z.object({
    orderId: OrderId,
    channel: Reference,
    /** As the next, not there in events from before December 2026. */
    channelOrderNumber: Reference.optional(),
    ended: OrderState.extract(["declined", "cancelled"]).optional(),
    reason: text(500),
  }),
  key: (order) => order.orderId,
  keyName: "order",
  dataClass: "internal",
  retentionDays,
  compatibility,
});

export const returnAccepted = event({
  type: "return.accepted.v1",
  summary: "Goods came back, or a refund without goods was granted: stock and books follow.",
  data: ReturnInEvent,
  key: (entry) => entry.returnId,
  keyName: "return",
  dataClass: "personal",
  retentionDays,
  compatibility,
});

export const returnRefunded = event({
  type: "return.refunded.v1",
  summary: "The money of a return was given back to how the order was paid.",
  data: z.object({
    returnId: ReturnId,
    orderId: OrderId,
    channel: Reference,
    channelReturnNumber: Reference,
    currency: Currency,
    total: MinorUnits,
  }),
  key: (refunded) => refunded.returnId,
  keyName: "return",
  dataClass: "financial",
  retentionDays,
  compatibility,
});

export const inventoryAdjusted = event({
  type: "inventory.adjusted.v1",
  summary:
    "Stock on hand changed without a sale or a return: written off, found, counted, received. `quantity` is the signed change; finance values it at cost.",
  data: z.object({
    source: Reference,
    sourceKey: Reference,
    /**
     * Unique over all movements: what makes the finance event's reference. Not there in events from before December 2026, whose source
     * and key were unique.
     */
    movementKey: text(320).optional(),
    type: MovementType,
    itemId: ItemId,
    locationId: LocationId,
    quantity: SignedQuantity,
    channel: Reference,
    reason: text(120).optional(),
    occurredAt: Timestamp,
  }),
  key: (adjusted) => `${adjusted.itemId}@${adjusted.locationId}`,
  keyName: "item and location",
  dataClass: "internal",
  retentionDays,
  compatibility,
});

export const journalPosted = event({
  type: "journal.posted.v1",
  summary: "A finance event stands in the books: the journal entry of an order, return or adjustment.",
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
  keyName: "transaction",
  dataClass: "financial",
  retentionDays,
  compatibility,
});

export const applicationChanged = event({
  type: "application.changed.v1",
  summary: "A partner's application was made or changed: what the run-time policy enforces for it follows.",
  data: z.object({
    /** What its calls are counted and limited by. */
    clientId: Reference,
    name: text(200),
    tenant: text(120),
    /** The team, in words. */
    owner: text(120),
    /** The team whose people may change what belongs to it; null: it registered itself, and nobody has taken it over. */
    team: text(120).nullable(),
    plan: text(60),
    /** What its tokens may carry, and so which APIs it calls. Not there in events from before December 2026. */
    scopes: z.array(text(80)).max(100).optional(),
    /** Where it may call from; empty: from anywhere. */
    allowedAddresses: z.array(Cidr).max(100),
    status: z.enum(["active", "suspended"]),
    /** OAuth clients whose tokens may still be about and hold no more. */
    revokedCredentials: z.array(Reference).max(100),
  }),
  key: (application) => application.clientId,
  keyName: "application",
  dataClass: "internal",
  retentionDays,
  compatibility,
});

export const auditRecorded = event({
  type: "audit.recorded.v1",
  summary: "Somebody changed something outside the registry that belongs into its audit log.",
  data: z.object({
    /** The client, or the person and the client they use. */
    actor: text(250),
    /** The operation's id. */
    action: text(60),
    subject: text(300),
    /** What it was changed to. No secrets, no e-mail addresses. */
    detail: z.record(z.string(), z.unknown()),
  }),
  key: (entry) => entry.subject,
  keyName: "subject",
  dataClass: "internal",
  retentionDays,
  compatibility,
});
