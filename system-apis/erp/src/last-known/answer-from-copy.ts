/** Items, prices and costs from the copy: while it is fresh, and with its age while the backend is away. */
import { reply } from "@tierline/kernel/api/operation";
import { isProblem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../port.ts";
import type { Item } from "../resources/items/contract.ts";
import type { ItemCopy, KnownItem } from "./item-copy.ts";

/** True when the backend did not answer, so that what is known may. */
export const away = (error: unknown): boolean =>
  isProblem(error, "unavailable", "upstream-failed", "deadline-exceeded");

/** `Age` as in RFC 9111: seconds since the answer was known to be true. */
export const aged = (ageMs: number): Record<string, string> => ({ age: String(Math.round(ageMs / 1_000)) });

type Read = "getItem" | "getPrices" | "getCosts" | "importItems";

/** The port with the copy before it. `freshMs`: how old an item may be and still be answered without asking. */
export function answerFromCopy(port: ErpPort, copy: ItemCopy, freshMs: number): Pick<ErpPort, Read> {
  /** The items of the copy when all are fresh, or when the backend is away and all are known; else undefined. */
  const known = async (itemIds: readonly string[], mostMs: number) => {
    const found = await copy.find(itemIds);
    const oldest = Math.max(0, ...[...found.values()].map(({ ageMs }) => ageMs));
    return found.size === new Set(itemIds).size && oldest <= mostMs ? { found, oldest } : undefined;
  };
  const answered = async <T>(
    itemIds: readonly string[],
    fromCopy: (items: ReadonlyMap<string, KnownItem>, headers: Record<string, string>) => T,
    ask: () => Promise<T>,
  ): Promise<T> => {
    const fresh = await known(itemIds, freshMs);
    if (fresh !== undefined) return fromCopy(fresh.found, aged(fresh.oldest));
    try {
      return await ask();
    } catch (error) {
      const last = away(error) ? await known(itemIds, Number.POSITIVE_INFINITY) : undefined;
      if (last === undefined) throw error;
      return fromCopy(last.found, aged(last.oldest));
    }
  };
  return {
    getItem: (ctx, input) =>
      answered(
        [input.params.itemId],
        (items, headers) => reply(200, itemOf(items, input.params.itemId), headers),
        () => port.getItem(ctx, input),
      ),
    getPrices: (ctx, input) =>
      answered(
        input.body.itemIds,
        (items, headers) => reply(200, pricesOf(items, input.body), headers),
        () => port.getPrices(ctx, input),
      ),
    getCosts: (ctx, input) =>
      answered(
        input.body.itemIds,
        (items, headers) => reply(200, costsOf(items, input.body.currency), headers),
        () => port.getCosts(ctx, input),
      ),
    importItems: async (ctx, input) => {
      try {
        return await port.importItems(ctx, input);
      } finally {
        await copy.forget(input.body.items.map(({ itemId }) => itemId));
      }
    },
  };
}

function itemOf(items: ReadonlyMap<string, KnownItem>, itemId: string): Item {
  const known = items.get(itemId);
  if (known === undefined) throw new Error(`${itemId} was found and is not there.`);
  return known.item;
}

const inOrder = (items: ReadonlyMap<string, KnownItem>): Item[] =>
  [...items.values()].map(({ item }) => item).toSorted((a, b) => (a.itemId < b.itemId ? -1 : 1));

function pricesOf(
  items: ReadonlyMap<string, KnownItem>,
  { currency, priceList }: { readonly currency: string; readonly priceList: string },
) {
  const priced = inOrder(items).map(({ itemId, description, kind, stocked, prices }) => {
    const price = prices.find((each) => each.priceList === priceList && each.currency === currency);
    return { itemId, description, kind, stocked, unitPrice: price?.unitPrice ?? null };
  });
  return { priceList, currency, items: priced, unknown: [] };
}

const costsOf = (items: ReadonlyMap<string, KnownItem>, currency: string) => ({
  currency,
  costs: inOrder(items).flatMap(({ itemId, cost }) =>
    cost?.currency === currency ? [{ itemId, unitCost: cost.unitCost }] : [],
  ),
});
