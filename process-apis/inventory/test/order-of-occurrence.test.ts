/** Facts in any order of arrival: a position follows from what occurred and when, not from what was told first. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as fc from "fast-check";
import type { NewMovement } from "@tierline/kernel/model/stock";
import { anyone } from "@tierline/kernel/testing/open-api";
import { fresh, hold, openInventory, position, send, someMovement, stocked } from "./inventory.ts";

const inventory = await openInventory();
const { call } = inventory;
const noon = "2026-01-10T12:00:00Z";
const eleven = "2026-01-10T11:00:00Z";
const onHand = async (at: string, itemId = "MUG-1") => (await position(inventory, at, itemId))?.onHand;
const inTransit = async (at: string, itemId = "MUG-1") => (await position(inventory, at, itemId))?.inTransit;
const unsent = async (at: string, state: "open" | "resolved" = "open") => {
  const { items } = await call.listExceptions({ query: { kind: "not-sent", state, limit: 200 } });
  return items.filter((each) => each.locationId === at).map(({ detail }) => detail);
};

describe("a fact that is told late", () => {
  it("changes history and not the quantity, where a later count has seen it", async () => {
    const locationId = fresh("LATE");
    await send(inventory, someMovement({ type: "count", locationId, quantity: 10, occurredAt: noon }));
    assert.deepEqual(
      await send(inventory, someMovement({ type: "sale", locationId, quantity: 1, occurredAt: eleven })),
      ["accepted"],
    );
    assert.equal(await onHand(locationId), 10);
    const { totals, delta } = await call.summarizeMovements({ body: { locationId } });
    assert.deepEqual(
      totals.map((total) => [total.type, total.delta]),
      [
        ["count", 11],
        ["sale", -1],
      ],
    );
    assert.equal(delta, 10);
  });

  it("is told to the books as units that the count explains, under a reference of its own", async () => {
    const locationId = fresh("LATE");
    await send(inventory, someMovement({ type: "count", locationId, quantity: 10, occurredAt: noon }));
    await inventory.db.sql`DELETE FROM outbox`;
    await send(inventory, someMovement({ type: "receipt", locationId, quantity: 4, occurredAt: eleven }));
    const events = await inventory.db.sql<{ data: { type: string; quantity: number; movementKey: string } }[]>`
      SELECT data FROM outbox ORDER BY id`;
    assert.deepEqual(
      events.map(({ data }) => [data.type, data.quantity]),
      [
        ["receipt", 4],
        ["count", -4],
      ],
    );
    assert.equal(new Set(events.map(({ data }) => data.movementKey)).size, 2);
  });

  it("counts where it occurred after the count, and an older count does not overwrite a newer one", async () => {
    const locationId = fresh("LATE");
    await send(
      inventory,
      someMovement({ type: "sale", locationId, quantity: 2, occurredAt: "2026-01-10T13:00:00Z" }),
      someMovement({ type: "count", locationId, quantity: 10, occurredAt: noon }),
      someMovement({ type: "count", locationId, quantity: 50, occurredAt: eleven }),
    );
    assert.equal(await onHand(locationId), 8);
  });

  it("of a clock that is ahead counts from its arrival: a count of ten minutes later makes nothing of a sale of now", async () => {
    const locationId = fresh("AHEAD");
    const later = new Date(Date.now() + 600_000).toISOString();
    await send(inventory, someMovement({ type: "count", locationId, quantity: 10, occurredAt: later }));
    await send(inventory, someMovement({ type: "sale", locationId, quantity: 1, occurredAt: later }));
    assert.equal(await onHand(locationId), 9);
  });

  it("is refused where no clock or absence explains it, alone and with the reason", async () => {
    const strict = await openInventory({ TIERLINE_OLDEST_DAYS: "14" });
    const locationId = fresh("DATED");
    const at = (occurredAt: string) => someMovement({ locationId, quantity: 1, occurredAt });
    const movements = [at("1999-01-01T00:00:00Z"), at(new Date().toISOString()), at("2031-01-01T00:00:00Z")];
    const { results } = await strict.call.recordMovements({ body: { movements } });
    assert.deepEqual(
      results.map(({ status, problem }) => [status, problem?.detail.replace(/ days ago.*| minutes ahead.*/, "")]),
      [
        ["rejected", "occurredAt is more than 14"],
        ["accepted", undefined],
        ["rejected", "occurredAt is more than 15"],
      ],
    );
  });

  it("may be long past for people of the house, who load history, and never ahead", async () => {
    const strict = await openInventory({ TIERLINE_OLDEST_DAYS: "14" });
    const locationId = fresh("HISTORY");
    const principal = anyone({ roles: new Set(["operator"]) });
    const movements = ["1999-01-01T00:00:00Z", "2031-01-01T00:00:00Z"].map((occurredAt) =>
      someMovement({ locationId, quantity: 1, occurredAt }),
    );
    const { results } = await strict.call.recordMovements({ body: { movements } }, { principal });
    assert.deepEqual(
      results.map(({ status, problem }) => [status, problem?.reason]),
      [
        ["accepted", undefined],
        ["rejected", "ahead"],
      ],
    );
  });

  it("leaves what a promise took after the count, and raises what it took too much", async () => {
    const locationId = await stocked(inventory, 10);
    const { reservationId } = await hold(inventory, locationId, 3);
    const other = await hold(inventory, locationId, 4);
    await call.consumeReservation({ params: { reservationId } });
    await send(inventory, someMovement({ type: "count", locationId, quantity: 5, occurredAt: "2026-11-22T00:00:00Z" }));
    assert.equal(await onHand(locationId), 2);
    const { items } = await call.listExceptions({ query: { kind: "oversold", state: "open", limit: 200 } });
    assert.equal(items.filter((each) => each.locationId === locationId).length, 1);
    await call.consumeReservation({ params: { reservationId: other.reservationId } });
    assert.equal(await onHand(locationId), -2);
    assert.deepEqual((await call.verifyPositions({ body: {} })).differences, []);
  });
});

