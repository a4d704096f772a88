import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books.ts";
import { type DocumentRow, headerOf, linesOf } from "../documents/read-document.ts";
import { creditNote } from "./credit-note.ts";

export const getCreditNote =
  ({ db: { sql } }: Books): ErpPort["getCreditNote"] =>
  async (_ctx, { params: { reference } }) => {
    const [row] = await sql<(DocumentRow & { sales_order_reference: string | null })[]>`
      SELECT * FROM credit_notes WHERE reference = ${reference}`;
    if (row === undefined) throw new Problem("not-found", `There is no credit note ${reference}.`);
    return reply(200, {
      ...headerOf(creditNote, row),
      salesOrderReference: row.sales_order_reference,
      lines: await linesOf(sql, creditNote, row.document_id),
    });
  };
