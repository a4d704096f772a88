/** Writes the prices that are lines of price lists; lists are made when their first price comes. */
import { z } from "zod";
import type { NewItem } from "../../../resources/items/contract.ts";
import type { Books } from "../books/books.ts";
import { Id } from "../client/codec.ts";
import { sameDecimal } from "../client/decimal.ts";
import { lineModel, type PriceLine } from "./price-lines.ts";
import { isListPrice, listName, type PriceListKey } from "./price-lists.ts";

/** A price that is not in the books yet, or is another there. */
export interface PriceChange extends PriceListKey {
  readonly unitPrice: string;
  /** The id of its line; undefined while there is none. */
  readonly line: number | undefined;
}

/** A change, of the product with this id. */
export interface PriceToWrite extends PriceChange {
  readonly product: number;
}

/** Lines in one transaction: what is done stays done when the time runs out. */
const atOnce = 200;

/** What differs from the lines that are there. Of several prices of one list the last wins. */
export function priceChanges(
  { prices = [] }: NewItem,
  lines: readonly PriceLine[],
  own: string,
): readonly PriceChange[] {
  const last = new Map(prices.filter((price) => !isListPrice(price, own)).map((price) => [listName(price), price]));
  const before = new Map(lines.map((line) => [listName(line), line]));
  return [...last].flatMap(([name, price]) => {
    const line = before.get(name);
    const same = line !== undefined && line.unitPrice !== null && sameDecimal(line.unitPrice, price.unitPrice);
    return same ? [] : [{ ...price, line: line?.id }];
  });
}

export async function writePrices(books: Books, prices: readonly PriceToWrite[], deadline: number): Promise<void> {
  if (prices.length === 0) return;
  const fresh = prices.filter(({ line }) => line === undefined);
  const lists = await makeLists(books, new Set(fresh.map(listName)), deadline);
  const lines = fresh.map((price) => ({
    price_list: lists.get(listName(price)),
    product: price.product,
    formula: formulaOf(price),
  }));
  for (let at = 0; at < lines.length; at += atOnce) {
    await books.client.create(lineModel, lines.slice(at, at + atOnce), deadline);
  }
  const changed = prices.filter(({ line }) => line !== undefined);
  for (let at = 0; at < changed.length; at += atOnce) {
    const args = changed.slice(at, at + atOnce).flatMap((price) => [[price.line], { formula: formulaOf(price) }]);
    await books.client.call({ model: lineModel, method: "write", args, deadline });
  }
}

/** Python knows no `007.95` without the point: leading zeros go. */
const formulaOf = ({ unitPrice }: PriceChange): string => unitPrice.replace(/^0+(?=\d)/, "");

const ListRecord = z.object({ id: Id, name: z.string() });

/** Ids of lists by name; of several of the same name the first made. */
async function makeLists(
  { client }: Books,
  names: ReadonlySet<string>,
  deadline: number,
): Promise<ReadonlyMap<string, number>> {
  if (names.size === 0) return new Map();
  const company = await client.companyId();
  const domain = [
    ["company", "=", company],
    ["name", "in", [...names]],
  ];
  const order = [["id", "DESC"]] as const;
  const found = await client.search("product.price_list", { domain, record: ListRecord, order, deadline });
  const ids = new Map(found.map(({ id, name }) => [name, id]));
  const missing = [...names].filter((name) => !ids.has(name));
  if (missing.length > 0) {
    const made = await client.create(
      "product.price_list",
      missing.map((name) => ({ name, company })),
      deadline,
    );
    for (const [index, id] of made.entries()) ids.set(missing[index] ?? "", id);
  }
  return ids;
}
