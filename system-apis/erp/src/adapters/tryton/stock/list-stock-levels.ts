import { reply } from "@tierline/kernel/api/operation";
import { rowsFor } from "@tierline/kernel/model/page-of";
import type { ErpPort } from "../../../port.ts";
import type { StockLevel } from "../../../resources/stock/contract.ts";
import {
  type After,
  afterSpot,
  byItemAndLocation,
  isAfter,
  pageBySpot,
  spotKey,
} from "../../../rules/by-item-and-location.ts";
import type { Books } from "../books/books.ts";
import { type Touched, touched } from "./changes.ts";
import { levelsOf, levelsPage, warehousesOf } from "./levels.ts";

/**
 * Of one item, or since a moment: what was touched by moves, also where nothing is left. Else everything that is not zero: Tryton
 * cannot tell what is zero now from what never was there.
 */
export const listStockLevels =
  (books: Books): ErpPort["listStockLevels"] =>
  async ({ deadline }, { query: { itemId, locationId, changedSince, limit, cursor } }) => {
    const after = afterSpot(cursor);
    const query = { itemId, locationId, changedSince, after, limit: rowsFor(limit) };
    const narrow = itemId !== undefined || changedSince !== undefined;
    const rows = narrow ? await touchedLevels(books, query, deadline) : await nonZeroLevels(books, query, deadline);
    return reply(200, pageBySpot(rows, limit));
  };

interface Query {
  readonly itemId: string | undefined;
  readonly locationId: string | undefined;
  readonly changedSince: string | undefined;
  readonly after: After | undefined;
  readonly limit: number;
}

async function touchedLevels(books: Books, query: Query, deadline: number): Promise<StockLevel[]> {
  const warehouses = await warehousesOf(books, query.locationId, deadline);
  const { itemId, changedSince: since } = query;
  const product =
    itemId === undefined ? undefined : (await books.directory.products.of([itemId], deadline)).get(itemId);
  if (warehouses.length === 0 || (itemId !== undefined && product === undefined)) return [];
  const productIds = product === undefined ? undefined : [product.id];
  const pairs = await touched(books, { since, productIds, warehouses }, deadline);
  const page = [...pairs.values()]
    .filter((pair) => isAfter(pair, query.after))
    .toSorted(byItemAndLocation)
    .slice(0, query.limit);
  const quantities = await quantitiesOf(books, page, deadline);
  return page.flatMap((pair) => {
    const quantity = quantities.get(spotKey(pair));
    return quantity === undefined
      ? []
      : [{ itemId: pair.itemId, locationId: pair.locationId, quantity, changedAt: pair.at }];
  });
}

async function quantitiesOf(
  books: Books,
  pairs: readonly Touched[],
  deadline: number,
): Promise<ReadonlyMap<string, number>> {
  const quantities = new Map<string, number>();
  for (const [locationId, some] of Map.groupBy(pairs, (pair) => pair.locationId)) {
    const [warehouse] = await warehousesOf(books, locationId, deadline);
    if (warehouse === undefined) continue;
    const ids = some.map(({ productId }) => productId);
    for (const level of await levelsOf(books, warehouse, ids, deadline)) quantities.set(spotKey(level), level.quantity);
  }
  return quantities;
}

/** Moves looked at for the time of the last change; what changed longer ago shows the oldest of these. */
const movesForStamps = 2_000;

async function nonZeroLevels(books: Books, query: Query, deadline: number): Promise<StockLevel[]> {
  const levels = await levelsPage(books, query, deadline);
  if (levels.length === 0) return [];
  const warehouses = await warehousesOf(books, query.locationId, deadline);
  const productIds = [...new Set(levels.map(({ productId }) => productId))];
  const pairs = await touched(books, { productIds, warehouses, most: movesForStamps }, deadline);
  const oldest = [...pairs.values()].reduce((at, pair) => (pair.at < at ? pair.at : at), new Date().toISOString());
  return levels.map((level) => ({
    itemId: level.itemId,
    locationId: level.locationId,
    quantity: level.quantity,
    changedAt: pairs.get(spotKey(level))?.at ?? oldest,
  }));
}
