import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { StartError, parseConfig } from "@tierline/kernel/config/config";
import { LocationId } from "@tierline/kernel/model/location";
import { StorefrontConfig } from "./config.ts";
import { placesFor } from "./places.ts";

const settings = (environment: Record<string, string>) => parseConfig(StorefrontConfig, environment);

describe("the places of a shop", () => {
  it("are everybody's unless the settings say otherwise", () => {
    const places = placesFor(settings({}), "tierline");
    assert.equal(places.warehouse, "WH-1");
    assert.equal(places.locationOf("STORE-1"), "STORE-1");
    assert.equal(places.storeAt("STORE-1"), "STORE-1");
    assert.equal(places.locationOf("X".repeat(32)), "X".repeat(32));
  });

  const own = settings({ STOREFRONT_LOCATION: "WH-1-{tenant}", STOREFRONT_STORE: "{store}-{tenant}" });
  it("are a tenant's own where the settings name it, under the names that the shop knows", () => {
    const [one, other] = [placesFor(own, "app_1"), placesFor(own, "app_2")];
    assert.match(one.warehouse, /^WH-1-[0-9A-F]{20}$/);
    assert.notEqual(one.warehouse, other.warehouse);
    assert.equal(one.warehouse, placesFor(own, "app_1").warehouse);
    assert.match(one.locationOf("STORE-1"), /^STORE-1-[0-9A-F]{20}$/);
    assert.equal(one.storeAt(one.locationOf("STORE-1")), "STORE-1");
  });

  it("are never another's, whatever a shopper names", () => {
    const [one, other] = [placesFor(own, "app_1"), placesFor(own, "app_2")];
    for (const named of [other.warehouse, other.locationOf("STORE-1"), one.warehouse]) {
      const location = one.locationOf(named);
      assert.equal(LocationId.safeParse(location).success, true, location);
      assert.ok(location.endsWith(one.warehouse.slice("WH-1".length)));
      assert.notEqual(location, one.warehouse);
    }
  });

  it("stop the start when the setting for stores names none, or leaves no room for its name", () => {
    for (const wrong of ["STORE-1", "{store}-{store}", "{store}-A-LONG-NAME-{tenant}"]) {
      assert.throws(() => settings({ STOREFRONT_STORE: wrong }), StartError, wrong);
    }
    assert.throws(() => settings({ STOREFRONT_LOCATION: "WAREHOUSE-ONE-{tenant}" }), StartError);
    assert.throws(() => settings({ STOREFRONT_LOCATION: "wh-1" }), StartError);
  });
});
