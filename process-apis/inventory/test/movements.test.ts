import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Reference } from "@tierline/kernel/model/schema";
import type { NewMovement } from "@tierline/kernel/model/stock";
import { fresh, openInventory, position, refused, send, someMovement, stocked } from "./inventory.ts";

const inventory = await openInventory();
const { call } = inventory;
const onHand = async (locationId: string, itemId = "MUG-1") => (await position(inventory, locationId, itemId))?.onHand;

describe("movements", () => {
  it("change the position by their type", async () => {
    const at = await stocked(inventory, 100);
    const of = (type: NewMovement["type"], quantity: number) => someMovement({ type, quantity, locationId: at });
    const moved = [
      of("sale", 10),
      of("pick", 5),
      of("return", 3),
      of("adjustment", -2),
      of("adjustment", 1),
      of("damage", 4),
    ];
    assert.deepEqual(new Set(await send(inventory, ...moved)), new Set(["accepted"]));
    const now = await position(inventory, at);
    assert.deepEqual([now?.onHand, now?.damaged], [83, 4]);
    await send(inventory, of("count", 80));
    assert.equal(await onHand(at), 80);
    const { items } = await call.listMovements({ query: { locationId: at, type: "count" } });
    assert.deepEqual(
      items.map((each) => [each.quantity, each.delta]),
      [[80, -3]],
    );
  });

  it("between locations are in transit until they arrive", async () => {
    const from = await stocked(inventory, 10);
    const to = fresh("LOC");
    const document = fresh("transfer");
    await send(
      inventory,
      someMovement({ type: "transfer-out", locationId: from, quantity: 6, sourceKey: `${document}#out` }),
    );
    const left = await position(inventory, from);
    assert.deepEqual([left?.onHand, left?.inTransit], [4, 6]);
    await send(
      inventory,
      someMovement({ type: "transfer-in", locationId: to, quantity: 6, sourceKey: `${document}#in` }),
    );
    assert.equal((await position(inventory, from))?.inTransit, 0);
    assert.equal(await onHand(to), 6);
  });

  it("that come again change nothing, in one batch, later, or at the same time", async () => {
    const at = await stocked(inventory, 10);
    const sale = someMovement({ type: "sale", locationId: at, quantity: 2 });
    assert.deepEqual(await send(inventory, sale, sale), ["accepted", "duplicate"]);
    assert.deepEqual(await send(inventory, sale), ["duplicate"]);
    const other = someMovement({ type: "sale", locationId: at, quantity: 3 });
    const all = (await Promise.all(Array.from({ length: 8 }, () => send(inventory, other)))).flat();
    assert.equal(all.filter((status) => status === "accepted").length, 1);
    assert.equal(await onHand(at), 5);
  });

  it("that cannot be are named, and the rest of the batch is booked", async () => {
    const at = fresh("LOC");
    const statuses = await send(
      inventory,
      someMovement({ locationId: at }),
      someMovement({ locationId: at, itemId: "POST" }),
      someMovement({ locationId: at, itemId: "NOBODY-KNOWS" }),
      someMovement({ locationId: at, quantity: -1 }),
      someMovement({ locationId: at, type: "adjustment", quantity: 0 }),
      someMovement({ locationId: at, itemId: "MUG-2" }),
    );
    assert.deepEqual(statuses, ["accepted", "not-stocked", "unknown-item", "invalid", "invalid", "accepted"]);
  });

  it("of two thousand in one batch are booked in one go", async () => {
    const at = fresh("LOC");
    const many = Array.from({ length: 2_000 }, (_, index) =>
      someMovement({ locationId: at, itemId: `MUG-${String((index % 9) + 1)}`, quantity: 1 }),
    );
    assert.deepEqual(new Set(await send(inventory, ...many)), new Set(["accepted"]));
    assert.deepEqual(new Set(await send(inventory, ...many)), new Set(["duplicate"]));
    const { totals, delta } = await call.summarizeMovements({ body: { locationId: at } });
    assert.deepEqual([totals, delta], [[{ type: "receipt", movements: 2_000, delta: 2_000 }], 2_000]);
  });

  it("are announced when value changes, and only then", async () => {
    const at = fresh("LOC");
    await inventory.db.sql`DELETE FROM outbox`;
    await send(
      inventory,
      someMovement({ locationId: at }),
      someMovement({ locationId: at, type: "sale", quantity: 2 }),
      someMovement({ locationId: at, type: "count", quantity: 5, reason: "stock-taking" }),
    );
    const events = await inventory.db.sql`SELECT type, key, data FROM outbox ORDER BY id`;
    assert.deepEqual(
      events.map((event) => [
        event["type"],
        event["key"],
        (event["data"] as { type: string }).type,
        (event["data"] as { quantity: number }).quantity,
      ]),
      [
        ["inventory.adjusted.v1", `MUG-1@${at}`, "receipt", 10],
        ["inventory.adjusted.v1", `MUG-1@${at}`, "count", -3],
      ],
    );
  });

  it("are told in parts that a reference may be made of, however much a count corrects", async () => {
    const at = fresh("LOC");
    const receipt = { locationId: at, quantity: 1_000_000 };
    await inventory.db.sql`DELETE FROM outbox`;
    await send(inventory, someMovement(receipt), someMovement(receipt), someMovement(receipt));
    await send(inventory, someMovement({ locationId: at, type: "count", quantity: 5 }));
    const events = await inventory.db.sql<{ data: { quantity: number; movementKey: string } }[]>`
      SELECT data FROM outbox ORDER BY id`;
    assert.deepEqual(
      events.slice(3).map(({ data }) => data.quantity),
      [-1_000_000, -1_000_000, -999_995],
    );
    const keys = events.map(({ data }) => `stock:${data.movementKey}`);
    assert.ok(keys.every((key) => Reference.safeParse(key).success));
    assert.equal(new Set(keys).size, 6);
  });

  it("are never told under one key, whatever signs are in their source and its key", async () => {
    const at = fresh("LOC");
    await inventory.db.sql`DELETE FROM outbox`;
    const of = (source: string, sourceKey: string) =>
      someMovement({ locationId: at, type: "damage", source, sourceKey });
    await send(inventory, of("wms:damage", "A"), of("wms", "damage:A"), of("wms", "B"), of("wms", "B "));
    const events = await inventory.db.sql<{ data: { movementKey: string } }[]>`SELECT data FROM outbox`;
    assert.equal(new Set(events.map(({ data }) => data.movementKey)).size, 4);
  });

  it("can be listed page by page and summed up by document", async () => {
    const at = fresh("LOC");
    const keys = ["A-1#1", "A-1#2", "A-2#1"].map((key) => `${at}-${key}`);
    await send(inventory, ...keys.map((sourceKey) => someMovement({ locationId: at, sourceKey, quantity: 1 })));
    const first = await call.listMovements({ query: { locationId: at, limit: 2 } });
    assert.deepEqual(
      first.items.map((each) => each.sourceKey),
      [keys[2], keys[1]],
    );
    const second = await call.listMovements({ query: { locationId: at, limit: 2, cursor: first.nextCursor ?? "" } });
    assert.deepEqual([second.items.map((each) => each.sourceKey), second.nextCursor], [[keys[0]], null]);
    const { delta } = await call.summarizeMovements({ body: { source: "wms", documents: [`${at}-A-1`, "nothing"] } });
    assert.equal(delta, 2);
    const prefixed = await call.summarizeMovements({ body: { sourceKeyPrefix: `${at}-A-2` } });
    assert.equal(prefixed.delta, 1);
    await refused(call.listMovements({ query: { cursor: "bm90aGluZw" } }), "invalid-parameter");
  });
});

