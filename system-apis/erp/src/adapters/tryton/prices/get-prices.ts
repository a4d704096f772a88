import { reply } from "@tierline/kernel/api/operation";
import { z } from "zod";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";
import { Decimal, Id } from "../client/codec.ts";
import { factFields, factsOf, itemTerms, TemplateFacts } from "../items/item-record.ts";
import { recordsByCode } from "../items/records-by-code.ts";
import { linesByProduct } from "./price-lines.ts";
import { isListPrice, type PriceListKey } from "./price-lists.ts";

const ProductRecord = z.object({ id: Id, code: z.string(), "template.": TemplateFacts });
const PricedRecord = ProductRecord.extend({ list_price: Decimal.nullable() });

interface Priced {
  readonly facts: z.output<typeof ProductRecord>;
  readonly unitPrice: string | null;
}

/** No more is asked for than is answered: cost and stamps would take Tryton as long again. */
export const getPrices =
  (books: Books): ErpPort["getPrices"] =>
  async ({ deadline }, { body: { itemIds, currency, priceList } }) => {
    const wanted = [...new Set(itemIds)];
    const terms = await itemTerms(books, deadline);
    const list = { priceList, currency };
    const priced = await (isListPrice(list, terms.currency)
      ? listPrices(books, wanted, deadline)
      : pricesOnList(books, wanted, list, deadline));
    const items = wanted.toSorted().flatMap((itemId) => {
      const item = priced.get(itemId);
      return item === undefined ? [] : [{ ...factsOf(item.facts, terms.giftCards), unitPrice: item.unitPrice }];
    });
    return reply(200, { priceList, currency, items, unknown: wanted.filter((itemId) => !priced.has(itemId)) });
  };

async function listPrices(
  books: Books,
  codes: readonly string[],
  deadline: number,
): Promise<ReadonlyMap<string, Priced>> {
  const records = await recordsByCode(books, { record: PricedRecord, related: factFields }, codes, deadline);
  return new Map([...records].map(([code, facts]) => [code, { facts, unitPrice: facts.list_price }]));
}

async function pricesOnList(
  books: Books,
  codes: readonly string[],
  list: PriceListKey,
  deadline: number,
): Promise<ReadonlyMap<string, Priced>> {
  const [records, lines] = await Promise.all([
    recordsByCode(books, { record: ProductRecord, related: factFields }, codes, deadline),
    linesByProduct(books, codes, list, deadline),
  ]);
  const priceOf = (product: number): string | null => lines.get(product)?.[0]?.unitPrice ?? null;
  return new Map([...records].map(([code, facts]) => [code, { facts, unitPrice: priceOf(facts.id) }]));
}
