import { CursorInteger, continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { reply } from "@tierline/kernel/api/operation";
import { z } from "@tierline/kernel/model/schema";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books.ts";
import { matching } from "../documents/read-document.ts";
import { creditNoteHeader, type CreditNoteRow } from "./credit-note.ts";

export const listCreditNotes =
  ({ db: { sql } }: Books): ErpPort["listCreditNotes"] =>
  async (_ctx, { query }) => {
    const after = continueAfter(query.cursor, z.tuple([CursorInteger]));
    const rows = await sql<CreditNoteRow[]>`
      SELECT * FROM credit_notes
      WHERE true
        ${matching(sql, query, after?.[0])}
      ORDER BY document_id
      LIMIT ${rowsFor(query.limit)}`;
    return reply(
      200,
      pageOf(rows, query.limit, (row) => [row.document_id], creditNoteHeader),
    );
  };
