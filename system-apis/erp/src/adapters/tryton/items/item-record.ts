/** Items as products: what the books keep of one, in canonical terms. */
import { z } from "zod";
import type { Item } from "../../../resources/items/contract.ts";
import type { Books } from "../books/books.ts";
import { changedAt, Decimal, Id, stamps } from "../client/codec.ts";

const TemplateRecord = z.object({
  id: Id,
  name: z.string(),
  type: z.string(),
  consumable: z.boolean().nullable(),
  categories: z.array(Id),
  ...stamps,
});

export const ItemRecord = z.object({
  id: Id,
  code: z.string(),
  list_price: Decimal.nullable(),
  cost_price: Decimal.nullable(),
  ...stamps,
  "template.": TemplateRecord,
});
export type ItemRecord = z.output<typeof ItemRecord>;

export const itemFields = ["name", "type", "consumable", "categories", "create_date", "write_date"].map(
  (field) => `template.${field}`,
);

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

/** The later of the two: an item is a product and its template. */
export function itemChangedAt(record: Stamps & { readonly "template.": Stamps }): string {
  const [own, template] = [changedAt(record), changedAt(record["template."])];
  return own > template ? own : template;
}

const isZero = (decimal: string): boolean => /^-?[0.]+$/.test(decimal);

/** A cost of nothing is none known: Tryton has no other way to say so. */
export function itemOf(record: ItemRecord, { currency, giftCards }: ItemTerms): Item {
  const template = record["template."];
  const goods = template.type !== "service";
  const giftCard = giftCards !== null && template.categories.includes(giftCards);
  const cost = record.cost_price;
  return {
    itemId: record.code,
    description: template.name,
    kind: giftCard ? "gift-card" : goods ? "goods" : "service",
    stocked: goods && template.consumable !== true,
    changedAt: itemChangedAt(record),
    cost: cost === null || isZero(cost) ? null : { currency, unitCost: cost },
    prices: record.list_price === null ? [] : [{ priceList: standard, currency, unitPrice: record.list_price }],
  };
}

/** The one price list there is: the list prices. */
export const standard = "standard";

/** The records of these codes, by code; the first made of several of the same code. */
export async function itemsByCode(
  { client }: Books,
  codes: readonly string[],
  deadline: number,
): Promise<ReadonlyMap<string, ItemRecord>> {
  const domain = [["code", "in", codes]];
  const order = [["id", "DESC"]] as const;
  const records = await client.search("product.product", {
    domain,
    record: ItemRecord,
    related: itemFields,
    order,
    deadline,
  });
  return new Map(records.map((record) => [record.code, record]));
}
