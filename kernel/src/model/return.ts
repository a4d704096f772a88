import { Customer } from "./customer.ts";
import { idOf } from "./ids.ts";
import { LocationId } from "./location.ts";
import { Currency, MinorUnits } from "./money.ts";
import { OrderId, OrderLine, Tender } from "./order.ts";
import { Reference, text, Timestamp, z } from "./schema.ts";

export const ReturnId = idOf("ret").openapi({ example: "ret_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7" });

/** What becomes of the goods. */
export const Disposition = z.enum(["restock", "write-off", "none"]);
export type Disposition = z.output<typeof Disposition>;

export const ReturnLine = OrderLine.extend({ disposition: Disposition }).openapi("ReturnLine");
export type ReturnLine = z.output<typeof ReturnLine>;

/** accepted → refunded → completed; `attention` waits for a person. */
export const ReturnState = z.enum(["accepted", "refunded", "completed", "attention"]);
export type ReturnState = z.output<typeof ReturnState>;

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
    correlationId: Reference,
    updatedAt: Timestamp,
  })
  .openapi("Return");
export type Return = z.output<typeof Return>;
