/** Items with their list price, as several process APIs need them: read through the ERP's system API, kept for a while. */
import type { CallSource } from "../api/context.ts";
import { Problem } from "../errors/problem.ts";
import type { ItemKind } from "../model/product.ts";
import type { Database } from "../db/database.ts";
import { factStore } from "./fact-store.ts";
import { type Readable, ReadThrough } from "./read-through.ts";

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
  /** The same as far as the items can be read: while the ERP is away, one that was never read keeps no other from being found. */
  findReadable(itemIds: readonly string[], currency: string, from: CallSource): Promise<ReadableItems>;
}

export interface ReadableItems {
  readonly items: ReadonlyMap<string, CatalogItem>;
  /** Items of which nobody can tell just now whether they exist. */
  readonly unread: ReadonlySet<string>;
}

/** No item. */
export const noItems: ReadableItems = { items: new Map(), unread: new Set() };

/** Throws `unavailable` for the first line whose item could not be read; for one entry of a batch. */
export function refuseUnread(lines: readonly { readonly itemId: string }[], { unread }: ReadableItems): void {
  const index = lines.findIndex(({ itemId }) => unread.has(itemId));
  const itemId = lines[index]?.itemId;
  if (itemId === undefined) return;
  const detail = `${itemId} is new here, and what it is cannot be asked just now: send it again later`;
  throw new Problem("unavailable", `${detail}.`, {
    reason: "later",
    errors: [{ pointer: `/lines/${String(index)}`, detail }],
  });
}

/** Items of several currencies at once, one look-up each, as far as they can be read: by currency. For batches. */
export async function findByCurrency(
  catalog: ItemCatalog,
  entries: readonly { readonly currency: string; readonly lines: readonly { readonly itemId: string }[] }[],
  from: CallSource,
): Promise<ReadonlyMap<string, ReadableItems>> {
  const groups = [...Map.groupBy(entries, (entry) => entry.currency)];
  return new Map(
    await Promise.all(
      groups.map(async ([currency, group]) => {
        const itemIds = group.flatMap((entry) => entry.lines.map((line) => line.itemId));
        return [currency, await catalog.findReadable(itemIds, currency, from)] as const;
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
  async function read(itemIds: readonly string[], currency: string, from: CallSource): Promise<Readable<CatalogItem>> {
    const items = byCurrency.get(currency) ?? create(currency);
    const readable = await items.readable(itemIds, from);
    // Only a currency that has items is worth remembering: the name comes from a request.
    if (readable.found.size > 0) byCurrency.set(currency, items);
    return readable;
  }
  return {
    find: async (...asked) => {
      const { found, unread } = await read(...asked);
      if (unread !== undefined) throw unread.cause;
      return found;
    },
    findReadable: async (...asked) => {
      const { found, unread } = await read(...asked);
      return { items: found, unread: unread?.keys ?? new Set() };
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
