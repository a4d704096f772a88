import { LocationId } from "./location.ts";
import { ItemId } from "./product.ts";
import { Reference, text, Timestamp, z } from "./schema.ts";

/** The source of movements that the books told of: they have them already, so finance posts none of them back. */
export const booksSource = "system/erp";

/** Why stock moved. The sign of the quantity follows from the type, except for `adjustment` and `count`, which carry it. */
export const MovementType = z.enum([
  "receipt",
  "sale",
  "pick",
  "return",
  "transfer-out",
  "transfer-in",
  "count",
  "adjustment",
  "damage",
]);
export type MovementType = z.output<typeof MovementType>;

/** Units that one line of a document may name. */
export const mostUnits = 1_000_000;
/** Units; not zero where a movement is meant. */
export const Quantity = z.int().min(1).max(mostUnits);
export const SignedQuantity = z.int().min(-mostUnits).max(mostUnits);

/** A source key as it is kept: a document's number of 120 characters with `#` and the number of a line. */
export const SourceKey = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9 ._:/#|+-]{0,129}$/, "must be 1 to 130 letters, digits, blanks or . _ : / # | + -");

/** What a source (a till, a warehouse, the ERP) says has happened to stock. */
export const NewMovement = z
  .object({
    type: MovementType,
    itemId: ItemId,
    locationId: LocationId,
    quantity: SignedQuantity.openapi({
      description: "Units, positive; for `adjustment` the signed difference, for `count` the counted quantity.",
    }),
    source: Reference.openapi({ description: "Who reports it: a till, a warehouse system." }),
    sourceKey: Reference.openapi({
      description: "Unique per source and type, for a `receipt` per item as well; a repeat changes nothing.",
    }),
    sourceSequence: z.int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
    occurredAt: Timestamp,
    reason: text(120).optional(),
  })
  .openapi("NewMovement");
export type NewMovement = z.output<typeof NewMovement>;

export const StockPosition = z
  .object({
    itemId: ItemId,
    locationId: LocationId,
    onHand: z.int(),
    reserved: z.int(),
    safetyStock: z.int(),
    inTransit: z.int(),
    damaged: z.int(),
    availableToSell: z.int(),
  })
  .openapi("StockPosition");
export type StockPosition = z.output<typeof StockPosition>;
