/** Items, prices and costs from the copy: while it is fresh, and with its age while the backend is away. */
import type { Context } from "@tierline/kernel/api/context";
import { reply } from "@tierline/kernel/api/operation";
import { isProblem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../port.ts";
import type { Item } from "../resources/items/contract.ts";
import type { PricedItem } from "../resources/prices/contract.ts";
import type { ItemCopy, KnownItem } from "./item-copy.ts";

/** True when the backend did not answer, so that what is known may. */
export const away = (error: unknown): boolean =>
  isProblem(error, "unavailable", "upstream-failed", "deadline-exceeded");

/** `Age` as in RFC 9111: seconds since the answer was known to be true. */
export const aged = (ageMs: number): Record<string, string> => ({ age: String(Math.round(ageMs / 1_000)) });

type Read = "getItem" | "getPrices" | "getCosts" | "importItems";

/** Who has an older answer waits no longer than this for a newer one: a backend that hangs is noticed by a few callers at first. */
const patienceMs = 1_000;

/** Items asked of a backend in one call: a slow one answers that many within a caller's patience. */
const mostAtOnce = 200;

/** The port with the copy before it. `freshMs`: how old an item may be and still be answered without asking. */
export function answerFromCopy(port: ErpPort, copy: ItemCopy, freshMs: number): Pick<ErpPort, Read> {
  /** Splits items into those that the copy may answer and those to ask for; while the backend is away, all must be known. */
  const answered = async <T>(
    ctx: Context<null>,
    itemIds: readonly string[],
    fromCopy: (items: ReadonlyMap<string, KnownItem>) => T,
    ask: (within: Context<null>, itemIds: string[]) => Promise<T>,
  ): Promise<{ parts: T[]; ageMs: number }> => {
    const wanted = [...new Set(itemIds)];
    const found = await copy.find(wanted);
    const fresh = new Map([...found].filter(([, { ageMs }]) => ageMs <= freshMs));
    const patience = found.size < wanted.length ? Infinity : patienceMs;
    const within = { ...ctx, deadline: Math.min(ctx.deadline, Date.now() + patience) };
    const missing = wanted.filter((itemId) => !fresh.has(itemId));
    try {
      const asked = await inChunks(missing, (some) => ask(within, some));
      return {
        parts: fresh.size > 0 || asked.length === 0 ? [fromCopy(fresh), ...asked] : asked,
        ageMs: oldest(fresh),
      };
    } catch (error) {
      if (!away(error) || found.size < wanted.length) throw error;
      return { parts: [fromCopy(found)], ageMs: oldest(found) };
    }
  };
  return {
    getItem: async (ctx, input) => {
      const { itemId } = input.params;
      const { parts, ageMs } = await answered(
        ctx,
        [itemId],
        (items) => itemOf(items, itemId),
        async (within) => (await port.getItem(within, input)).body as Item,
      );
      const [item] = parts;
      if (item === undefined) throw new Error(`${itemId} was neither found nor refused.`);
      return reply(200, item, aged(ageMs));
    },
    getPrices: async (ctx, input) => {
      const { itemIds, currency, priceList } = input.body;
      const { parts, ageMs } = await answered(
        ctx,
        itemIds,
        (items) => pricesOf(items, input.body),
        async (within, some) =>
          (await port.getPrices(within, { ...input, body: { ...input.body, itemIds: some } })).body as Prices,
      );
      const items = sorted(parts.flatMap((part) => part.items));
      return reply(200, { priceList, currency, items, unknown: parts.flatMap((part) => part.unknown) }, aged(ageMs));
    },
    getCosts: async (ctx, input) => {
      const { itemIds, currency } = input.body;
      const { parts, ageMs } = await answered(
        ctx,
        itemIds,
        (items) => costsOf(items, currency),
        async (within, some) =>
          (await port.getCosts(within, { ...input, body: { ...input.body, itemIds: some } })).body.costs,
      );
      return reply(200, { currency, costs: sorted(parts.flat()) }, aged(ageMs));
    },
    importItems: async (ctx, input) => {
      try {
        return await port.importItems(ctx, input);
      } finally {
        await copy.forget(input.body.items.map(({ itemId }) => itemId));
        copy.soon();
      }
    },
  };
}

async function inChunks<T>(itemIds: readonly string[], ask: (itemIds: string[]) => Promise<T>): Promise<T[]> {
  const parts: T[] = [];
  for (let at = 0; at < itemIds.length; at += mostAtOnce) parts.push(await ask(itemIds.slice(at, at + mostAtOnce)));
  return parts;
}

const oldest = (items: ReadonlyMap<string, KnownItem>): number =>
  Math.max(0, ...[...items.values()].map(({ ageMs }) => ageMs));

const sorted = <T extends { readonly itemId: string }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => (a.itemId < b.itemId ? -1 : 1));

function itemOf(items: ReadonlyMap<string, KnownItem>, itemId: string): Item {
  const known = items.get(itemId);
  if (known === undefined) throw new Error(`${itemId} was found and is not there.`);
  return known.item;
}

interface Prices {
  readonly items: PricedItem[];
  readonly unknown: string[];
}

const pricesOf = (
  items: ReadonlyMap<string, KnownItem>,
  { currency, priceList }: { readonly currency: string; readonly priceList: string },
): Prices => ({
  items: [...items.values()].map(({ item: { itemId, description, kind, stocked, prices } }) => {
    const price = prices.find((each) => each.priceList === priceList && each.currency === currency);
    return { itemId, description, kind, stocked, unitPrice: price?.unitPrice ?? null };
  }),
  unknown: [],
});

const costsOf = (items: ReadonlyMap<string, KnownItem>, currency: string): { itemId: string; unitCost: string }[] =>
  [...items.values()].flatMap(({ item: { itemId, cost } }) =>
    cost?.currency === currency ? [{ itemId, unitCost: cost.unitCost }] : [],
  );