describe("a source that numbers its movements", () => {
  const numbered =
    (source: string, locationId: string) =>
    (sourceSequence: number, overrides: Partial<NewMovement> = {}) =>
      someMovement({ source, locationId, sourceSequence, quantity: 1, ...overrides });
  const exceptionsOf = async (source: string, state: "open" | "resolved" = "open") =>
    (await call.listExceptions({ query: { state, limit: 200 } })).items.filter((each) => each.source === source);

  it("has what is ahead of a gap parked, and booked when the gap closes", async () => {
    const source = fresh("till");
    const at = fresh("LOC");
    const number = numbered(source, at);
    const third = number(3);
    assert.deepEqual(await send(inventory, number(1), third, number(4, { itemId: "MUG-2" })), [
      "accepted",
      "parked",
      "parked",
    ]);
    assert.deepEqual(await send(inventory, third), ["parked"]);
    assert.equal(await onHand(at), 1);
    const open = await exceptionsOf(source);
    assert.deepEqual(
      open.map((each) => each.kind),
      ["gap", "gap"],
    );
    assert.match(open[1]?.detail ?? "", /has not sent 2/);
    assert.deepEqual(await send(inventory, number(2)), ["accepted"]);
    assert.deepEqual([await onHand(at), await onHand(at, "MUG-2")], [3, 1]);
    assert.deepEqual(await exceptionsOf(source), []);
    assert.deepEqual(await send(inventory, third, number(5)), ["duplicate", "accepted"]);
  });

  it("does not stop others, nor itself, by sending in the wrong order within a batch", async () => {
    const source = fresh("till");
    const at = fresh("LOC");
    const number = numbered(source, at);
    assert.deepEqual(await send(inventory, number(2), number(3), number(1)), ["parked", "parked", "accepted"]);
    assert.equal(await onHand(at), 3);
    assert.deepEqual(await exceptionsOf(source), []);
  });

  it("has a number that was passed parked as out of order, until somebody decides", async () => {
    const source = fresh("till");
    const at = fresh("LOC");
    const number = numbered(source, at);
    await send(inventory, number(1), number(2));
    assert.deepEqual(await send(inventory, number(1), number(2)), ["parked", "parked"]);
    const [second, first] = await exceptionsOf(source);
    assert.equal(first?.kind, "out-of-order");
    await call.resolveException({
      params: { exceptionId: first.exceptionId },
      body: { action: "apply", note: "was counted" },
    });
    const discarded = await call.resolveException({
      params: { exceptionId: second?.exceptionId ?? "" },
      body: { action: "discard", note: "a test" },
    });
    assert.deepEqual([discarded.state, discarded.resolution], ["resolved", "discard: a test"]);
    assert.equal(await onHand(at), 3);
    await refused(
      call.resolveException({ params: { exceptionId: first.exceptionId }, body: { action: "apply", note: "again" } }),
      "conflict",
    );
  });

  it("goes on behind a gap that will never close", async () => {
    const source = fresh("till");
    const at = fresh("LOC");
    const number = numbered(source, at);
    await send(inventory, number(1), number(3), number(4), number(6));
    const [, , third] = await exceptionsOf(source);
    await call.resolveException({
      params: { exceptionId: third?.exceptionId ?? "" },
      body: { action: "apply", note: "2 is lost" },
    });
    assert.equal(await onHand(at), 3);
    const [sixth] = await exceptionsOf(source);
    await call.resolveException({
      params: { exceptionId: sixth?.exceptionId ?? "" },
      body: { action: "discard", note: "a ghost" },
    });
    assert.deepEqual(await send(inventory, number(5), number(7)), ["accepted", "accepted"]);
    assert.equal(await onHand(at), 5);
    assert.deepEqual(await exceptionsOf(source), []);
  });

  it("is served by several callers at once without losing its order", async () => {
    const source = fresh("till");
    const at = fresh("LOC");
    const number = numbered(source, at);
    const all = Array.from({ length: 60 }, (_, index) => number(index + 1));
    await Promise.all(all.map((movement) => send(inventory, movement)));
    assert.equal(await onHand(at), 60);
    assert.deepEqual(await exceptionsOf(source), []);
  });
});

