import type { DocumentKind } from "../documents/post-document.ts";
import { type DocumentRow, headerOf } from "../documents/read-document.ts";

export const creditNote: DocumentKind = {
  table: "credit_notes",
  lines: "credit_note_lines",
  prefix: "CN",
  name: "Credit note",
};

export type CreditNoteRow = DocumentRow & { readonly sales_order_reference: string | null };

export const creditNoteHeader = (row: CreditNoteRow) => ({
  ...headerOf(creditNote, row),
  salesOrderReference: row.sales_order_reference,
});
