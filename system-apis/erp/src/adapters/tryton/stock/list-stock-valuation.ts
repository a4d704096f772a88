import { reply } from "@tierline/kernel/api/operation";
import { rowsFor } from "@tierline/kernel/model/page-of";
import type { ErpPort } from "../../../port.ts";
import type { StockValue } from "../../../resources/stock/contract.ts";
import { afterSpot, byItemAndLocation, isAfter, pageBySpot } from "../../../rules/by-item-and-location.ts";
import type { Books } from "../books/books.ts";
import { type Level, levelsOf, levelsPage, warehousesOf } from "./levels.ts";
import { lineAmount } from "@tierline/kernel/model/money";

/** What is not zero, at the item's cost. Of one item: every location, zero or not. */
export const listStockValuation =
  (books: Books): ErpPort["listStockValuation"] =>
  async ({ deadline }, { query: { itemId, locationId, limit, cursor } }) => {
    const after = afterSpot(cursor);
    const { code: currency } = await books.directory.companyCurrency(deadline);
    const levels =
      itemId === undefined
        ? await levelsPage(books, { locationId, after, limit: rowsFor(limit) }, deadline)
        : (await levelsOfItem(books, itemId, locationId, deadline)).filter((level) => isAfter(level, after));
    const values = levels.slice(0, rowsFor(limit)).map((level) => stockValue(level, currency));
    return reply(200, pageBySpot(values, limit));
  };

async function levelsOfItem(
  books: Books,
  itemId: string,
  locationId: string | undefined,
  deadline: number,
): Promise<Level[]> {
  const product = (await books.directory.products.of([itemId], deadline)).get(itemId);
  if (product === undefined) return [];
  const levels: Level[] = [];
  for (const warehouse of await warehousesOf(books, locationId, deadline)) {
    levels.push(...(await levelsOf(books, warehouse, [product.id], deadline)));
  }
  return levels.toSorted(byItemAndLocation);
}

const stockValue = ({ itemId, locationId, quantity, unitCost }: Level, currency: string): StockValue => ({
  itemId,
  locationId,
  quantity,
  currency,
  value: lineAmount(quantity, unitCost, currency),
  averageCost: quantity > 0 ? unitCost : null,
});
