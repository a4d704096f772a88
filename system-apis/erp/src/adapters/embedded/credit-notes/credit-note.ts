import type { DocumentKind } from "../documents/post-document.ts";

export const creditNote: DocumentKind = {
  table: "credit_notes",
  lines: "credit_note_lines",
  prefix: "CN",
  name: "Credit note",
};
