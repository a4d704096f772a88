/** Items as products: what the books keep of one, in canonical terms. */
import { z } from "zod";
import type { Item } from "../../../resources/items/contract.ts";
import type { Books } from "../books/books.ts";
import { changedAt, Decimal, Id, stamps } from "../client/codec.ts";
import { linesByProduct, type PriceLine } from "../prices/price-lines.ts";
import { isListPrice, listName, standard } from "../prices/price-lists.ts";
import { recordsByCode } from "./records-by-code.ts";

/** What a template says of its item. */
export const TemplateFacts = z.object({
  id: Id,
  name: z.string(),
  type: z.string(),
  consumable: z.boolean().nullable(),
  categories: z.array(Id),
});

export const factFields = ["name", "type", "consumable", "categories"].map((field) => `template.${field}`);

const ProductRecord = z.object({
  id: Id,
  code: z.string(),
  list_price: Decimal.nullable(),
  cost_price: Decimal.nullable(),
  ...stamps,
  "template.": TemplateFacts.extend(stamps),
});
/** A product with its prices on price lists. */
export interface ItemRecord extends z.output<typeof ProductRecord> {
  readonly lines: readonly PriceLine[];
}

const itemFields = [...factFields, "template.create_date", "template.write_date"];

/** What a record is translated with. */
export interface ItemTerms {
  /** ISO code of the company's currency: its list prices and costs are in it. */
  readonly currency: string;
  /** The category that makes an item a gift card; null while there is none. */
  readonly giftCards: number | null;
}

export async function itemTerms(books: Books, deadline: number): Promise<ItemTerms> {
  const { code: currency } = await books.directory.companyCurrency(deadline);
  return { currency, giftCards: await books.directory.giftCards(deadline) };
}

type Stamps = { readonly create_date: string; readonly write_date: string | null };

/** The later of the two: a product and its template. */
export function productChangedAt(record: Stamps & { readonly "template.": Stamps }): string {
  const [own, template] = [changedAt(record), changedAt(record["template."])];
  return own > template ? own : template;
}

/** The latest of all that an item is here: a product, its template, its prices. */
const itemChangedAt = (record: ItemRecord): string =>
  record.lines.reduce((latest, line) => (line.changedAt > latest ? line.changedAt : latest), productChangedAt(record));

/** A cost of nothing is none known: Tryton has no other way to say so. */
export const knownCost = (cost: string | null): string | null =>
  cost === null || /^-?[0.]+$/.test(cost) ? null : cost;

/** What an item is. */
export function factsOf(
  { code, "template.": template }: { readonly code: string; readonly "template.": z.output<typeof TemplateFacts> },
  giftCards: number | null,
): Pick<Item, "itemId" | "description" | "kind" | "stocked"> {
  const goods = template.type !== "service";
  const giftCard = giftCards !== null && template.categories.includes(giftCards);
  return {
    itemId: code,
    description: template.name,
    kind: giftCard ? "gift-card" : goods ? "goods" : "service",
    stocked: goods && template.consumable !== true,
  };
}

export function itemOf(record: ItemRecord, { currency, giftCards }: ItemTerms): Item {
  const cost = knownCost(record.cost_price);
  const others = record.lines.flatMap(({ priceList, currency: other, unitPrice }) =>
    unitPrice === null || isListPrice({ priceList, currency: other }, currency)
      ? []
      : [{ priceList, currency: other, unitPrice }],
  );
  const listPrices =
    record.list_price === null ? [] : [{ priceList: standard, currency, unitPrice: record.list_price }];
  return {
    ...factsOf(record, giftCards),
    changedAt: itemChangedAt(record),
    cost: cost === null ? null : { currency, unitCost: cost },
    prices: [...listPrices, ...others].toSorted((a, b) => (listName(a) < listName(b) ? -1 : 1)),
  };
}

/** The records of these codes, by code. */
export async function itemsByCode(
  books: Books,
  codes: readonly string[],
  deadline: number,
): Promise<ReadonlyMap<string, ItemRecord>> {
  const [products, lines] = await Promise.all([
    recordsByCode(books, { record: ProductRecord, related: itemFields }, codes, deadline),
    linesByProduct(books, codes, {}, deadline),
  ]);
  return new Map([...products].map(([code, product]) => [code, { ...product, lines: lines.get(product.id) ?? [] }]));
}
