/** Sample data for each tenant, on the real books and the real ledger. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isProblem } from "@tierline/kernel/errors/problem";
import { testDatabase } from "@tierline/kernel/testing/database";
import { openNeighbor, source } from "@tierline/kernel/testing/open-api";
import { processInventory } from "@tierline/openapi/clients/process-inventory.v1";
import { systemErp } from "@tierline/openapi/clients/system-erp.v1";
import { ownPlace } from "./own-places.ts";
import type { Shelves } from "./sample.ts";
import { TenantShelves } from "./tenant-shelves.ts";

const databaseUrl = await testDatabase();
const erp = (await openNeighbor("system/erp", { databaseUrl })).client(systemErp);
const opened = await openNeighbor("process/inventory", { databaseUrl, clients: { erp } });
const inventory = opened.client(processInventory);
let recorded = 0;
const recordMovements: Shelves["inventory"]["recordMovements"] = (from, input) => {
  recorded += 1;
  return inventory.recordMovements(from, input);
};
const { listMovements, listPositions } = inventory;
const real: Shelves = { erp, inventory: { listMovements, listPositions, recordMovements } };

describe("the shelves of a sandbox's tenants", () => {
  const onHand = async (itemId: string, locationId: string) => {
    const { items } = await real.inventory.listPositions(source(), { query: { itemId, locationId } });
    return items[0]?.onHand;
  };
  const sell = (quantity: number, locationId: string, key: string) =>
    real.inventory.recordMovements(source(), {
      body: {
        movements: [
          {
            type: "sale",
            itemId: "MUG-BLUE",
            locationId,
            quantity,
            source: "test",
            sourceKey: key,
            occurredAt: new Date().toISOString(),
          },
        ],
      },
    });

  it("are what the sample's are, in places of the tenant's own that ship by themselves", async () => {
    await new TenantShelves(real).fill("app_1");
    for (const place of ["WH-1", "WH-2", "STORE-1"]) {
      const own = ownPlace(place, "app_1");
      assert.equal(await onHand("MUG-BLUE", own), await onHand("MUG-BLUE", place), place);
      assert.ok(((await onHand("MUG-BLUE", own)) ?? 0) > 0);
    }
    const { items } = await real.erp.listLocations(source(), { query: { limit: 200 } });
    const store = items.find(({ locationId }) => locationId === ownPlace("STORE-1", "app_1"));
    assert.deepEqual([store?.kind, store?.fulfillment], ["store", "automatic"]);
  });

  it("are filled once for all first calls that come together, and not again by another process", async () => {
    const shelves = new TenantShelves(real);
    recorded = 0;
    const [one, two] = [shelves.fill("app_2"), shelves.fill("app_2")];
    assert.equal(one, two);
    await one;
    assert.equal(shelves.fill("app_2"), undefined);
    assert.equal(recorded, 1);
    const others = [new TenantShelves(real), new TenantShelves(real)];
    await Promise.all(others.map((each) => each.fill("app_2")));
    assert.equal(await onHand("MUG-BLUE", ownPlace("WH-1", "app_2")), 500);
  });

  it("are filled once where two processes see them empty at the same time", async () => {
    await Promise.all([new TenantShelves(real).fill("app_3"), new TenantShelves(real).fill("app_3")]);
    assert.equal(await onHand("MUG-BLUE", ownPlace("WH-1", "app_3")), 500);
  });

  it("stay as they are for the day and are filled up on the next, each tenant's for itself", async () => {
    let day = "2026-11-21";
    const shelves = new TenantShelves(real, () => new Date(`${day}T23:00:00Z`));
    const [one, other] = [ownPlace("WH-1", "app_4"), ownPlace("WH-1", "app_5")];
    await shelves.fill("app_4");
    await shelves.fill("app_5");
    await sell(500, one, "sold-out");
    assert.deepEqual([shelves.fill("app_4"), await onHand("MUG-BLUE", one)], [undefined, 0]);
    assert.equal(await onHand("MUG-BLUE", other), 500);
    day = "2026-11-22";
    await shelves.fill("app_4");
    assert.equal(await onHand("MUG-BLUE", one), 500);
    await shelves.fill("app_5");
    assert.equal(await onHand("MUG-BLUE", other), 500, "what is full is left alone");
  });

  it("are tried again after a failure, which the caller is told of", async () => {
    let away = true;
    const putLocation: Shelves["erp"]["putLocation"] = (from, input) =>
      away ? Promise.reject(new Error("away")) : real.erp.putLocation(from, input);
    const shelves = new TenantShelves({ ...real, erp: { listLocations: real.erp.listLocations, putLocation } });
    await assert.rejects(
      async () => shelves.fill("app_6"),
      (error) => isProblem(error, "unavailable"),
    );
    away = false;
    await shelves.fill("app_6");
    assert.equal(await onHand("MUG-BLUE", ownPlace("WH-1", "app_6")), 500);
  });
});
