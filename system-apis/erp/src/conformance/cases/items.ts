import assert from "node:assert/strict";
import type { Bench, Case } from "../case.ts";
import { plain } from "../documents.ts";
import { fourPrices, listedPrices, lookedUpPrices, priceText } from "../prices.ts";

const capability = "items and prices";

const newItem = (bench: Bench, itemId: string, unitPrice = "4.25") => ({
  itemId,
  description: `Conformance item ${itemId}`,
  kind: "goods" as const,
  stocked: true,
  cost: { currency: bench.currency, unitCost: "1.10" },
  prices: [{ priceList: "standard", currency: bench.currency, unitPrice }],
});

/** Every item from `since` on, page by page; `between` runs after the first page. */
async function walk({ erp }: Bench, since: string, between?: () => Promise<void>): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await erp.listItems({
      query: { limit: 2, changedSince: since, ...(cursor === undefined ? {} : { cursor }) },
    });
    seen.push(...items.map(({ itemId }) => itemId));
    if (cursor === undefined) await between?.();
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
  return seen;
}

/** A moment before the items of this run, by the books' own clock. */
const beforeItem = async ({ erp, items }: Bench): Promise<string> => {
  const { changedAt } = await erp.getItem({ params: { itemId: items[0] } });
  return new Date(Date.parse(changedAt) - 1_000).toISOString();
};

