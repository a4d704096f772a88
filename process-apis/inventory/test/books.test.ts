import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { eventually } from "@tierline/kernel/testing/eventually";
import { fresh, openInventory, position, send, someMovement, stocked } from "./inventory.ts";

/** The ERP's levels are compared at once: what differs is an exception without grace. */
const inventory = await openInventory({ INVENTORY_BOOKS_SECONDS: "0", INVENTORY_BOOKS_GRACE_SECONDS: "0" });
const { call, erp } = inventory;

/** Stock moves in the books, as a goods receipt or a count there would move it. */
async function booksMove(locationId: string, quantity: number, itemId = "MUG-1"): Promise<void> {
  await erp.call["putLocation"]?.({
    params: { locationId },
    body: { name: locationId, kind: "warehouse", fulfillment: "manual" },
  });
  const date = "2026-11-21";
  const movements = [{ reference: fresh("sm"), itemId, locationId, quantity, date, correlationId: "test" }];
  await erp.call["postStockMovements"]?.({ body: { movements } });
}

const read = async (full = false) => {
  const { reading } = await call.readBooks({ body: { full } });
  assert.ok(reading !== null);
  return reading;
};

const contradictions = async (locationId: string) => {
  const { items } = await call.listExceptions({ query: { kind: "contradiction", state: "open", limit: 200 } });
  return items.filter((each) => each.locationId === locationId).map(({ detail }) => detail);
};

describe("what the books say of stock", () => {
  it("is taken over where the ledger has nothing, once", async () => {
    const place = fresh("BOOKS");
    await booksMove(place, 12);
    assert.equal((await read()).taken, 1);
    assert.equal((await read(true)).taken, 0);
    assert.equal((await position(inventory, place))?.onHand, 12);
    assert.deepEqual(await contradictions(place), []);
  });

  it("never overwrites the ledger: what differs is an exception with both numbers, once", async () => {
    const place = await stocked(inventory, 10);
    await booksMove(place, 7);
    assert.equal((await read()).taken, 0);
    await read();
    assert.equal((await position(inventory, place))?.onHand, 10);
    assert.deepEqual(await contradictions(place), ["The books say 7, the ledger 10."]);
    const { items } = await call.listBooksLevels({ query: { locationId: place, differing: true } });
    assert.deepEqual(
      items.map(({ books, onHand }) => [books, onHand]),
      [[7, 10]],
    );
  });

  it("is no longer an exception once the two agree", async () => {
    const place = await stocked(inventory, 10);
    await booksMove(place, 7);
    await read();
    assert.equal((await contradictions(place)).length, 1);
    await send(inventory, someMovement({ type: "adjustment", locationId: place, quantity: -3, reason: "found" }));
    await read();
    assert.deepEqual(await contradictions(place), []);
  });

  it("may differ for a while: what is under way settles by itself", async () => {
    const patient = await openInventory({ INVENTORY_BOOKS_SECONDS: "0" });
    const place = await stocked(patient, 4);
    await patient.erp.call["putLocation"]?.({
      params: { locationId: place },
      body: { name: place, kind: "warehouse", fulfillment: "manual" },
    });
    const movement = { reference: fresh("sm"), itemId: "MUG-1", locationId: place, quantity: 3 };
    await patient.erp.call["postStockMovements"]?.({
      body: { movements: [{ ...movement, date: "2026-11-21", correlationId: "test" }] },
    });
    const { reading } = await patient.call.readBooks({ body: { full: true } });
    assert.equal(reading?.differing, 1);
    const { items } = await patient.call.listExceptions({ query: { kind: "contradiction" } });
    assert.deepEqual(items, []);
  });

  it("is missing while the ERP does not answer: availability is degraded and names it, until it is back", async () => {
    const following = await openInventory({ INVENTORY_BOOKS_SECONDS: "1" }, { TIERLINE_ERP_FAULTS: "on" });
    const place = await stocked(following, 4);
    const look = () =>
      following.call.getAvailability({ query: { itemId: ["MUG-1"], locationId: [place], channel: "web" } });
    const named = ({ sources }: Awaited<ReturnType<typeof look>>) =>
      sources.filter(({ degraded }) => degraded).map(({ source }) => source);
    await following.erp.db.sql`INSERT INTO faults (operation, kind) VALUES ('*', 'down')`;
    const away = await eventually(look, ({ degraded }) => degraded);
    assert.deepEqual(named(away), ["system/erp"]);
    assert.equal(away.entries[0]?.availableToSell, 4);
    await following.erp.db.sql`DELETE FROM faults`;
    assert.deepEqual(named(await eventually(look, ({ degraded }) => !degraded)), []);
  });

  it("is read by one process at a time", async () => {
    const readings = await Promise.all([1, 2, 3].map(() => call.readBooks({ body: { full: true } })));
    assert.ok(readings.filter(({ reading }) => reading !== null).length >= 1);
  });
});
