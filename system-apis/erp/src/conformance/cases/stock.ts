import assert from "node:assert/strict";
import type { Bench, Case } from "../case.ts";
import { settled } from "../books-under-test.ts";

const capability = "stock";

/** How much of an item is at a location; 0 where the books have nothing. */
export const levelOf = async ({ erp }: Bench, itemId: string, locationId: string): Promise<number> => {
  const { items } = await erp.listStockLevels({ query: { itemId, locationId } });
  return items[0]?.quantity ?? 0;
};

/** A movement of the first item at the first location. */
export const movement = (bench: Bench, quantity: number, overrides: object = {}) => ({
  reference: bench.fresh("sm"),
  itemId: bench.items[0],
  locationId: bench.locations[0],
  quantity,
  date: bench.today,
  correlationId: bench.fresh("cor"),
  ...overrides,
});

/** Levels, movements, transfers and counts. */
export const stock: readonly Case[] = [
  {
    capability,
    name: "what comes in and goes out is what the level changes by",
    needs: ["postStockMovements", "listStockLevels"],
    run: async (bench) => {
      const [item, place] = [bench.items[0], bench.locations[0]];
      const before = await levelOf(bench, item, place);
      const movements = [movement(bench, 10, { unitCost: "1.10" }), movement(bench, -3)];
      const { results } = await bench.erp.postStockMovements({ body: { movements } });
      assert.deepEqual(
        results.map(({ status }) => status),
        ["accepted", "accepted"],
      );
      assert.equal(await levelOf(bench, item, place), before + 7);
    },
  },
  {
    capability,
    name: "a repeated movement is a duplicate, a changed one a conflict",
    needs: ["postStockMovements", "listStockLevels"],
    run: async (bench) => {
      const [item, place] = [bench.items[0], bench.locations[0]];
      const first = movement(bench, 4);
      const post = async (each: typeof first) =>
        (await bench.erp.postStockMovements({ body: { movements: [each] } })).results[0];
      assert.equal((await post(first))?.status, "accepted");
      const level = await levelOf(bench, item, place);
      assert.equal((await post(first))?.status, "duplicate");
      assert.equal((await post({ ...first, quantity: 5 }))?.problem?.kind, "conflict");
      assert.equal(await levelOf(bench, item, place), level);
    },
  },
  {
    capability,
    name: "eight parallel posts of one movement move once",
    needs: ["postStockMovements", "listStockLevels"],
    run: async (bench) => {
      const before = await levelOf(bench, bench.items[2], bench.locations[0]);
      const one = movement(bench, 6, { itemId: bench.items[2] });
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => settled(() => bench.erp.postStockMovements({ body: { movements: [one] } }))),
      );
      const statuses = answers.map(({ results }) => results[0]?.status);
      assert.ok(
        statuses.every((status) => status === "accepted" || status === "duplicate"),
        statuses.join(", "),
      );
      assert.equal(await levelOf(bench, bench.items[2], bench.locations[0]), before + 6);
    },
  },
  {
    capability,
    name: "an unknown item or place is refused, and the rest of the batch is not",
    needs: ["postStockMovements"],
    run: async (bench) => {
      const movements = [
        movement(bench, 1, { itemId: "NO-SUCH-ITEM" }),
        movement(bench, 1, { locationId: "NOWHERE-9" }),
        movement(bench, 1),
      ];
      const { results } = await bench.erp.postStockMovements({ body: { movements } });
      assert.deepEqual(
        results.map(({ status, problem }) => problem?.kind ?? status),
        ["unknown-item", "not-found", "accepted"],
      );
    },
  },
  {
    capability,
    name: "a transfer leaves the sum as it was",
    needs: ["postStockTransfer", "listStockLevels", "postStockMovements"],
    run: async (bench) => {
      const [item, [from, to]] = [bench.items[1], bench.locations];
      await bench.erp.postStockMovements({ body: { movements: [movement(bench, 9, { itemId: item })] } });
      const [here, there] = [await levelOf(bench, item, from), await levelOf(bench, item, to)];
      const reference = bench.fresh("st");
      const lines = [{ itemId: item, quantity: 4 }];
      const body = {
        fromLocationId: from,
        toLocationId: to,
        lines,
        date: bench.today,
        correlationId: bench.fresh("cor"),
      };
      const first = await settled(() => bench.erp.postStockTransfer({ params: { reference }, body }));
      const again = await settled(() => bench.erp.postStockTransfer({ params: { reference }, body }));
      assert.deepEqual([again.number, again.duplicate], [first.number, true]);
      assert.deepEqual([await levelOf(bench, item, from), await levelOf(bench, item, to)], [here - 4, there + 4]);
      const other = { ...body, lines: [{ itemId: item, quantity: 5 }] };
      await assert.rejects(bench.erp.postStockTransfer({ params: { reference }, body: other }), { kind: "conflict" });
    },
  },
  {
    capability,
    name: "a count sets the level and tells the difference, the same at every repeat",
    needs: ["postStockCount", "listStockLevels"],
    run: async (bench) => {
      const [item, place] = [bench.items[1], bench.locations[1]];
      const before = await levelOf(bench, item, place);
      const reference = bench.fresh("sc");
      const body = {
        locationId: place,
        lines: [{ itemId: item, counted: before + 3 }],
        reason: "conformance",
        date: bench.today,
        correlationId: bench.fresh("cor"),
      };
      const count = () => settled(() => bench.erp.postStockCount({ params: { reference }, body }));
      const first = await count();
      assert.deepEqual(first.lines, [{ itemId: item, before, counted: before + 3, difference: 3 }]);
      assert.equal(await levelOf(bench, item, place), before + 3);
      const again = await count();
      assert.deepEqual([again.duplicate, again.lines], [true, first.lines]);
    },
  },
  {
    capability,
    name: "a level that changed is seen by whoever asks for changes since before it",
    needs: ["postStockMovements", "listStockLevels"],
    run: async (bench) => {
      const query = { itemId: bench.items[0], locationId: bench.locations[0] };
      await bench.erp.postStockMovements({ body: { movements: [movement(bench, 1)] } });
      const changedSince = (await bench.erp.listStockLevels({ query })).items[0]?.changedAt ?? "";
      await bench.erp.postStockMovements({ body: { movements: [movement(bench, 1)] } });
      const { items } = await bench.erp.listStockLevels({ query: { ...query, changedSince } });
      assert.equal(items.length, 1);
    },
  },
  {
    capability,
    name: "valuation names quantity and value",
    needs: ["postStockMovements", "listStockValuation"],
    run: async (bench) => {
      const [itemId, locationId] = [bench.items[0], bench.locations[0]];
      await bench.erp.postStockMovements({ body: { movements: [movement(bench, 10, { unitCost: "1.10" })] } });
      const { items } = await bench.erp.listStockValuation({ query: { itemId, locationId } });
      assert.ok((items[0]?.quantity ?? 0) > 0 && (items[0]?.value ?? 0) > 0);
      assert.equal(items[0]?.currency, bench.currency);
    },
  },
];
