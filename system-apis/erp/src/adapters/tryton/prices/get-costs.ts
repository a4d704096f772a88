import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";
import { itemOf, itemsByCode, itemTerms } from "../items/item-record.ts";

export const getCosts =
  (books: Books): ErpPort["getCosts"] =>
  async ({ deadline }, { body: { itemIds, currency } }) => {
    const [records, terms] = await Promise.all([
      itemsByCode(books, [...new Set(itemIds)], deadline),
      itemTerms(books, deadline),
    ]);
    const costs = [...records.values()].flatMap((record) => {
      const { itemId, cost } = itemOf(record, terms);
      return cost?.currency === currency ? [{ itemId, unitCost: cost.unitCost }] : [];
    });
    return reply(200, { currency, costs: costs.toSorted((a, b) => (a.itemId < b.itemId ? -1 : 1)) });
  };