describe("availability", () => {
  it("tells what can be sold, how old its sources are, and never fails for what is unknown", async () => {
    const at = await stocked(inventory, 7);
    const {
      entries: items,
      degraded,
      sources,
    } = await call.getAvailability({
      query: { itemId: ["MUG-1", "GHOST"], locationId: [at] },
    });
    assert.deepEqual(items, [
      { itemId: "MUG-1", locationId: at, availableToSell: 7, buffer: 0 },
      { itemId: "GHOST", locationId: at, availableToSell: 0, buffer: 0 },
    ]);
    assert.equal(degraded, false);
    assert.equal(sources[0]?.source, "wms");
  });

  it("grows its buffer while a source is silent, and says that it is degraded", async () => {
    const at = await stocked(inventory, 7);
    await inventory.db.sql`UPDATE sources SET heard_at = now() - interval '50 hours' WHERE location_id = ${at}`;
    const stale = await call.getAvailability({ query: { itemId: ["MUG-1"], locationId: [at] } });
    assert.equal(stale.degraded, true);
    assert.deepEqual([stale.entries[0]?.buffer, stale.entries[0]?.availableToSell], [2, 5]);
    await inventory.db.sql`UPDATE sources SET heard_at = now() - interval '50 days' WHERE location_id = ${at}`;
    assert.equal(
      (await call.getAvailability({ query: { itemId: ["MUG-1"], locationId: [at] } })).entries[0]?.buffer,
      5,
    );
    await send(inventory, someMovement({ locationId: at, quantity: 1 }));
    assert.equal((await call.getAvailability({ query: { itemId: ["MUG-1"], locationId: [at] } })).degraded, false);
  });
});

describe("while the ERP is away", () => {
  it("stock goes on moving and being shown; only items never seen before must wait", async () => {
    const away = await openInventory();
    const at = await stocked(away, 5);
    await away.erp.stop();
    assert.deepEqual(
      await send(
        away,
        someMovement({ locationId: at, type: "sale", quantity: 1 }),
        someMovement({ locationId: at, itemId: "MUG-7" }),
      ),
      ["accepted", "unavailable"],
    );
    const { entries: items } = await away.call.getAvailability({ query: { itemId: ["MUG-1"], locationId: [at] } });
    assert.equal(items[0]?.availableToSell, 4);
  });
});
