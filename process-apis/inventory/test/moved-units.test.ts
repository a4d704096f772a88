/** What left and came back, by the number of its document. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fresh, hold, openInventory, send, someMovement, stocked } from "./inventory.ts";

const inventory = await openInventory();
const { call } = inventory;

/** Every total of a source, two at a time. */
async function listed(source: string, window: { from?: string; to?: string } = {}): Promise<string[]> {
  const found: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const query = { ...window, source, limit: 2, ...(cursor === undefined ? {} : { cursor }) };
    const page: Awaited<ReturnType<typeof call.listMovedUnits>> = await call.listMovedUnits({ query });
    found.push(...page.items.map(said));
    cursor = page.nextCursor;
  }
  return found;
}

type Total = Awaited<ReturnType<typeof call.listMovedUnits>>["items"][number];
const said = ({ type, reference, itemId, locationId, quantity }: Total): string =>
  `${type} ${reference} ${itemId} ${locationId} ${String(quantity)}`;

describe("moved units", () => {
  it("are added up over the lines of a document, by item and location, in the order of their first movements", async () => {
    const source = fresh("till");
    const [here, there] = [fresh("LOC"), fresh("LOC")];
    const sale = (sourceKey: string, quantity: number, locationId = here, itemId = "MUG-1") =>
      someMovement({ type: "sale", source, sourceKey, quantity, locationId, itemId });
    await send(
      inventory,
      sale("A#1", 2),
      sale("A#2", 1, here, "MUG-2"),
      sale("B", 5),
      sale("A#3", 4),
      sale("A#4", 1, there),
    );
    await send(inventory, someMovement({ type: "return", source, sourceKey: "A#1", locationId: here, quantity: 1 }));
    assert.deepEqual(await listed(source), [
      `sale A MUG-1 ${here} 6`,
      `sale A MUG-2 ${here} 1`,
      `sale B MUG-1 ${here} 5`,
      `sale A MUG-1 ${there} 1`,
      `return A MUG-1 ${here} 1`,
    ]);
    const { units } = await call.lookupMovedUnits({ body: { documents: [{ source, reference: "B" }] } });
    assert.deepEqual(units.map(said), [`sale B MUG-1 ${here} 5`]);
  });

  it("stand under the reference that they were promised under, once they have left", async () => {
    const locationId = await stocked(inventory, 10);
    const [channel, reference] = [fresh("channel"), fresh("order")];
    const held = await hold(inventory, locationId, 3, { channel, reference });
    const documents = [{ source: channel, reference }];
    assert.deepEqual((await call.lookupMovedUnits({ body: { documents } })).units, []);
    await call.consumeReservation({ params: { reservationId: held.reservationId } });
    const expected = [`sale ${reference} MUG-1 ${locationId} 3`];
    assert.deepEqual((await call.lookupMovedUnits({ body: { documents } })).units.map(said), expected);
    assert.deepEqual(await listed(channel), expected);
  });

  it("leave out what is a document of its own", async () => {
    const source = fresh("warehouse");
    for (const type of ["receipt", "transfer-out", "transfer-in", "count", "adjustment", "damage"] as const) {
      await send(inventory, someMovement({ type, source, locationId: fresh("LOC") }));
    }
    assert.deepEqual(await listed(source), []);
  });

  it("are of a window by when they occurred or were booked", async () => {
    const source = fresh("till");
    const of = (sourceKey: string, occurredAt: string) =>
      someMovement({ type: "sale", source, sourceKey, occurredAt, locationId: "LOC-W", quantity: 1 });
    await send(inventory, of("OLD", "2020-01-01T12:00:00Z"), of("OLDER", "2019-01-01T12:00:00Z"));
    const window = { from: "2020-01-01T00:00:00Z", to: "2020-01-02T00:00:00Z" };
    assert.deepEqual(await listed(source, window), ["sale OLD MUG-1 LOC-W 1"]);
    assert.equal((await listed(source, { from: "2026-01-01T00:00:00Z" })).length, 2);
  });
});
