/** Quantities by item and location. Tryton answers for one location at a time, by item; pages of all are merged. */
import { ItemId } from "@tierline/kernel/model/product";
import { z } from "zod";
import { type After, byItemAndLocation, isAfter } from "../../../rules/by-item-and-location.ts";
import type { Books } from "../books/books.ts";
import type { Warehouse } from "../books/directory.ts";
import { Decimal, Id } from "../client/codec.ts";

const LevelRecord = z.object({
  id: Id,
  code: z.string().nullable(),
  quantity: z.number(),
  cost_price: Decimal.nullable(),
});

/** How much of an item is at a location. */
export interface Level {
  readonly productId: number;
  readonly itemId: string;
  readonly locationId: string;
  readonly quantity: number;
  /** What one costs, in the company's currency. */
  readonly unitCost: string;
}

/** The warehouses meant, by code. */
export async function warehousesOf(
  { directory }: Books,
  locationId: string | undefined,
  deadline: number,
): Promise<Warehouse[]> {
  const all = await directory.allWarehouses(deadline);
  return all.filter(({ code }) => locationId === undefined || code === locationId);
}

/** The first `limit` levels that are not zero, behind `after`. */
export async function levelsPage(
  books: Books,
  query: { readonly locationId?: string | undefined; readonly after: After | undefined; readonly limit: number },
  deadline: number,
): Promise<Level[]> {
  const { after, limit } = query;
  const domain = [
    ["quantity", "!=", 0],
    ["code", after === undefined ? "!=" : ">=", after?.[0] ?? null],
  ];
  const levels: Level[] = [];
  for (const warehouse of await warehousesOf(books, query.locationId, deadline)) {
    // One more: the first may be the pair that the page before ended with.
    levels.push(...(await levelsAt(books, warehouse, domain, limit + 1, deadline)));
  }
  return levels
    .filter((level) => isAfter(level, after))
    .toSorted(byItemAndLocation)
    .slice(0, limit);
}

/** The levels of these items at a warehouse, zero or not. */
export const levelsOf = (
  books: Books,
  warehouse: Warehouse,
  productIds: readonly number[],
  deadline: number,
): Promise<Level[]> => levelsAt(books, warehouse, [["id", "in", productIds]], productIds.length, deadline);

async function levelsAt(
  { client }: Books,
  warehouse: Warehouse,
  domain: readonly unknown[],
  limit: number,
  deadline: number,
): Promise<Level[]> {
  if (limit === 0) return [];
  const context = { locations: [warehouse.storage], with_childs: true };
  const order = [["code", "ASC"]] as const;
  const rows = await client.search("product.product", { domain, record: LevelRecord, order, limit, context, deadline });
  return rows.flatMap(({ id, code, quantity, cost_price: unitCost }) => {
    const itemId = ItemId.safeParse(code);
    if (!itemId.success) return [];
    const level = { productId: id, itemId: itemId.data, locationId: warehouse.code, quantity };
    return [{ ...level, unitCost: unitCost ?? "0" }];
  });
}
