/** Credit notes: what a customer gets back for a return. */
import { operation } from "@tierline/kernel/api/operation";
import { Reference, Timestamp, z } from "@tierline/kernel/model/schema";
import { NewDocument } from "../documents.ts";
import { DocumentNumber } from "../fields.ts";
import { posting, reading } from "../policies.ts";

export const NewCreditNote = NewDocument.extend({
  salesOrderReference: Reference.nullable().openapi({ description: "Null for a return without its order." }),
}).openapi("NewCreditNote");
export type NewCreditNote = z.output<typeof NewCreditNote>;

export const CreditNote = NewCreditNote.extend({
  reference: Reference,
  number: DocumentNumber,
  postedAt: Timestamp,
}).openapi("CreditNote");
export type CreditNote = z.output<typeof CreditNote>;

const byReference = z.object({ reference: Reference });

export const postCreditNote = operation({
  operationId: "postCreditNote",
  method: "put",
  path: "/credit-notes/{reference}",
  summary: "Post a credit note",
  description: "Idempotent on the reference, as for sales orders.",
  tags: ["credit-notes"],
  request: { params: byReference, body: NewCreditNote },
  responses: {
    200: {
      description: "The credit note is in the books.",
      schema: CreditNote.pick({ reference: true, number: true, postedAt: true })
        .extend({ duplicate: z.boolean() })
        .openapi("CreditNoteReceipt"),
    },
  },
  problems: ["conflict", "unknown-item", "invalid"],
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
  problems: ["not-found"],
  policy: reading,
});
