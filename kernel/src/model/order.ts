import { Customer } from "./customer.ts";
import { exampleIds } from "./examples.ts";
import { idOf } from "./ids.ts";
import { LocationId } from "./location.ts";
import { Currency, MinorUnits, UnitPrice } from "./money.ts";
import { ItemId, ItemKind } from "./product.ts";
import { Quantity } from "./stock.ts";
import { Reference, text, Timestamp, z } from "./schema.ts";

export const OrderId = idOf("ord").openapi({ example: exampleIds.sentOrder });

/**
 * accepted → authorized → released → shipped → completed; `recorded` is a sale that had already happened when
 * it was reported. `declined` and `cancelled` end without a sale. Whether a person has to look at it stands beside the state.
 */
export const OrderState = z.enum([
  "accepted",
  "authorized",
  "released",
  "shipped",
  "completed",
  "recorded",
  "declined",
  "cancelled",
]);
export type OrderState = z.output<typeof OrderState>;

/** How a customer paid. */
export const Tender = z.enum(["card", "cash", "invoice", "gift-card"]);
export type Tender = z.output<typeof Tender>;

/** How the goods get to the customer. */
export const FulfillmentType = z.enum(["delivery", "collect"]);
export type FulfillmentType = z.output<typeof FulfillmentType>;

export const OrderLine = z
  .object({
    lineNumber: z.int().min(1).max(5_000),
    itemId: ItemId,
    kind: ItemKind,
    /** Kept in stock: such a line is reserved, picked and counted. */
    stocked: z.boolean(),
    description: text(200),
    quantity: Quantity,
    unitPrice: UnitPrice,
    /** quantity × unit price, rounded once. */
    amount: MinorUnits,
  })
  .openapi("OrderLine");
export type OrderLine = z.output<typeof OrderLine>;

/** What has happened, whatever the state: these decide what may happen next. */
export const OrderFacts = z
  .object({
    /** The goods left, or were handed over: the order can be returned, no longer cancelled. */
    goodsLeft: z.boolean(),
    /** The whole total was captured, was paid at the till, or there was nothing to pay. */
    paid: z.boolean(),
    /** The sale stands in the books. */
    posted: z.boolean(),
  })
  .openapi("OrderFacts");
export type OrderFacts = z.output<typeof OrderFacts>;

export const Order = z
  .object({
    orderId: OrderId,
    channel: Reference,
    /** The channel's own number: unique per channel. */
    channelOrderNumber: Reference,
    state: OrderState,
    placedAt: Timestamp,
    customer: Customer,
    currency: Currency,
    locationId: LocationId,
    fulfillment: FulfillmentType.nullable().openapi({
      description:
        "`collect`: the customer collects it at the location. Null for orders that were taken before it was kept.",
    }),
    tender: Tender,
    lines: z.array(OrderLine),
    total: MinorUnits,
    /** Why it is declined or cancelled, or what a person has to look at. */
    reason: text(500).nullable(),
    shippedAt: Timestamp.nullable().openapi({
      description:
        "When the goods left: as it was reported, or when the order was marked as shipped where its location ships by itself. Null before that, for a sale that had already happened (`recorded`, see `placedAt`), and for orders that shipped before it was kept.",
    }),
    trackingNumber: Reference.nullable().openapi({
      description: "The carrier's number of the parcel, where it was reported.",
    }),
    facts: OrderFacts,
    attention: z.boolean().openapi({ description: "A person has to look at it: `reason` says why." }),
    cancelling: z.boolean().openapi({ description: "A cancellation was asked for and is under way." }),
    correlationId: Reference,
    updatedAt: Timestamp,
  })
  .openapi("Order");
export type Order = z.output<typeof Order>;

/** An order as events tell of it: those of earlier releases have no facts, and do not say when the goods left. */
export const OrderInEvent = Order.partial({
  fulfillment: true,
  shippedAt: true,
  trackingNumber: true,
  facts: true,
  attention: true,
  cancelling: true,
});
export type OrderInEvent = z.output<typeof OrderInEvent>;
