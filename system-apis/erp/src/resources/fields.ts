/** Fields that several resources of this API share. */
import { z } from "@tierline/kernel/model/schema";

/** The number the books gave a document; opaque to the caller. */
export const DocumentNumber = z
  .string()
  .min(1)
  .max(60)
  .openapi({ description: "The number the books gave the document; opaque.", example: "SO-1042" });

/** `standard`, `outlet`… */
export const PriceListId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "must be 1 to 40 lower-case letters, digits or -")
  .openapi({ example: "standard" });

/** A cost per unit: a decimal string with at most six places, not negative. */
export const UnitCost = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,6})?$/, "must be a decimal with at most 6 digits before and 6 after the point")
  .openapi({ description: "Decimal string, at most six places.", example: "1.10" });

/** What a kind of document or entry is called: kebab-case. */
export const KindName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, "must be 1 to 40 lower-case letters, digits or -")
  .openapi({ example: "sale" });
