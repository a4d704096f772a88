/** Items with their list price, as several process APIs need them: read through the ERP's system API, kept for a while. */
import type { CallSource } from "../api/context.ts";
import type { ItemKind } from "../model/product.ts";
import type { Database } from "../db/database.ts";
import { factStore } from "./fact-store.ts";
import { ReadThrough } from "./read-through.ts";

export interface CatalogItem {
  readonly itemId: string;
  readonly description: string;
  readonly kind: ItemKind;
  readonly stocked: boolean;
  /** Decimal string; null where the price list has none. */
  readonly unitPrice: string | null;
}

/** The part of system/erp's client that is needed. */
export interface PriceLookup {
  getPrices(
    from: CallSource,
    input: { body: { currency: string; itemIds: string[] } },
  ): Promise<{ readonly items: readonly CatalogItem[] }>;
}

/** Items of one currency's price list. */
export interface ItemCatalog {
  /** Those of the items that exist, by id. */
  find(itemIds: readonly string[], currency: string, from: CallSource): Promise<ReadonlyMap<string, CatalogItem>>;
}

/** Items of several currencies at once, one look-up each: by currency, then by id. For batches. */
export async function findByCurrency(
  catalog: ItemCatalog,
  entries: readonly { readonly currency: string; readonly lines: readonly { readonly itemId: string }[] }[],
  from: CallSource,
): Promise<ReadonlyMap<string, ReadonlyMap<string, CatalogItem>>> {
  const groups = [...Map.groupBy(entries, (entry) => entry.currency)];
  return new Map(
    await Promise.all(
      groups.map(async ([currency, group]) => {
        const itemIds = group.flatMap((entry) => entry.lines.map((line) => line.itemId));
        return [currency, await catalog.find(itemIds, currency, from)] as const;
      }),
    ),
  );
}

/** system/erp's own bound on one look-up. */
const mostPerLookup = 2_000;
/** A price list that cannot be read for a day is no longer relied on. */
const staleMs = 86_400_000;

/** `db` is the API's own: what was read last serves after a restart too. */
export function itemCatalog(erp: PriceLookup, freshMs: number, db: Pick<Database, "sql">): ItemCatalog {
  const byCurrency = new Map<string, ReadThrough<CatalogItem>>();
  const create = (currency: string) =>
    new ReadThrough<CatalogItem>({
      max: 50_000,
      freshMs,
      staleMs,
      load: (keys, from) => load(erp, currency, keys, from),
      store: factStore(db, `items in ${currency}`),
    });
  return {
    find: async (itemIds, currency, from) => {
      const items = byCurrency.get(currency) ?? create(currency);
      const { found } = await items.many(itemIds, from);
      // Only a currency that has items is worth remembering: the name comes from a request.
      if (found.size > 0) byCurrency.set(currency, items);
      return found;
    },
  };
}

async function load(
  erp: PriceLookup,
  currency: string,
  keys: readonly string[],
  from: CallSource,
): Promise<Map<string, CatalogItem>> {
  const found = new Map<string, CatalogItem>();
  for (let at = 0; at < keys.length; at += mostPerLookup) {
    const { items } = await erp.getPrices(from, { body: { currency, itemIds: keys.slice(at, at + mostPerLookup) } });
    for (const item of items) found.set(item.itemId, item);
  }
  return found;
}
