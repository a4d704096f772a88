import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";
import { itemOf, itemsByCode, itemTerms } from "../items/item-record.ts";

export const getPrices =
  (books: Books): ErpPort["getPrices"] =>
  async ({ deadline }, { body: { itemIds, currency, priceList } }) => {
    const wanted = [...new Set(itemIds)];
    const [records, terms] = await Promise.all([itemsByCode(books, wanted, deadline), itemTerms(books, deadline)]);
    const items = wanted.toSorted().flatMap((itemId) => {
      const record = records.get(itemId);
      if (record === undefined) return [];
      const { description, kind, stocked, prices } = itemOf(record, terms);
      const price = prices.find((each) => each.priceList === priceList && each.currency === currency);
      return [{ itemId, description, kind, stocked, unitPrice: price?.unitPrice ?? null }];
    });
    return reply(200, { priceList, currency, items, unknown: wanted.filter((itemId) => !records.has(itemId)) });
  };
