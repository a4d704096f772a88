import type { DocumentKind } from "../documents/post-document.ts";
import { type DocumentRow, headerOf } from "../documents/read-document.ts";

/** Where credit notes lie. */
export const creditNote: DocumentKind = {
  table: "credit_notes",
  lines: "credit_note_lines",
  prefix: "CN",
  name: "Credit note",
};

/** From `credit_notes`. */
export type CreditNoteRow = DocumentRow & { readonly sales_order_reference: string | null };

/** As lists show it, without lines. */
export const creditNoteHeader = (row: CreditNoteRow) => ({
  ...headerOf(creditNote, row),
  salesOrderReference: row.sales_order_reference,
});