describe("a transfer", () => {
  const ends = (document: string, from: string, to: string) => ({
    out: (quantity: number, line = "1", locationId = from) =>
      someMovement({ type: "transfer-out", locationId, quantity, sourceKey: `${document}#${line}` }),
    in: (quantity: number, line = "1") =>
      someMovement({ type: "transfer-in", locationId: to, quantity, sourceKey: `${document}#${line}` }),
  });

  it("that is received before it is sent is not in transit for ever", async () => {
    const from = await stocked(inventory, 20);
    const transfer = ends(fresh("TB"), from, fresh("TO"));
    const arrival = transfer.in(6);
    await send(inventory, arrival);
    assert.deepEqual(await unsent(arrival.locationId), ["6 more units arrived than were sent."]);
    await send(inventory, transfer.out(6));
    assert.deepEqual([await inTransit(from), await onHand(from), await unsent(arrival.locationId)], [0, 14, []]);
    assert.equal((await unsent(arrival.locationId, "resolved")).length, 1);
  });

  it("of which more arrives than was sent is never below zero: the rest is an exception", async () => {
    const from = await stocked(inventory, 20);
    const transfer = ends(fresh("TM"), from, fresh("TO"));
    const arrival = transfer.in(12, "2");
    await send(inventory, transfer.out(10), arrival);
    assert.equal(await inTransit(from), 0);
    assert.deepEqual(await unsent(arrival.locationId), ["2 more units arrived than were sent."]);
  });

  it("from two origins leaves both when it arrives, and the line's own where a line arrives", async () => {
    const [first, second] = [await stocked(inventory, 20), await stocked(inventory, 20)];
    const whole = ends(fresh("T2"), first, fresh("TO"));
    await send(inventory, whole.out(5), whole.out(3, "2", second), whole.in(8, "3"));
    assert.deepEqual([await inTransit(first), await inTransit(second)], [0, 0]);
    const lines = ends(fresh("T2"), first, fresh("TO"));
    await send(inventory, lines.out(5), lines.out(3, "2", second), lines.in(3, "2"));
    assert.deepEqual([await inTransit(first), await inTransit(second)], [5, 0]);
  });

  it("whose ends are told at once is whole", async () => {
    for (let round = 0; round < 10; round++) {
      const from = await stocked(inventory, 20);
      const transfer = ends(fresh("TC"), from, fresh("TO"));
      const arrival = transfer.in(6);
      await Promise.all([send(inventory, transfer.out(6)), send(inventory, arrival)]);
      assert.deepEqual([await inTransit(from), await unsent(arrival.locationId)], [0, []]);
    }
  });
});

