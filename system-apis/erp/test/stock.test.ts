import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fresh, openErp } from "./erp.ts";

const erp = await openErp();
type Movement = Parameters<typeof erp.call.postStockMovements>[0]["body"]["movements"][number];

const move = (quantity: number, overrides: Partial<Movement> = {}): Movement => ({
  reference: fresh("mov"),
  itemId: "CARD-BIRTHDAY",
  locationId: "WH-1",
  quantity,
  date: "2026-11-21",
  correlationId: "cor-1",
  ...overrides,
});
const post = async (...movements: Movement[]) => (await erp.call.postStockMovements({ body: { movements } })).results;
const valueOf = async (itemId: string, locationId: string) =>
  (await erp.call.listStockValuation({ query: { itemId, locationId } })).items[0];

describe("financial stock", () => {
  it("moves at the average cost, in the order given", async () => {
    const at = { locationId: "STORE-1" };
    const results = await post(
      move(10, { ...at, unitCost: "1.00" }),
      move(10, { ...at, unitCost: "2.00" }),
      move(-5, at),
      move(5, at),
      move(-20, at),
    );
    assert.deepEqual(
      results.map((result) => result.value),
      [1000, 2000, -750, 750, -3000],
    );
    const value = await valueOf("CARD-BIRTHDAY", "STORE-1");
    assert.deepEqual([value?.quantity, value?.value, value?.averageCost], [0, 0, null]);
  });

  it("does not lose a cent to rounding", async () => {
    const at = { locationId: "STORE-2" };
    await post(move(3, { ...at, unitCost: "0.333333" }));
    const out = await post(move(-1, at), move(-1, at), move(-1, at));
    assert.equal(
      out.reduce((total, result) => total + (result.value ?? 0), 0),
      -100,
    );
    assert.equal((await valueOf("CARD-BIRTHDAY", "STORE-2"))?.value, 0);
  });

  it("values at the item's cost where nothing else is known, else at nothing", async () => {
    const item = { itemId: "NOT-COSTED", description: "Not costed", kind: "goods" as const, stocked: true };
    await erp.call.importItems({ body: { items: [item] } });
    const results = await post(
      move(4, { itemId: "CANDLE-SOY" }),
      move(4, { itemId: "NOT-COSTED", locationId: "STORE-3" }),
    );
    assert.deepEqual(
      results.map((result) => result.value),
      [350, 0],
    );
    assert.equal((await valueOf("CANDLE-SOY", "WH-1"))?.averageCost, "0.875");
  });

  it("takes nothing in at a cost in another currency without being told what it is worth", async () => {
    const [itemId, cost] = ["COSTED-ABROAD", { currency: "EUR", unitCost: "2.00" }];
    const item = { itemId, description: "Costed abroad", kind: "goods" as const, stocked: true, cost };
    await erp.call.importItems({ body: { items: [item] } });
    const named = move(4, { itemId, unitCost: "1.75" });
    const results = await post(move(4, { itemId }), named, move(1, { itemId }), move(-2, { itemId }));
    assert.deepEqual(
      results.map(({ problem, value }) => problem?.kind ?? value),
      ["conflict", 700, 175, -350],
    );
    assert.equal((await valueOf(itemId, "WH-1"))?.value, 525);
  });

  it("counts a repeat once, refuses other content and what does not exist", async () => {
    const once = move(7, { itemId: "MUG-BLUE" });
    const [first] = await post(once);
    const [again, other, item, location] = await post(
      once,
      { ...once, quantity: 8 },
      move(1, { itemId: "NO-SUCH" }),
      move(1, { locationId: "NOWHERE" }),
    );
    assert.deepEqual([again?.status, again?.value], ["duplicate", first?.value]);
    assert.deepEqual(
      [other, item, location].map((result) => result?.problem?.kind),
      ["conflict", "unknown-item", "not-found"],
    );
    assert.equal((await valueOf("MUG-BLUE", "WH-1"))?.quantity, 7);
  });

  it("counts each movement once when batches overlap", async () => {
    const movements = Array.from({ length: 30 }, (_, index) =>
      move(1, { itemId: index % 2 === 0 ? "TEAPOT-1L" : "CLOCK-WALL", unitCost: "1.00" }),
    );
    await Promise.all([post(...movements), post(...movements.toReversed()), post(...movements)]);
    assert.equal((await valueOf("TEAPOT-1L", "WH-1"))?.quantity, 15);
    assert.equal((await valueOf("CLOCK-WALL", "WH-1"))?.value, 1500);
  });

  it("lets one of two win a reference they use for different items", async () => {
    const reference = fresh("shared");
    const turns = await Promise.all(
      ["MUG-GREEN", "BAG-JUMBO", "LANTERN-M", "BUNTING-5M"].map((itemId) => post(move(1, { reference, itemId }))),
    );
    const fates = turns.flat().map((result) => result.problem?.kind ?? result.status);
    assert.deepEqual(fates.toSorted(), ["accepted", "conflict", "conflict", "conflict"]);
  });

  it("refuses a movement of nothing", async () => {
    await assert.rejects(post(move(0)), { kind: "invalid", message: /\/movements\/0\/quantity/ });
  });
});
