import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { NewMovement } from "@tierline/kernel/model/stock";
import { fresh, hold, openInventory, position, send, someMovement, stocked } from "./inventory.ts";

const inventory = await openInventory();
const { call } = inventory;
const onHand = async (at: string, itemId = "MUG-1") => (await position(inventory, at, itemId))?.onHand;

describe("movements", () => {
  it("of the same key with other content are booked once, whoever comes first, and the others are told", async () => {
    const sourceKey = fresh("key");
    const at = fresh("LOC");
    const of = (itemId: string, quantity: number) =>
      someMovement({ type: "adjustment", itemId, sourceKey, locationId: at, quantity });
    const all = (
      await Promise.all(["MUG-1", "MUG-2", "MUG-3"].map((itemId) => send(inventory, of(itemId, 10))))
    ).flat();
    assert.deepEqual(all.sort(), ["accepted", "conflict", "conflict"]);
    const { items } = await call.listPositions({ query: { locationId: at } });
    assert.equal(
      items.reduce((sum, each) => sum + each.onHand, 0),
      10,
    );
    const [booked] = items.filter((each) => each.onHand > 0);
    assert.deepEqual(await send(inventory, of(booked?.itemId ?? "", 10), of(booked?.itemId ?? "", 9)), [
      "duplicate",
      "conflict",
    ]);
  });

  it("have a range of keys for each type, and a delivery has a line for each item", async () => {
    const at = await stocked(inventory, 20);
    const sourceKey = fresh("F");
    const of = (overrides: Partial<NewMovement>) =>
      someMovement({ sourceKey, locationId: at, quantity: 1, ...overrides });
    assert.deepEqual(
      await send(
        inventory,
        of({ type: "sale" }),
        of({ type: "return" }),
        of({ type: "receipt" }),
        of({ itemId: "MUG-2" }),
        of({ itemId: "MUG-2", quantity: 2 }),
      ),
      ["accepted", "accepted", "accepted", "accepted", "conflict"],
    );
    assert.deepEqual([await onHand(at), await onHand(at, "MUG-2")], [21, 1]);
  });

  it("beyond 2^31 units are booked, shown and promised like any others", async () => {
    const at = await stocked(inventory, 1_000_000);
    await inventory.db.sql`UPDATE movements SET quantity = 3000000000, delta = 3000000000 WHERE location_id = ${at}`;
    await call.verifyPositions({ body: { repair: true } });
    assert.deepEqual(await send(inventory, someMovement({ type: "sale", locationId: at, quantity: 1 })), ["accepted"]);
    const { reservationId } = await hold(inventory, at, 5);
    await call.consumeReservation({ params: { reservationId } });
    const now = await position(inventory, at);
    assert.deepEqual([now?.onHand, now?.availableToSell], [2_999_999_994, 2_999_999_994]);
    assert.equal((await call.listMovements({ query: { locationId: at } })).items.length, 3);
    assert.deepEqual(await send(inventory, someMovement({ type: "count", locationId: at, quantity: 7 })), ["accepted"]);
    assert.deepEqual((await call.verifyPositions({ body: {} })).differences, []);
  });
});
