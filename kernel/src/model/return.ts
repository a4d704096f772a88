import { Customer } from "./customer.ts";
import { exampleIds } from "./examples.ts";
import { idOf } from "./ids.ts";
import { LocationId } from "./location.ts";
import { Currency, MinorUnits } from "./money.ts";
import { OrderId, OrderLine, Tender } from "./order.ts";
import { Reference, text, Timestamp, z } from "./schema.ts";

export const ReturnId = idOf("ret").openapi({ example: exampleIds.return });

/** What becomes of the goods. */
export const Disposition = z.enum(["restock", "write-off", "none"]);
export type Disposition = z.output<typeof Disposition>;

export const ReturnLine = OrderLine.extend({
  disposition: Disposition,
  orderLineNumber: z
    .int()
    .min(1)
    .max(5_000)
    .optional()
    .openapi({ description: "The line of the order that it is a part of; left out where no order is known." }),
  amount: MinorUnits.openapi({
    description:
      "What is due for all units of the order's line returned so far, less what was given back for them before: the parts of a line add up to what was paid.",
  }),
}).openapi("ReturnLine");
export type ReturnLine = z.output<typeof ReturnLine>;

/** accepted → refunded → completed. Whether a person has to look at it stands beside the state. */
export const ReturnState = z.enum(["accepted", "refunded", "completed"]);
export type ReturnState = z.output<typeof ReturnState>;

/** What has happened, whatever the state. */
export const ReturnFacts = z
  .object({
    /** The customer has the money, or there was none to give back. */
    paidBack: z.boolean(),
    /** The refund stands in the books. */
    posted: z.boolean(),
  })
  .openapi("ReturnFacts");

export const Return = z
  .object({
    returnId: ReturnId,
    channel: Reference,
    channelReturnNumber: Reference,
    /** Null for an unreferenced return. */
    orderId: OrderId.nullable(),
    state: ReturnState,
    returnedAt: Timestamp,
    customer: Customer,
    currency: Currency,
    locationId: LocationId,
    tender: Tender,
    lines: z.array(ReturnLine),
    /** What the customer gets back, in minor units, not negative. */
    total: MinorUnits,
    reason: text(500).nullable(),
    facts: ReturnFacts,
    attention: z.boolean().openapi({ description: "A person has to look at it: `problem` says why." }),
    problem: text(500).nullable().openapi({ description: "What stopped it; null unless it needs attention." }),
    correlationId: Reference,
    updatedAt: Timestamp,
  })
  .openapi("Return");
export type Return = z.output<typeof Return>;

/** A return as events tell of it: those of earlier releases have no facts. */
export const ReturnInEvent = Return.partial({ facts: true, attention: true, problem: true });
export type ReturnInEvent = z.output<typeof ReturnInEvent>;
