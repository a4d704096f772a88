/** Credit notes: what a customer gets back for a return, and the goods that came back. */
import { operation } from "@tierline/kernel/api/operation";
import { LocationId } from "@tierline/kernel/model/location";
import { ItemId } from "@tierline/kernel/model/product";
import { BusinessDate, page, PageQuery, Reference, Timestamp, z } from "@tierline/kernel/model/schema";
import { Quantity } from "@tierline/kernel/model/stock";
import { byReference, NewDocument, Receipt } from "../documents.ts";
import { DocumentNumber } from "../fields.ts";
import { posting, reading } from "../policies.ts";

export const ReturnedStock = z
  .object({ itemId: ItemId, locationId: LocationId, quantity: Quantity })
  .openapi("ReturnedStock");
export type ReturnedStock = z.output<typeof ReturnedStock>;

export const NewCreditNote = NewDocument.extend({
  salesOrderReference: Reference.nullable().openapi({ description: "Null for a return without its order." }),
  returnedStock: z
    .array(ReturnedStock)
    .max(5_000)
    .optional()
    .openapi({ description: "Goods that go back into stock, with the credit or not at all." }),
}).openapi("NewCreditNote");
export type NewCreditNote = z.output<typeof NewCreditNote>;

export const CreditNote = NewCreditNote.extend({
  reference: Reference,
  number: DocumentNumber,
  postedAt: Timestamp,
}).openapi("CreditNote");
export type CreditNote = z.output<typeof CreditNote>;

export const postCreditNote = operation({
  operationId: "postCreditNote",
  method: "put",
  path: "/credit-notes/{reference}",
  summary: "Post a credit note",
  description: "Idempotent on the reference, as for sales orders.",
  tags: ["credit-notes"],
  request: {
    params: byReference,
    body: NewCreditNote,
    example: {
      channel: "web",
      channelNumber: "WR-1001",
      customer: { name: "Ada Moreno" },
      currency: "GBP",
      locationId: "WH-1",
      date: "2026-11-21T15:00:00Z",
      lines: [{ lineNumber: 1, itemId: "MUG-BLUE", quantity: 2, unitPrice: "6.95", amount: 1390 }],
      total: 1390,
      correlationId: "cor_019aa5d0c7c37a0fa4a1a2b3c4d5e6f7",
      salesOrderReference: "W-1001",
    },
  },
  responses: {
    200: { description: "The credit note is in the books.", schema: Receipt.openapi("CreditNoteReceipt") },
  },
  problems: ["conflict", "unknown-item", "not-found", "invalid", "unsupported"],
  policy: { ...posting, maxBodyBytes: 4 * 1_048_576 },
});

export const getCreditNote = operation({
  operationId: "getCreditNote",
  method: "get",
  path: "/credit-notes/{reference}",
  summary: "Read a credit note by the caller's reference",
  tags: ["credit-notes"],
  request: { params: byReference },
  responses: { 200: { description: "The credit note.", schema: CreditNote } },
  problems: ["not-found", "unsupported"],
  policy: reading,
});

export const listCreditNotes = operation({
  operationId: "listCreditNotes",
  method: "get",
  path: "/credit-notes",
  summary: "List credit notes in the order they were posted",
  tags: ["credit-notes"],
  request: {
    query: PageQuery.extend({
      channel: Reference.optional().openapi({ description: "Only credit notes of this channel." }),
      from: BusinessDate.optional().openapi({ description: "Dated on or after (UTC)." }),
      to: BusinessDate.optional().openapi({ description: "Dated before (UTC)." }),
    }),
  },
  responses: {
    200: {
      description: "A page of credit notes, without their lines.",
      schema: page(CreditNote.omit({ lines: true, returnedStock: true }).openapi("CreditNoteHeader")).openapi(
        "CreditNotePage",
      ),
    },
  },
  problems: ["unsupported"],
  policy: reading,
});
