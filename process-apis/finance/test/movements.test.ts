/** Reconciliation of receipts, counts, adjustments and damage with the books, on stock as process/inventory really keeps it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Event } from "@tierline/kernel/events/event";
import type { NewMovement } from "@tierline/kernel/model/stock";
import { source } from "@tierline/kernel/testing/open-api";
import { processInventory } from "@tierline/openapi/clients/process-inventory.v1";
import { stockReferences } from "../src/events/stock-reference.ts";
import { adjustment, fresh, openFinance, settled } from "./finance.ts";

const finance = await openFinance({ FINANCE_GRACE_SECONDS: "0" }, undefined, "real");
const { inventory: opened } = finance;
assert.ok(opened);
const stock = opened.client(processInventory);

async function move(movement: Partial<NewMovement>): Promise<string> {
  const whole = {
    type: "receipt" as const,
    itemId: "MUG-BLUE",
    locationId: "WH-1",
    quantity: 1,
    source: "wms",
    sourceKey: fresh("M"),
    occurredAt: "2026-11-21T09:30:00Z",
    ...movement,
  };
  const { results } = await stock.recordMovements(source(), { body: { movements: [whole] } });
  assert.equal(results[0]?.status, "accepted");
  return whole.sourceKey;
}

/** What process/inventory has told since the last time; finance hears of it only if it is handed over. */
const told = async (): Promise<Event[]> => [
  ...(await opened.db.sql<Event[]>`
    WITH taken AS (DELETE FROM outbox RETURNING *)
    SELECT event_id AS id, type, 'process/inventory' AS source, key, time, correlation_id AS "correlationId", data FROM taken ORDER BY id`),
];

async function heard(): Promise<void> {
  await finance.hand(...(await told()));
  await settled(finance);
}

/** Every difference of everything that there is, two movements at a time. */
async function differences(channel?: string): Promise<string[]> {
  const found = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const query = {
      limit: 2,
      ...(channel === undefined ? {} : { channel }),
      ...(cursor === undefined ? {} : { cursor }),
    };
    const page: Awaited<ReturnType<typeof finance.call.reconcile>> = await finance.call.reconcile({ query });
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found.map(
    ({ kind, document, expected, found: worth, units }) =>
      `${kind} ${String(document)} ${String(expected)} ${String(worth)}${units === undefined ? "" : ` ${String(units.expected)} ${String(units.found)}`}`,
  );
}

/** All that there is of stock, in every way that it is told. */
async function everyKind(warehouse: string): Promise<void> {
  const of = { source: warehouse, locationId: fresh("LOC") };
  await move({ ...of, quantity: 10 });
  await move({ ...of, type: "count", quantity: 12, occurredAt: "2026-11-21T11:00:00Z" });
  // Told after the count that had seen it, which makes an entry here that takes it back.
  await move({ ...of, type: "adjustment", quantity: -3, occurredAt: "2026-11-21T10:00:00Z" });
  await move({ ...of, type: "damage", occurredAt: "2026-11-21T12:00:00Z" });
  // Nothing that the books have to hear of.
  await move({ ...of, type: "count", quantity: 11, occurredAt: "2026-11-21T13:00:00Z" });
  await move({ ...of, type: "transfer-out", occurredAt: "2026-11-21T14:00:00Z" });
}

describe("reconciliation of changes of stock", () => {
  it("finds nothing where the books heard of each", async () => {
    await everyKind(fresh("warehouse"));
    await everyKind("store:7 / back");
    await move({ source: "system/erp", sourceKey: fresh("opening") });
    await heard();
    assert.deepEqual(await differences(), []);
  });

  it("names each that the books never heard of", async () => {
    await everyKind(fresh("warehouse"));
    const lost = await told();
    const named = await differences();
    const kinds = named.map((each) => each.replace(/ \S+ /, " "));
    assert.deepEqual(kinds.toSorted(), [
      "movement-without-entry -210 0 -1 0",
      "movement-without-entry -630 0 -3 0",
      "movement-without-entry 2100 0 10 0",
      "movement-without-entry 420 0 2 0",
      "movement-without-entry 630 0 3 0",
    ]);
    await finance.hand(...lost);
    await settled(finance);
    assert.deepEqual(await differences(), []);
  });

  it("leaves alone what was booked just now", async () => {
    const patient = await openFinance({}, undefined, "real");
    const { items } = await patient.call.reconcile({ query: {} });
    assert.ok(items.every(({ kind }) => kind !== "movement-without-entry"));
  });

  it("names an event whose entry is gone, and an entry whose movement is", async () => {
    const [lost, ghost] = [await move({ quantity: 2 }), await move({ quantity: 3 })];
    await heard();
    assert.deepEqual(await differences(), []);
    const [gone] = await finance.db.sql`SELECT reference FROM finance_events WHERE transaction_id = ${lost}`;
    await finance.books.db.sql`ALTER TABLE journal_entries DISABLE TRIGGER USER`;
    await finance.books.db.sql`
      UPDATE journal_entries SET reference = 'elsewhere' WHERE reference = ${String(gone?.["reference"])}`;
    await opened.db.sql`DELETE FROM movements WHERE source_key = ${ghost}`;
    assert.deepEqual(await differences(), [
      `entry-missing ${lost} 420 0`,
      `entry-without-movement ${ghost} 0 630`,
      `entry-without-event ${lost} 0 420`,
    ]);
    await finance.books.db.sql`
      UPDATE journal_entries SET reference = ${String(gone?.["reference"])} WHERE reference = 'elsewhere'`;
    await finance.books.db.sql`ALTER TABLE journal_entries ENABLE TRIGGER USER`;
    await move({ quantity: 3, sourceKey: ghost });
    await told();
  });

  it("knows events under the names that earlier releases gave them", async () => {
    const warehouse = fresh("old");
    const sourceKey = await move({ source: warehouse, quantity: 4 });
    const [event] = await told();
    // Of before December 2026: a source and its key were unique.
    assert.ok(event);
    const { movementKey: _, ...data } = event.data as Record<string, unknown>;
    await finance.hand({ ...event, data });
    await settled(finance);
    assert.deepEqual(await differences(), []);
    const [kept] = await finance.db.sql`SELECT reference FROM finance_events WHERE document = ${sourceKey}`;
    assert.equal(kept?.["reference"], `stock:${warehouse}:${sourceKey}`);
  });

  it("takes what was recorded by hand for no movement's", async () => {
    const lines = [{ kind: "cost" as const, amount: 500 }];
    await finance.call.recordFinanceEvents({ body: { events: [adjustment(0, { kind: "stock-correction", lines })] } });
    await settled(finance);
    assert.deepEqual(await differences(), []);
  });

  it("is of a source where a channel is named", async () => {
    const till = fresh("till");
    const sourceKey = await move({ source: till });
    await told();
    const named = async (channel: string) => (await differences(channel)).map((each) => each.split(" ")[1]);
    assert.deepEqual(await named(till), [sourceKey]);
    assert.deepEqual(await named(fresh("till")), []);
  });
});

describe("the references of a change of stock", () => {
  it("are today's first, and those of earlier releases", () => {
    const moved = { source: "s:1", sourceKey: "K", movementKey: "movement:abc", type: "receipt", itemId: "I", part: 1 };
    assert.deepEqual(stockReferences(moved), ["stock:movement:abc", "stock:s:1:receipt:K:I", "stock:s:1:K"]);
    const [, second, ...none] = stockReferences({ ...moved, movementKey: "movement:abc:2", part: 2 });
    assert.match(second ?? "", /^stock:[0-9a-f]{64}$/);
    assert.deepEqual(none, []);
  });
});
