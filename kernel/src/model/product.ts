import { Currency, UnitPrice } from "./money.ts";
import { text, Timestamp, z } from "./schema.ts";

/** The canonical item code: upper case, as all channels and back ends are mapped to. */
export const ItemId = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9 ._/+-]{0,39}$/, "must be 1 to 40 upper-case letters, digits, blanks or . _ / + -")
  .openapi({ example: "MUG-BLUE" });

/** `goods` may be stocked; `service` covers services and fees; a `gift-card` is a liability when sold, not revenue. */
export const ItemKind = z.enum(["goods", "service", "gift-card"]);
export type ItemKind = z.output<typeof ItemKind>;

export const Product = z
  .object({
    itemId: ItemId,
    description: text(200),
    kind: ItemKind,
    stocked: z.boolean(),
    changedAt: Timestamp,
  })
  .openapi("Product");
export type Product = z.output<typeof Product>;

export const Price = z.object({ itemId: ItemId, currency: Currency, unitPrice: UnitPrice }).openapi("Price");
export type Price = z.output<typeof Price>;
