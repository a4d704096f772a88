import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { NewMovement } from "@tierline/kernel/model/stock";
import { fresh, openInventory, position, refused, someMovement } from "./inventory.ts";

const inventory = await openInventory();
const { call } = inventory;
const onHand = async (at: string) => (await position(inventory, at))?.onHand;

describe("a batch with an entry that is not as the contract has it", () => {
  it("is booked without it, and the entry is refused with its own pointer", async () => {
    const at = fresh("LOC");
    const good = [someMovement({ locationId: at }), someMovement({ locationId: at })];
    const long = someMovement({ locationId: at, sourceKey: "K".repeat(121) });
    const digits = someMovement({ locationId: at, occurredAt: `2026-11-21T09:30:00.${"1".repeat(200)}Z` });
    const none = { sourceKey: 7 } as never;
    const { results } = await call.recordMovements({
      body: { movements: [good[0], long, digits, none, good[1]] as NewMovement[] },
    });
    assert.deepEqual(
      results.map(({ reference, status, problem }) => [reference, status, problem?.errors?.[0]?.pointer]),
      [
        [good[0]?.sourceKey, "accepted", undefined],
        ["K".repeat(120), "rejected", "/movements/1/sourceKey"],
        [digits.sourceKey, "rejected", "/movements/2/occurredAt"],
        ["entry 4", "rejected", "/movements/3/type"],
        [good[1]?.sourceKey, "accepted", undefined],
      ],
    );
    assert.equal(await onHand(at), 20);
    const { results: refusals } = await call.recordMovements({ body: { movements: [long] } });
    assert.equal(refusals[0]?.problem?.kind, "invalid");
    await refused(call.recordMovements({ body: { movements: [] } }), "invalid");
  });

  it("is listed with keys as long as a receipt number with its line makes them", async () => {
    const at = fresh("LOC");
    await inventory.db.sql`
      INSERT INTO movements (source, source_key, type, item_id, location_id, quantity, delta, occurred_at, effective_at)
      VALUES ('till', ${`${"R".repeat(120)}#1`}, 'sale', 'MUG-1', ${at}, 1, -1, now(), now())`;
    assert.equal((await call.listMovements({ query: { locationId: at } })).items.length, 1);
    await inventory.db
      .sql`UPDATE movements SET quantity = -1, delta = -1, type = 'count', derived = true WHERE location_id = ${at}`;
    await call.verifyPositions({ body: { repair: true } });
  });
});
