import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { NewCreditNote } from "../../../resources/credit-notes/contract.ts";
import type { Books } from "../books.ts";
import { postDocument, type Receipt } from "../documents/post-document.ts";
import { moveStock } from "../stock/move-stock.ts";
import { creditNote } from "./credit-note.ts";

export const postCreditNote =
  (books: Books): ErpPort["postCreditNote"] =>
  async (_ctx, { params: { reference }, body }) => {
    const { returnedStock = [] } = body;
    if (returnedStock.length > 0) return reply(200, await postWithStock(books, reference, body));
    const { salesOrderReference, returnedStock: _none, ...document } = body;
    return reply(200, await postDocument(books.db.sql, creditNote, reference, document, { salesOrderReference }));
  };

/** The credit and the goods that came back, both or neither. */
const postWithStock = ({ db, currency }: Books, reference: string, body: NewCreditNote): Promise<Receipt> =>
  db.transaction(async ({ sql }) => {
    const { salesOrderReference, returnedStock = [], ...document } = body;
    const receipt = await postDocument(sql, creditNote, reference, document, { salesOrderReference, returnedStock });
    if (receipt.duplicate) return receipt;
    await sql`
      INSERT INTO credit_note_stock (document_id, item_id, location_id, quantity)
      SELECT document_id, "itemId", "locationId", quantity
      FROM credit_notes, json_to_recordset(${JSON.stringify(returnedStock)}::text::json)
        AS r("itemId" text, "locationId" text, quantity int)
      WHERE reference = ${reference}`;
    const date = document.date.slice(0, 10);
    await moveStock(
      sql,
      currency,
      returnedStock.map(({ itemId, locationId, quantity }, index) => ({
        reference: `credit-note ${reference} ${String(index + 1)}`,
        itemId,
        locationId,
        quantity,
        date,
        correlationId: document.correlationId,
      })),
    );
    return receipt;
  });
