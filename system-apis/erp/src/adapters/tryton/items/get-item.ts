import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";
import { itemOf, itemsByCode, itemTerms } from "./item-record.ts";

export const getItem =
  (books: Books): ErpPort["getItem"] =>
  async ({ deadline }, { params: { itemId } }) => {
    const [records, terms] = await Promise.all([itemsByCode(books, [itemId], deadline), itemTerms(books, deadline)]);
    const record = records.get(itemId);
    if (record === undefined) throw new Problem("not-found", `There is no item ${itemId}.`);
    return reply(200, itemOf(record, terms));
  };
