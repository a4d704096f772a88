import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import type { ReturnedStock } from "../../../resources/credit-notes/contract.ts";
import type { Books } from "../books.ts";
import { linesOf } from "../documents/read-document.ts";
import { creditNote, creditNoteHeader, type CreditNoteRow } from "./credit-note.ts";

export const getCreditNote =
  ({ db: { sql } }: Books): ErpPort["getCreditNote"] =>
  async (_ctx, { params: { reference } }) => {
    const [row] = await sql<CreditNoteRow[]>`SELECT * FROM credit_notes WHERE reference = ${reference}`;
    if (row === undefined) throw new Problem("not-found", `There is no credit note ${reference}.`);
    const returnedStock = await sql<ReturnedStock[]>`
      SELECT item_id AS "itemId", location_id AS "locationId", quantity FROM credit_note_stock
      WHERE document_id = ${row.document_id} ORDER BY 1, 2`;
    return reply(200, {
      ...creditNoteHeader(row),
      ...(returnedStock.length === 0 ? {} : { returnedStock }),
      lines: await linesOf(sql, creditNote, row.document_id),
    });
  };
