/** Orders, returns, payments, stock and journal compared; every difference has a name. */
import { operation } from "@tierline/kernel/api/operation";
import { LocationId } from "@tierline/kernel/model/location";
import { Currency, MinorUnits } from "@tierline/kernel/model/money";
import { ItemId } from "@tierline/kernel/model/product";
import { BusinessDate, page, PageQuery, Reference, text, z } from "@tierline/kernel/model/schema";

/**
 * - `entry-missing`: an order was sold (or a return refunded) and the journal has no entry for it
 * - `entry-amount-differs`: the entry's amount is not the order's (or return's)
 * - `entry-without-sale`: the sale of an order whose goods never left stands in the journal, or a sale or refund that no order or return
 *   says, or that stands there already
 * - `cost-missing`: stocked goods left (or came, or came back) and their cost is not in the journal
 * - `refunds-exceed-sale`: all returns of an order together give back more than it came to
 * - `return-without-sale`: goods came back of an order whose goods never left, or that nobody knows
 * - `entry-without-event`: the journal has an entry of ours that no finance event explains
 * - `not-posted`: a finance event waits or is an exception
 * - `payment-missing`: an order sold by card has no payment
 * - `payment-amount-differs`: captured or refunded is not what order and returns say
 * - `captured-without-sale`: money was captured for an order that was not sold
 * - `payment-without-order`: money was captured and there is no such order
 * - `authorization-left-open`: an order ended without a sale and its authorization was not voided
 * - `stock-without-document`: stock left or came back that no order, sale or return says, or more of it than it says
 * - `document-without-stock`: an order, sale or return says that goods left or came back, and stock did not move, or less of it
 * - `fact-differs`: it was paid or stands in the journal, and its order or return says that it does not
 * - `reservation-left-open`: stock is still kept for an order that ended without a sale, or whose goods have left
 * - `sales-order-left-open`: an order ended without a sale and its sales order in the ERP is open
 * - `sales-order-missing`: an order was released or its goods left, and the ERP has no sales order of it, or a cancelled one
 * - `movement-without-entry`: stock was received, counted, adjusted or damaged, and the books never heard of it
 * - `entry-without-movement`: an entry values such stock, and none moved
 */
export const DifferenceKind = z.enum([
  "entry-missing",
  "entry-amount-differs",
  "entry-date-differs",
  "entry-without-sale",
  "cost-missing",
  "refunds-exceed-sale",
  "return-without-sale",
  "entry-without-event",
  "not-posted",
  "payment-missing",
  "payment-amount-differs",
  "captured-without-sale",
  "payment-without-order",
  "authorization-left-open",
  "stock-without-document",
  "document-without-stock",
  "fact-differs",
  "reservation-left-open",
  "sales-order-left-open",
  "sales-order-missing",
  "movement-without-entry",
  "entry-without-movement",
]);
export type DifferenceKind = z.output<typeof DifferenceKind>;

export const Difference = z
  .object({
    kind: DifferenceKind,
    transactionId: Reference.openapi({ description: "The order, return or payment reference." }),
    document: Reference.nullable(),
    channel: Reference,
    currency: Currency,
    expected: MinorUnits,
    found: MinorUnits,
    detail: text(500),
    units: z.object({ itemId: ItemId, locationId: LocationId, expected: z.int(), found: z.int() }).optional().openapi({
      description:
        "Of differences in stock: what the document says and what moved or is kept; of a movement that the books never heard of, what moved and nothing. `expected` and `found` are their value at today's cost, zero where none is known.",
    }),
  })
  .openapi("Difference");
export type Difference = z.output<typeof Difference>;

export const reconcile = operation({
  operationId: "reconcile",
  method: "get",
  path: "/reconciliation",
  summary: "Compare orders, returns, payments, stock and journal",
  description:
    "Of a window, or of everything that was ever recorded. Each page compares one part (a page of orders, returns, payments, movements of stock, entries or events) and names its differences; follow `nextCursor` to the end. A page may be empty and not the last.",
  tags: ["reconciliation"],
  request: {
    query: PageQuery.extend({
      from: BusinessDate.optional().openapi({
        description:
          "Business date on or after; since ever unless stated. What was recorded since then counts too, whatever its own date.",
      }),
      to: BusinessDate.optional().openapi({ description: "Business date before; for ever unless stated." }),
      channel: Reference.optional().openapi({ description: "Only documents of this channel." }),
    }),
  },
  responses: {
    200: {
      description: "The differences of this part of the window.",
      schema: page(Difference)
        .extend({ checked: z.int().min(0).openapi({ description: "How many documents this page compared." }) })
        .openapi("ReconciliationPage"),
    },
  },
  policy: { scopes: ["finance:read"], limit: "read", priority: "browse", idempotency: "none", deadlineMs: 30_000 },
});
