/** What sales orders and credit notes have in common. */
import { Customer } from "@tierline/kernel/model/customer";
import { LocationId } from "@tierline/kernel/model/location";
import { Currency, MinorUnits, UnitPrice } from "@tierline/kernel/model/money";
import { ItemId } from "@tierline/kernel/model/product";
import { Reference, Timestamp, z } from "@tierline/kernel/model/schema";
import { Quantity } from "@tierline/kernel/model/stock";
import { DocumentNumber } from "./fields.ts";

export const DocumentLine = z
  .object({
    lineNumber: z.int().min(1).max(5_000),
    itemId: ItemId,
    quantity: Quantity,
    unitPrice: UnitPrice,
    amount: MinorUnits.openapi({ description: "quantity × unitPrice, rounded half away from zero." }),
  })
  .openapi("DocumentLine");
export type DocumentLine = z.output<typeof DocumentLine>;

/** The caller's half of a sales document. */
export const NewDocument = z.object({
  channel: Reference,
  channelNumber: Reference.openapi({ description: "The channel's own number of the order or return." }),
  customer: Customer.openapi({ description: "Without a reference: a guest." }),
  currency: Currency,
  locationId: LocationId,
  date: Timestamp,
  lines: z.array(DocumentLine).min(1).max(5_000),
  total: MinorUnits.openapi({ description: "Sum of the lines' amounts." }),
  correlationId: Reference,
});
export type NewDocument = z.output<typeof NewDocument>;

/** The short answer to a posting: what the books call it, and whether it had been posted before. */
export const Receipt = z.object({
  reference: Reference,
  number: DocumentNumber,
  postedAt: Timestamp,
  duplicate: z.boolean().openapi({ description: "True when this reference had been posted before." }),
});

/** Path parameters of a document: the caller's reference. */
export const byReference = z.object({ reference: Reference });
