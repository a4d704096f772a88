import { reply } from "@tierline/kernel/api/operation";
import { z } from "zod";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";
import { Decimal, Id } from "../client/codec.ts";
import { factFields, factsOf, itemTerms, standard, TemplateFacts } from "../items/item-record.ts";
import { recordsByCode } from "../items/records-by-code.ts";

const PricedRecord = z.object({
  id: Id,
  code: z.string(),
  list_price: Decimal.nullable(),
  "template.": TemplateFacts,
});

/** No more is asked for than is answered: cost and stamps would take Tryton as long again. */
export const getPrices =
  (books: Books): ErpPort["getPrices"] =>
  async ({ deadline }, { body: { itemIds, currency, priceList } }) => {
    const wanted = [...new Set(itemIds)];
    const [records, terms] = await Promise.all([
      recordsByCode(books, { record: PricedRecord, related: factFields }, wanted, deadline),
      itemTerms(books, deadline),
    ]);
    const priced = priceList === standard && currency === terms.currency;
    const items = wanted.toSorted().flatMap((itemId) => {
      const record = records.get(itemId);
      if (record === undefined) return [];
      return [{ ...factsOf(record, terms.giftCards), unitPrice: priced ? record.list_price : null }];
    });
    return reply(200, { priceList, currency, items, unknown: wanted.filter((itemId) => !records.has(itemId)) });
  };
