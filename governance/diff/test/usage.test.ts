import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { diff, type Usage } from "../src/diff.ts";
import type { Json } from "../src/json.ts";
import { usageFrom } from "../src/usage.ts";

const base = (name: string) =>
  parse(readFileSync(new URL(`../cases/${name}.base.yml`, import.meta.url), "utf8")) as Json;

const reader: Usage = { name: "reader", api: "", operation: "getOrder", responseFields: ["/comment"] };
const lister: Usage = {
  name: "lister",
  api: "",
  operation: "GET /orders",
  responseFields: ["/*/state", "/*/parent/placedAt"],
};
const buyer: Usage = {
  name: "buyer",
  api: "",
  operation: "placeOrder",
  requestFields: ["/lines", "/lines/*/sku"],
  responseFields: ["/orderId"],
};
const usage = [reader, lister, buyer];

/** The consumers of the breaking changes after an edit of the shop. */
async function broken(
  edit: (schemas: Record<string, Schema>, document: Json) => void,
  using = usage,
): Promise<string[]> {
  const after = base("shop");
  edit((after["components"] as { schemas: Record<string, Schema> }).schemas, after);
  const { changes } = await diff(base("shop"), after, { usage: using });
  assert.ok(changes.some(({ impact }) => impact === "breaking"));
  return [...new Set(changes.flatMap(({ impact, consumers }) => (impact === "breaking" ? consumers : [])))].sort();
}

interface Schema {
  properties: Record<string, Json>;
  required: string[];
}

describe("the consumers of a change", () => {
  it("are those that read the field that is gone", async () => {
    assert.deepEqual(await broken((schemas) => delete schemas["Order"]!.properties["comment"]), ["reader"]);
  });

  it("are found through lists, references and cycles", async () => {
    assert.deepEqual(await broken((schemas) => delete schemas["Order"]!.properties["placedAt"]), ["lister"]);
  });

  it("are those that send the field that is narrowed", async () => {
    assert.deepEqual(await broken((schemas) => (schemas["Line"]!.properties["sku"]!["maxLength"] = 3)), ["buyer"]);
  });

  it("are not those that send another field beside it", async () => {
    assert.deepEqual(await broken((schemas) => (schemas["Line"]!.properties["note"]!["maxLength"] = 3)), []);
  });

  it("are all callers where a request must carry more", async () => {
    assert.deepEqual(await broken((schemas) => schemas["Line"]!.required.push("note")), ["buyer"]);
  });

  it("are all callers of an operation that is gone", async () => {
    assert.deepEqual(await broken((_, document) => delete (document["paths"] as Json)["/orders"]), ["buyer", "lister"]);
  });

  it("are all callers where their fields are not known", async () => {
    const unknown = [{ name: "any", api: "", operation: "getOrder" }];
    assert.deepEqual(await broken((schemas) => delete schemas["Order"]!.properties["comment"], unknown), ["any"]);
  });

  it("are those of a policy that is tightened", async () => {
    const after = base("own");
    const orders = (after["paths"] as Record<string, Record<string, Json>>)["/orders"]!;
    (orders["post"]!["x-policy"] as Json)["limit"] = "batch";
    const using = [
      { name: "till", api: "process/orders", operation: "placeOrder" },
      { name: "clerk", api: "process/orders", operation: "listOrders" },
      { name: "stranger", api: "process/returns", operation: "placeOrder" },
    ];
    const { changes } = await diff(base("own"), after, { usage: using });
    assert.deepEqual(
      changes.map(({ consumers }) => consumers),
      [["till"]],
    );
  });

  it("are all of them where the whole API ends", async () => {
    const after = base("own");
    (after["x-api"] as Json)["lifecycle"] = "retired";
    const using = [{ name: "till", api: "process/orders", operation: "placeOrder", requestFields: ["/x"] }];
    const { changes } = await diff(base("own"), after, { usage: using });
    assert.deepEqual(changes[0]?.consumers, ["till"]);
  });

  it("of an event are named by the event", async () => {
    const after = base("events");
    const { schemas } = after["components"] as { schemas: Record<string, Schema> };
    delete schemas["Shipped"]!.properties["weight"];
    const using = [
      { name: "weigher", api: "", operation: "order.shipped.v1", responseFields: ["/weight"] },
      { name: "other", api: "", operation: "order.shipped.v1", responseFields: ["/carrier"] },
      { name: "third", api: "", operation: "order.placed.v1" },
    ];
    const { changes } = await diff(base("events"), after, { usage: using });
    assert.deepEqual(
      changes.map(({ consumers }) => consumers),
      [["weigher"]],
    );
  });

  it("are not named for words alone", async () => {
    const after = base("shop");
    (after["paths"] as Record<string, Record<string, Json>>)["/orders"]!["get"]!["summary"] = "Other words.";
    const { changes } = await diff(base("shop"), after, { usage });
    assert.deepEqual(
      changes.map(({ consumers }) => consumers),
      [[]],
    );
  });

  it("come from what the registry tells", () => {
    const operations = [{ operationId: "getOrder", requestFields: [], responseFields: ["/state"] }];
    assert.deepEqual(usageFrom([{ application: "till", api: "process/orders", major: 1, operations }]), [
      {
        name: "till",
        api: "process/orders",
        major: 1,
        operation: "getOrder",
        requestFields: [],
        responseFields: ["/state"],
      },
    ]);
  });

  it("of another major are not concerned", async () => {
    const after = base("shop");
    delete (after["paths"] as Record<string, Record<string, Json>>)["/orders"]!["get"];
    const everybody = [1, 2].map((major) => ({ name: `v${String(major)}`, api: "", major, operation: "GET /orders" }));
    const { changes } = await diff(base("shop"), after, { usage: everybody });
    assert.deepEqual([...new Set(changes.flatMap(({ consumers }) => consumers))], ["v1"]);
  });
});
