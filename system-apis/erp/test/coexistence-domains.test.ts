import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { clearFaults, setFault } from "../src/adapters/embedded/faults.ts";
import { openWorld, shadow } from "./coexistence-world.ts";
import { fresh, someEntry } from "./erp.ts";

const world = await openWorld();
const { erp } = world;
await shadow(world, "items", "stock", "finance");

const day = { date: "2026-11-21", correlationId: "cor-1" };
const movement = (locationId: string, quantity: number) => ({
  reference: fresh("mov"),
  itemId: "MUG-BLUE",
  locationId,
  quantity,
  ...day,
});
const levelIn = async (side: "old" | "new", locationId: string) => {
  const query = { itemId: "MUG-BLUE", locationId };
  const { items } = (await world[side].port.listStockLevels(world.ctx(), { params: undefined, query, body: undefined }))
    .body;
  return items[0]?.quantity ?? 0;
};

describe("a canary of stock", () => {
  it("is of the locations that were chosen; a batch is split and answered in order", async () => {
    await world.move("stock", "canary", { canary: { locations: ["STORE-1"] } });
    const movements = [movement("WH-1", 10), movement("STORE-1", 4), movement("WH-1", -3), movement("STORE-1", 2)];
    const wrong = { ...movement("STORE-1", 1), itemId: "NO-SUCH" };
    const { results } = await erp.call.postStockMovements({ body: { movements: [...movements, wrong] } });
    assert.deepEqual(
      results.map(({ reference, status }) => [reference, status]),
      [...movements.map(({ reference }) => [reference, "accepted"]), [wrong.reference, "rejected"]],
    );
    const sources = await world.oldSql<{ key: string; source: string }[]>`
      SELECT DISTINCT key, source FROM mirrored_writes WHERE operation = 'postStockMovements' ORDER BY 1`;
    assert.deepEqual(
      sources.map(({ key, source }) => [key, source]),
      [
        ["location:STORE-1", "new"],
        ["location:WH-1", "old"],
      ],
    );
    await world.calm();
    for (const side of ["old", "new"] as const) {
      assert.deepEqual([await levelIn(side, "WH-1"), await levelIn(side, "STORE-1")], [7, 6]);
    }
  });

  it("does not let a count overtake what is on its way to where it is made", async () => {
    await setFault(world.newSql, { operation: "postStockMovements", kind: "down" });
    await erp.call.postStockMovements({ body: { movements: [movement("WH-1", -2)] } });
    await world.move("stock", "cut-over", { override: "test" });
    const body = { locationId: "WH-1", lines: [{ itemId: "MUG-BLUE", counted: 5 }], reason: "count", ...day };
    const params = { reference: fresh("cnt") };
    const count = () => erp.call.postStockCount({ params, body });
    await assert.rejects(count(), { kind: "unavailable" });
    await clearFaults(world.newSql);
    await world.calm();
    assert.deepEqual((await count()).lines[0]?.difference, 0);
    await world.calm();
    assert.deepEqual([await levelIn("old", "WH-1"), await levelIn("new", "WH-1")], [5, 5]);
  });
});

describe("a canary of items", () => {
  it("shares reads of items by item, and never a list or a write", async () => {
    await world.newSql`UPDATE items SET description = 'from the new one'`;
    await world.move("items", "canary", { canary: { percentage: 50 } });
    const all = (await erp.call.listItems({ query: {} })).items;
    assert.ok(all.every(({ description }) => description !== "from the new one"));
    const read = async () => {
      const items = await Promise.all(all.map(({ itemId }) => erp.call.getItem({ params: { itemId } })));
      return items.filter(({ description }) => description === "from the new one").map(({ itemId }) => itemId);
    };
    const first = await read();
    assert.ok(first.length > 0 && first.length < all.length);
    assert.deepEqual(await read(), first);
  });
});

describe("the journal of two books", () => {
  it("is found by reference wherever an entry is, before it is mirrored", async () => {
    await world.move("finance", "canary", { canary: { channels: ["app"] } });
    await setFault(world.oldSql, { operation: "postJournalEntries", kind: "down", times: 1 });
    const entry = someEntry({ channel: "app", document: fresh("D") });
    await erp.call.postJournalEntries({ body: { entries: [entry] } });
    const { entries } = await erp.call.lookupJournalEntries({ body: { references: [entry.reference, "nobody"] } });
    assert.deepEqual(
      entries.map(({ reference }) => reference),
      [entry.reference],
    );
    const posting = await erp.call.getPosting({ params: { kind: "journal-entry", reference: entry.reference } });
    assert.equal(posting.state, "posted");
    await clearFaults(world.oldSql);
    await world.calm();
  });

  it("closes a period in both, after the entries that belong to it", async () => {
    const entries = Array.from({ length: 5 }, () => someEntry({ date: "2026-09-10", document: fresh("D") }));
    await setFault(world.newSql, { operation: "postJournalEntries", kind: "down", times: 2 });
    await erp.call.postJournalEntries({ body: { entries } });
    await erp.call.closePeriod({ params: { periodId: "2026-09" } });
    await world.calm();
    const [period] = await world.newSql<{ state: string }[]>`SELECT state FROM periods WHERE period_id = '2026-09'`;
    assert.equal(period?.state, "closed");
    const report = await world.compare("finance");
    assert.deepEqual([report.score, report.differences], [100, []]);
    await clearFaults(world.newSql);
  });

  it("answers for all backends that serve", async () => {
    const { backends } = await erp.call.getBackendHealth({});
    assert.deepEqual(backends.map(({ name }) => name).toSorted(), ["new", "old"]);
    const { capabilities } = await erp.call.getCapabilities({});
    assert.ok(capabilities.every(({ available }) => available));
  });
});
