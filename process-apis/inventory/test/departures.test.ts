/** Goods that left before it was told: what a count had seen is not taken off twice. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as fc from "fast-check";
import { fresh, hold, openInventory, position, refused, send, someMovement } from "./inventory.ts";

const inventory = await openInventory();
const { call } = inventory;
const ten = "2026-01-10T10:00:00Z";
const eleven = "2026-01-10T11:00:00Z";
const noon = "2026-01-10T12:00:00Z";
const one = "2026-01-10T13:00:00Z";

/** Ten units of old, of which so many are promised. */
async function promised(quantity: number, units = 10) {
  const locationId = fresh("DEP");
  await send(inventory, someMovement({ locationId, quantity: units, occurredAt: ten }));
  const { reservationId } = await hold(inventory, locationId, quantity);
  await call.confirmReservation({ params: { reservationId } });
  return { locationId, reservationId };
}

const count = (locationId: string, quantity: number, occurredAt: string) =>
  send(inventory, someMovement({ type: "count", locationId, quantity, occurredAt }));
const leave = (reservationId: string, occurredAt?: string) =>
  call.consumeReservation({ params: { reservationId }, query: occurredAt === undefined ? {} : { occurredAt } });
const stockOf = async (locationId: string) => {
  const found = await position(inventory, locationId);
  return [found?.onHand, found?.reserved];
};
const entriesOf = async (locationId: string, type: "sale" | "count") => {
  const { items } = await call.listMovements({ query: { locationId, type } });
  return items.map(({ delta, occurredAt }) => [delta, Date.parse(occurredAt)]);
};
const differences = async () => (await call.verifyPositions({ body: {} })).differences;

describe("goods of a promise that left", () => {
  it("before the latest count are not taken off again: it saw that they were gone", async () => {
    const { locationId, reservationId } = await promised(2);
    await count(locationId, 8, noon);
    assert.equal((await leave(reservationId, eleven)).state, "consumed");
    assert.deepEqual(await stockOf(locationId), [8, 0]);
    assert.deepEqual(await entriesOf(locationId, "sale"), [[-2, Date.parse(eleven)]]);
    assert.deepEqual(await entriesOf(locationId, "count"), [
      [2, Date.parse(noon)],
      [-2, Date.parse(noon)],
    ]);
    assert.deepEqual(await differences(), []);
  });

  it("at the very moment of the count were seen by it", async () => {
    const { locationId, reservationId } = await promised(2);
    await count(locationId, 8, noon);
    await leave(reservationId, "2026-01-10T13:00:00+01:00");
    assert.deepEqual(await stockOf(locationId), [8, 0]);
    assert.deepEqual(await differences(), []);
  });

  it("after the count come off what it found, by a microsecond as well", async () => {
    const { locationId, reservationId } = await promised(2);
    await count(locationId, 10, noon);
    await leave(reservationId, "2026-01-10T12:00:00.000001Z");
    assert.deepEqual(await stockOf(locationId), [8, 0]);
    assert.equal((await entriesOf(locationId, "count")).length, 1);
    assert.deepEqual(await differences(), []);
  });

  it("are seen by a count of a later moment that is told after them, and not by one of an earlier moment", async () => {
    const { locationId, reservationId } = await promised(2);
    await leave(reservationId, noon);
    assert.deepEqual(await stockOf(locationId), [8, 0]);
    await count(locationId, 9, eleven);
    assert.deepEqual(await stockOf(locationId), [7, 0]);
    await count(locationId, 8, one);
    assert.deepEqual(await stockOf(locationId), [8, 0]);
    assert.deepEqual(await differences(), []);
  });

  it("by a clock that is ahead count from now: a count of now does not see what leaves later", async () => {
    const { locationId, reservationId } = await promised(2);
    const later = new Date(Date.now() + 600_000).toISOString();
    await count(locationId, 10, later);
    await leave(reservationId, later);
    assert.deepEqual(await stockOf(locationId), [8, 0]);
    const [row] = await inventory.db.sql<{ ahead: boolean; told: boolean }[]>`
      SELECT effective_at > now() AS ahead, occurred_at = ${later}::timestamptz AS told FROM movements
      WHERE location_id = ${locationId} AND type = 'sale'`;
    assert.deepEqual(row, { ahead: false, told: true });
    assert.deepEqual(await differences(), []);
  });

  it("are told to the books as units that the count explains", async () => {
    const { locationId, reservationId } = await promised(2);
    await count(locationId, 8, noon);
    await inventory.db.sql`DELETE FROM outbox`;
    await leave(reservationId, eleven);
    const events = await inventory.db.sql<{ data: { type: string; quantity: number; channel: string } }[]>`
      SELECT data FROM outbox ORDER BY id`;
    assert.deepEqual(
      events.map(({ data }) => [data.type, data.quantity, data.channel]),
      [["count", 2, "web"]],
    );
  });

  it("leave once, whatever moment a repeat tells", async () => {
    const { locationId, reservationId } = await promised(2);
    await count(locationId, 8, noon);
    const consumed = await Promise.all([leave(reservationId, eleven), leave(reservationId), leave(reservationId, one)]);
    assert.deepEqual(
      consumed.map(({ state }) => state),
      ["consumed", "consumed", "consumed"],
    );
    assert.deepEqual(await stockOf(locationId), [8, 0]);
    assert.deepEqual(await differences(), []);
  });

  it("at a moment that is none are refused", async () => {
    const { reservationId } = await promised(2);
    await refused(leave(reservationId, "2026-02-30T00:00:00Z"), "invalid-parameter");
  });
});

const told = fc.record({
  type: fc.constantFrom("count", "receipt", "leave", "leave"),
  quantity: fc.integer({ min: 1, max: 9 }),
  minute: fc.integer({ min: 0, max: 20 }),
});
const minuteOf = (minute: number) => `2026-03-01T10:${String(minute).padStart(2, "0")}:00Z`;

describe("what left, was counted and came in", () => {
  it("leaves the same stock in every order of arrival, in batches or at once", async () => {
    const property = fc.asyncProperty(
      fc.array(told, { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      async (facts, together) => {
        const locationId = fresh("DEP");
        await send(inventory, someMovement({ locationId, quantity: 100, occurredAt: ten }));
        const steps = await Promise.all(
          facts.map(async ({ type, quantity, minute }, index) => {
            const occurredAt = minuteOf(minute);
            const sourceKey = `${locationId}-${String(index)}`;
            if (type !== "leave")
              return () =>
                send(inventory, someMovement({ type: type as "count", locationId, quantity, occurredAt, sourceKey }));
            const { reservationId } = await hold(inventory, locationId, quantity);
            return () => leave(reservationId, occurredAt);
          }),
        );
        if (together) await Promise.all(steps.map((step) => step()));
        else for (const step of steps) await step();
        assert.deepEqual(await stockOf(locationId), [expected(facts), 0]);
        assert.deepEqual(await differences(), []);
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });
});

/** By the words of the rule: the latest count, of one moment the one with the greater key, and what came and went after it. */
function expected(facts: readonly { type: string; quantity: number; minute: number }[]): number {
  const counts = facts.filter(({ type }) => type === "count");
  const latest = counts.toSorted((a, b) => a.minute - b.minute).at(-1);
  const after = facts.filter(({ type, minute }) => type !== "count" && minute > (latest?.minute ?? -1));
  return after.reduce(
    (units, { type, quantity }) => units + (type === "leave" ? -quantity : quantity),
    latest?.quantity ?? 100,
  );
}
