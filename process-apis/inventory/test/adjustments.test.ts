/** What changed the value of stock by itself, as its events told of it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fresh, openInventory, send, someMovement } from "./inventory.ts";

const inventory = await openInventory();
const { call } = inventory;

type Row = Awaited<ReturnType<typeof call.listAdjustments>>["items"][number];
const said = ({ type, itemId, locationId, quantity, movementKey }: Row) =>
  [type, itemId, locationId, quantity, movementKey].join(" ");

async function listed(query: { source?: string; from?: string; to?: string }): Promise<string[]> {
  const found: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Awaited<ReturnType<typeof call.listAdjustments>> = await call.listAdjustments({
      query: { ...query, limit: 2, ...(cursor === undefined ? {} : { cursor }) },
    });
    found.push(...page.items.map(said));
    cursor = page.nextCursor;
  }
  return found;
}

/** The events that wait to be told. */
const told = async (locationId: string): Promise<string[]> =>
  (
    await inventory.db.sql<{ data: Row }[]>`
      SELECT data FROM outbox WHERE type = 'inventory.adjusted.v1' AND data->>'locationId' = ${locationId} ORDER BY id`
  ).map(({ data }) => said(data));

describe("adjustments", () => {
  it("are what events told: derived entries with them, and nothing that changed nothing", async () => {
    const [source, locationId] = [fresh("wms"), fresh("LOC")];
    const at = (type: "receipt" | "count" | "adjustment" | "damage" | "sale", quantity: number, hour: number) =>
      someMovement({ type, source, locationId, quantity, occurredAt: `2026-11-21T${String(hour)}:00:00Z` });
    await send(inventory, at("receipt", 10, 10), at("count", 12, 12), at("adjustment", -3, 11), at("damage", 1, 13));
    await send(inventory, at("count", 11, 14), at("sale", 2, 15));
    const events = await told(locationId);
    assert.equal(events.length, 5);
    const own = (await listed({})).filter((each) => each.includes(locationId));
    assert.deepEqual(own.toSorted(), events.toSorted());
    assert.equal((await listed({ source })).length, 4);
  });

  it("are told in parts where there are too many units for one event", async () => {
    const [source, locationId] = [fresh("wms"), fresh("LOC")];
    const receipts = ["A", "B", "C"].map((sourceKey) =>
      someMovement({ source, sourceKey, locationId, quantity: 1_000_000 }),
    );
    await send(inventory, ...receipts);
    await send(inventory, someMovement({ type: "count", source, sourceKey: "Z", locationId, quantity: 0 }));
    const { adjustments } = await call.lookupAdjustments({ body: { sourceKeys: ["Z", fresh("nobody")] } });
    assert.deepEqual(
      adjustments.map(({ part, quantity }) => [part, quantity]),
      [1, 2, 3].map((part) => [part, -1_000_000]),
    );
    assert.deepEqual(adjustments.map(said), (await told(locationId)).slice(3));
  });

  it("are found by their source keys, of whatever source, and of a window", async () => {
    const [one, other, sourceKey] = [fresh("wms"), fresh("wms"), fresh("DEL")];
    const occurredAt = "2020-05-01T10:00:00Z";
    for (const source of [one, other]) await send(inventory, someMovement({ source, sourceKey, occurredAt }));
    await send(inventory, someMovement({ type: "sale", source: one, sourceKey, quantity: 1 }));
    const { adjustments } = await call.lookupAdjustments({ body: { sourceKeys: [sourceKey] } });
    assert.deepEqual(
      adjustments.map(({ source, type }) => `${source} ${type}`),
      [`${one} receipt`, `${other} receipt`],
    );
    const window = { from: "2020-05-01T00:00:00Z", to: "2020-05-02T00:00:00Z" };
    assert.equal((await listed({ source: one, ...window })).length, 1);
    assert.equal((await listed({ source: one, to: "2020-05-01T00:00:00Z" })).length, 0);
  });

  it("leave out how the ledger was repaired", async () => {
    const [source, locationId] = [fresh("wms"), fresh("LOC")];
    await send(inventory, someMovement({ source, locationId, quantity: 5 }));
    await inventory.db.sql`UPDATE movements SET delta = 4 WHERE source = ${source}`;
    await call.verifyPositions({ body: { repair: true } });
    const found = (await listed({})).filter((each) => each.includes(locationId));
    assert.equal(found.length, 1);
  });
});