const places = ["A", "B", "C"];
const told = fc.record({
  type: fc.constantFrom(
    ...([
      "receipt",
      "sale",
      "return",
      "adjustment",
      "damage",
      "count",
      "count",
      "transfer-out",
      "transfer-in",
    ] as const),
  ),
  place: fc.constantFrom(...places),
  quantity: fc.integer({ min: 1, max: 9 }),
  minute: fc.integer({ min: 0, max: 20 }),
  line: fc.integer({ min: 1, max: 4 }),
});

/** What is right by the words of the rule, one unit and one fact at a time. */
function oracle(facts: readonly NewMovement[], locationId: string) {
  const here = facts.filter((fact) => fact.locationId === locationId);
  const [latest] = here
    .filter(({ type }) => type === "count")
    .sort((a, b) => b.occurredAt.localeCompare(a.occurredAt) || (a.sourceKey < b.sourceKey ? 1 : -1));
  const leaves = new Set(["sale", "damage", "transfer-out"]);
  let units = latest?.quantity ?? 0;
  for (const { type, quantity, occurredAt } of here) {
    if (type === "count" || (latest !== undefined && occurredAt <= latest.occurredAt)) continue;
    units += leaves.has(type) ? -quantity : quantity;
  }
  return { onHand: units, inTransit: transitOracle(facts).get(locationId) ?? 0 };
}

/** Unit by unit: each arrived unit takes one sent under its key, else the first of the document that is left. */
function transitOracle(facts: readonly NewMovement[]): Map<string, number> {
  const byKey = (a: { sourceKey: string }, b: { sourceKey: string }) => (a.sourceKey < b.sourceKey ? -1 : 1);
  const unitsOf = (type: string) =>
    facts
      .filter((fact) => fact.type === type)
      .sort(byKey)
      .flatMap(({ sourceKey, locationId, quantity }) =>
        Array.from({ length: quantity }, () => ({ sourceKey, locationId })),
      );
  const away = unitsOf("transfer-out");
  const others: unknown[] = [];
  for (const unit of unitsOf("transfer-in")) {
    const own = away.findIndex(({ sourceKey }) => sourceKey === unit.sourceKey);
    if (own < 0) others.push(unit);
    else away.splice(own, 1);
  }
  away.splice(0, others.length);
  const left = new Map<string, number>();
  for (const { locationId } of away) left.set(locationId, (left.get(locationId) ?? 0) + 1);
  return left;
}

describe("positions", () => {
  it("are the same for every order of arrival, in batches or at once, told once or twice", async () => {
    let run = 0;
    const property = fc.asyncProperty(
      fc.array(told, { minLength: 1, maxLength: 14 }),
      fc.infiniteStream(fc.nat()),
      async (tellings, random) => {
        const tag = `P${String(++run)}`;
        const orders = [0, 1, 2].map((order) => {
          const facts = tellings.map(({ type, place, quantity, minute, line }, index): NewMovement => {
            const transfer = type.startsWith("transfer");
            return someMovement({
              type,
              locationId: `${tag}-${String(order)}-${place}`,
              quantity,
              source: `${tag}-${String(order)}`,
              sourceKey: transfer ? `T#${String(line)}-${String(index)}` : `F-${String(index)}`,
              occurredAt: `2026-03-01T10:${String(minute).padStart(2, "0")}:00Z`,
            });
          });
          const twice = [...facts, ...facts.filter(() => random.next().value % 4 === 0)];
          const shuffled = twice
            .map((fact) => ({ fact, at: order === 0 ? 0 : random.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ fact }) => fact);
          return { facts, shuffled };
        });
        await Promise.all(
          orders.map(async ({ shuffled }, order) => {
            if (order === 0) await send(inventory, ...shuffled);
            else if (order === 1) await Promise.all(shuffled.map((fact) => send(inventory, fact)));
            else for (const fact of shuffled) await send(inventory, fact);
          }),
        );
        for (const [order, { facts }] of orders.entries()) {
          for (const place of places) {
            const locationId = `${tag}-${String(order)}-${place}`;
            const found = await position(inventory, locationId);
            const { onHand: expected, inTransit: underWay } = oracle(facts, locationId);
            assert.deepEqual(
              [found?.onHand ?? 0, found?.inTransit ?? 0],
              [expected, underWay],
              `order ${String(order)}`,
            );
          }
        }
        assert.deepEqual((await call.verifyPositions({ body: {} })).differences, []);
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });
});
