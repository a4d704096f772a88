import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { diff } from "../src/diff.ts";
import type { Json } from "../src/json.ts";

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../openapi/${name}`, import.meta.url), "utf8")) as Document;

interface Operation extends Json {
  security: { oauth: string[] }[];
  "x-policy": { scopes: string[]; deadlineMs: number };
}
interface Document extends Json {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties: Json }>; messages: Record<string, { "x-event": Json }> };
  "x-api": Json;
}

/** The breaking changes after an edit of one of our documents: pointers and sentences. */
async function broken(name: string, edit: (document: Document) => void): Promise<string[]> {
  const after = read(name);
  edit(after);
  const { changes } = await diff(read(name), after);
  return changes.filter(({ impact }) => impact === "breaking").map(({ pointer, message }) => `${pointer} ${message}`);
}

describe("a change of a contract of ours that breaks somebody", () => {
  const orders = "process-orders.v1.json";

  it("is a field that is gone, told once for all operations", async () => {
    const [first = "", ...more] = await broken(
      orders,
      ({ components }) => delete components.schemas["Order"]?.properties["orderId"],
    );
    assert.deepEqual(more, []);
    assert.match(
      first,
      /^\/components\/schemas\/Order\/properties\/orderId Property `orderId` was removed: .* other operations?\)\.$/,
    );
  });

  it("is a scope that is added, told once though it is said twice", async () => {
    const [first = "", ...more] = await broken(orders, ({ paths }) => {
      const operation = paths["/orders"]?.["post"];
      operation?.security[0]?.oauth.push("orders:pay");
      // The document says the scopes of an operation in two places.
      operation?.["x-policy"].scopes.push("orders:pay");
    });
    assert.deepEqual(more, []);
    assert.match(first, /^\/paths\/~1orders\/post\/security .*'orders:pay'/);
  });

  it("is a deadline that is shortened", async () => {
    const [first = ""] = await broken(orders, ({ paths }) => {
      const operation = paths["/orders"]?.["post"];
      if (operation !== undefined) operation["x-policy"].deadlineMs -= 1;
    });
    assert.match(first, /^\/paths\/~1orders\/post\/x-policy\/deadlineMs /);
  });

  it("is an owner that is dropped", async () => {
    const found = await broken(orders, (document) => delete document["x-api"]["owner"]);
    assert.equal(found.length, 1);
    assert.match(found[0] ?? "", /^\/x-api `owner` of the API was removed: nobody answers/);
  });

  it("is a shorter retention of an event", async () => {
    const found = await broken("events/process-returns.v1.json", ({ components }) => {
      for (const message of Object.values(components.messages)) message["x-event"]["retentionDays"] = 1;
    });
    assert.ok(found.length > 0);
    assert.match(
      found[0] ?? "",
      /^\/components\/messages\/[^/]+ The retention of `return\.[a-z]+\.v1` changed from \d+ to 1/,
    );
  });
});