/** Items as they are kept, imported and paged. */
export const items: readonly Case[] = [
  {
    capability,
    name: "an item reads back as it is kept",
    needs: ["getItem"],
    run: async ({ erp, items: [itemId] }) => {
      const item = await erp.getItem({ params: { itemId } });
      assert.equal(item.itemId, itemId);
      assert.equal(item.kind, "goods");
      assert.equal(item.stocked, true);
    },
  },
  {
    capability,
    name: "an unknown item is not found",
    needs: ["getItem"],
    run: async ({ erp }) => {
      await assert.rejects(erp.getItem({ params: { itemId: "NO-SUCH-ITEM" } }), { kind: "not-found" });
    },
  },
  {
    capability,
    name: "an import creates, then changes nothing, then updates",
    needs: ["importItems", "getItem"],
    run: async (bench) => {
      const item = newItem(bench, bench.fresh("NEW").toUpperCase());
      const imported = async (given: typeof item) =>
        (await bench.erp.importItems({ body: { items: [given] } })).results.map(({ status }) => status);
      assert.deepEqual(await imported(item), ["created"]);
      assert.deepEqual(await imported(item), ["unchanged"]);
      assert.deepEqual(await imported({ ...item, description: "Another description" }), ["updated"]);
      const kept = await bench.erp.getItem({ params: { itemId: item.itemId } });
      assert.equal(kept.description, "Another description");
    },
  },
  {
    capability,
    name: "a price of six places and a cost survive",
    needs: ["importItems", "getPrices", "getCosts", "listPrices"],
    run: async (bench) => {
      const item = newItem(bench, bench.fresh("DEC").toUpperCase(), "0.333333");
      await bench.erp.importItems({ body: { items: [item] } });
      const lookup = { itemIds: [item.itemId], currency: bench.currency };
      const { items: priced } = await bench.erp.getPrices({ body: lookup });
      assert.equal(plain(priced[0]?.unitPrice ?? ""), "0.333333");
      const { costs } = await bench.erp.getCosts({ body: lookup });
      assert.equal(plain(costs[0]?.unitCost ?? ""), "1.1");
    },
  },
  {
    capability,
    name: "prices of several lists and currencies are kept apart",
    needs: ["importItems", "getPrices", "listPrices"],
    run: async (bench) => {
      const prices = fourPrices(bench);
      const item = { ...newItem(bench, bench.fresh("LISTS").toUpperCase()), prices };
      const imported = async (changes: Partial<typeof item>) =>
        (await bench.erp.importItems({ body: { items: [{ ...item, ...changes }] } })).results[0]?.status;
      assert.equal(await imported({}), "created");
      assert.equal(await imported({}), "unchanged");
      assert.deepEqual(await lookedUpPrices(bench, item.itemId, prices), prices.map(priceText));
      assert.deepEqual(await listedPrices(bench, item.itemId), prices.map(priceText).toSorted());
      const { priceList = "", currency = "" } = prices.at(-1) ?? {};
      const last = { priceList, currency, unitPrice: "12.5" };
      assert.equal(await imported({ prices: [last] }), "updated");
      const now = [...prices.slice(0, -1), last];
      assert.deepEqual(await lookedUpPrices(bench, item.itemId, now), now.map(priceText));
      const ofList = now.filter((price) => price.priceList === priceList).map(priceText);
      assert.deepEqual(await listedPrices(bench, item.itemId, { priceList }), ofList.toSorted());
      const inCurrency = now.filter((price) => price.currency === currency).map(priceText);
      assert.deepEqual(await listedPrices(bench, item.itemId, { currency }), inCurrency.toSorted());
      assert.deepEqual(await listedPrices(bench, item.itemId, { priceList, currency }), [priceText(last)]);
    },
  },
  {
    capability,
    name: "a price of another list changes its item",
    needs: ["importItems", "getItem", "listItems", "listPrices"],
    run: async (bench) => {
      const item = { ...newItem(bench, bench.fresh("OUTLET").toUpperCase()), prices: fourPrices(bench) };
      await bench.erp.importItems({ body: { items: [item] } });
      const before = await bench.erp.getItem({ params: { itemId: item.itemId } });
      assert.equal(before.prices.length, 4);
      const prices = item.prices.map((price) => ({ ...price, unitPrice: "3.5" })).slice(-1);
      await bench.erp.importItems({ body: { items: [{ ...item, prices }] } });
      const after = await bench.erp.getItem({ params: { itemId: item.itemId } });
      assert.ok(after.changedAt > before.changedAt);
      assert.ok((await walk(bench, after.changedAt)).includes(item.itemId));
    },
  },
  {
    capability,
    name: "a look-up names what is not known",
    needs: ["getPrices"],
    run: async ({ erp, items: [itemId], currency }) => {
      const found = await erp.getPrices({ body: { itemIds: [itemId, "NO-SUCH-ITEM"], currency } });
      assert.deepEqual(found.unknown, ["NO-SUCH-ITEM"]);
      assert.deepEqual(
        found.items.map((item) => item.itemId),
        [itemId],
      );
    },
  },
  {
    capability,
    name: "pages show every item once",
    needs: ["listItems", "getItem", "importItems"],
    run: async (bench) => {
      const seen = await walk(bench, await beforeItem(bench));
      assert.equal(new Set(seen).size, seen.length);
      for (const itemId of bench.items) assert.ok(seen.includes(itemId), `${itemId} is missing`);
    },
  },
  {
    capability,
    name: "items that change between two pages hide no other",
    needs: ["listItems", "getItem", "importItems"],
    run: async (bench) => {
      const since = await beforeItem(bench);
      const all = new Set(await walk(bench, since));
      const seen = new Set(
        await walk(bench, since, async () => {
          const item = newItem(bench, bench.items[0], "7.77");
          await bench.erp.importItems({ body: { items: [item, newItem(bench, bench.fresh("LATE").toUpperCase())] } });
        }),
      );
      for (const itemId of all) assert.ok(seen.has(itemId), `${itemId} was hidden`);
    },
  },
  {
    capability,
    name: "a change is seen by whoever asks for changes since before it",
    needs: ["listItems", "importItems", "getItem"],
    run: async (bench) => {
      const [, itemId] = bench.items;
      const { changedAt } = await bench.erp.getItem({ params: { itemId } });
      await bench.erp.importItems({ body: { items: [newItem(bench, itemId, "8.88")] } });
      const seen = await walk(bench, changedAt);
      assert.ok(seen.includes(itemId));
    },
  },
];
