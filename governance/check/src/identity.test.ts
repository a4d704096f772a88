import assert from "node:assert/strict";
import { it } from "node:test";
import { bumpBetween, compareVersions, identityOf, raised, suffices } from "./identity.ts";

it("a document of ours is called by its x-api, its events beside it", () => {
  const document = { info: { version: "2.3.4" }, "x-api": { id: "process/orders" } };
  assert.deepEqual(identityOf(document, "any.json"), { name: "process-orders", major: "2", version: "2.3.4" });
  assert.equal(identityOf({ ...document, asyncapi: "3.0.0" }, "any.json").name, "events/process-orders");
});

it("a document of others is called by its file, and once published by its folder", () => {
  assert.equal(identityOf({ info: { version: "1.0.0" } }, "openapi/shop.v1.yaml").name, "shop");
  assert.equal(identityOf({ info: { version: "1.0.0" } }, "openapi/published/shop/1.0.0.json").name, "shop");
});

it("versions are compared as numbers", () => {
  assert.ok(compareVersions("1.10.0", "1.9.9") > 0);
  assert.equal(compareVersions("1.0.0", "1.0.0"), 0);
});

it("a bump is what was raised, and suffices for what is smaller", () => {
  assert.equal(bumpBetween("1.0.0", "1.1.0"), "minor");
  assert.equal(bumpBetween("1.0.0", "1.0.0"), "none");
  assert.ok(suffices("major", "minor"));
  assert.ok(!suffices("patch", "minor"));
  assert.ok(suffices("none", "none"));
  assert.ok(!suffices("none", "patch"));
});

it("the next version is the lowest that raises so much", () => {
  assert.deepEqual(
    (["major", "minor", "patch", "none"] as const).map((bump) => raised("1.2.3", bump)),
    ["2.0.0", "1.3.0", "1.2.4", "1.2.3"],
  );
});
