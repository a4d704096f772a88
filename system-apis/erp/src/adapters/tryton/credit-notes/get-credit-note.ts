import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import type { NewCreditNote } from "../../../resources/credit-notes/contract.ts";
import type { Books } from "../books/books.ts";
import { saleById } from "../documents/sale.ts";
import { documentLine, linesOf } from "../documents/sale-lines.ts";
import { creditNoteHeader } from "./kept-credit-note.ts";
import { returnedWith } from "./returned-stock.ts";

export const getCreditNote =
  (books: Books): ErpPort["getCreditNote"] =>
  async ({ deadline }, { params: { reference } }) => {
    const posting = await books.register.find("credit-note", reference);
    if (posting?.state !== "posted") throw new Problem("not-found", `There is no credit note ${reference}.`);
    const sale = await saleById(books, Number(posting.foreignId), deadline);
    const lines = await linesOf(books, sale, -1, deadline);
    // Left out where it was left out: an empty list is another content.
    const gaveBack = (posting.content as NewCreditNote).returnedStock !== undefined;
    const returned = gaveBack ? { returnedStock: await returnedWith(books, reference, deadline) } : {};
    return reply(200, { ...creditNoteHeader(posting, sale), ...returned, lines: lines.map(documentLine) });
  };
