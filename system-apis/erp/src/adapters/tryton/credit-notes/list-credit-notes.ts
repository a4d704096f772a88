import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";
import { salesById } from "../documents/sale.ts";
import { pageOfPostings } from "../postings/page-of-postings.ts";
import { creditNoteHeader } from "./kept-credit-note.ts";

export const listCreditNotes =
  (books: Books): ErpPort["listCreditNotes"] =>
  async ({ deadline }, { query: { channel, from, to, limit, cursor } }) => {
    const listing = { where: { channel }, from, to, limit, cursor };
    const { postings, nextCursor } = await pageOfPostings(books, "credit-note", listing);
    const ids = postings.map(({ foreignId }) => Number(foreignId));
    const sales = await salesById(books, ids, deadline);
    const items = postings.flatMap((posting) => {
      const sale = sales.get(Number(posting.foreignId));
      return sale === undefined ? [] : [creditNoteHeader(posting, sale)];
    });
    return reply(200, { items, nextCursor });
  };
