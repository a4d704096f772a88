import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { diff, DiffError } from "../src/diff.ts";
import type { Json } from "../src/json.ts";

const folder = mkdtempSync(join(tmpdir(), "tierline-diff-test-"));
after(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const openapi = (paths: Json = {}, rest: Json = {}): Json => ({
  openapi: "3.1.0",
  info: { title: "x", version: "1" },
  paths,
  ...rest,
});
const answering = (schema: unknown) => ({
  "/a": {
    get: { operationId: "a", responses: { 200: { description: "x", content: { "application/json": { schema } } } } },
  },
});
const refused = (before: string | Json, later: string | Json, message: RegExp) =>
  assert.rejects(
    diff(before, later),
    (error) => error instanceof DiffError && message.test(error.message) && !error.message.includes("\n"),
  );

describe("what cannot be compared", () => {
  const good = openapi();
  it("is a file that is missing", () =>
    refused(join(folder, "none.yaml"), good, /none\.yaml cannot be read: there is no such file/));
  it("is a file that is neither JSON nor YAML", () =>
    refused(file("bad.yaml", "a: [1\nb: }"), good, /bad\.yaml is neither JSON nor YAML/));
  it("is a file that is no contract", () => refused(file("list.json", "[1]"), good, /list\.json is not a contract/));
  it("is a document of nothing known", () => refused({ hello: 1 }, good, /neither "openapi" nor "asyncapi"/));
  it("is Swagger 2.0", () =>
    refused({ swagger: "2.0" }, good, /^Swagger 2\.0 is not supported: convert the document before/));
  it("is OpenAPI of another version", () => refused({ openapi: "4.0.0" }, good, /OpenAPI "4\.0\.0" is not supported/));
  it("is AsyncAPI 2", () => refused({ asyncapi: "2.6.0" }, good, /AsyncAPI "2\.6\.0" is not supported/));
  it("is an API with events", () =>
    refused(good, { asyncapi: "3.0.0" }, /is OpenAPI and the document after is AsyncAPI/));
  it("is what refers to the network", () => {
    const path = file("net.json", JSON.stringify(openapi(answering({ $ref: "https://example.com/x.json" }))));
    return refused(path, good, /refers to https:\/\/example\.com\/x\.json: nothing is fetched/);
  });
  it("is what refers to the network by way of another file", () => {
    file("between.yaml", "x: { $ref: 'http://example.com/x.json' }");
    const path = file("via.json", JSON.stringify(openapi(answering({ $ref: "between.yaml#/x" }))));
    return refused(path, good, /between\.yaml refers to http:\/\/example\.com/);
  });
  it("is a parsed document that refers to another file", () =>
    refused(openapi(answering({ $ref: "other.yaml" })), good, /give its path/));
  it("is YAML that contains itself", () =>
    refused(file("self.yaml", "openapi: 3.1.0\nx-a: &a [*a]"), good, /contains itself/));
  it("is nested beyond all measure", () => {
    const depth = 60_000;
    const text = `{"openapi":"3.1.0","info":{},"paths":{},"x":${"[".repeat(depth)}${"]".repeat(depth)}}`;
    return refused(file("deep.json", text), good, /nests? /);
  });
});

describe("documents of any form", () => {
  it("may be deep", async () => {
    const nested = (depth: number, leaf: Json): Json =>
      depth === 0 ? leaf : { type: "object", properties: { a: nested(depth - 1, leaf) } };
    const result = await diff(
      openapi(answering(nested(150, { type: "string" }))),
      openapi(answering(nested(150, { type: "integer" }))),
    );
    assert.equal(result.requiredBump, "major");
    assert.match(result.changes[0]?.pointer ?? "", /^(\/[^/]+)*\/properties\/a\/type$/);
  });

  it("may be in several files, in JSON and YAML", async () => {
    file("order.yaml", "type: object\nproperties: { id: { type: string } }");
    file("order2.yaml", "type: object\nproperties: { id: { type: integer } }");
    const one = file("one.json", JSON.stringify(openapi(answering({ $ref: "order.yaml" }))));
    const other = file("two.json", JSON.stringify(openapi(answering({ $ref: "order2.yaml" }))));
    assert.equal((await diff(one, one)).requiredBump, "none");
    const { changes } = await diff(one, other);
    assert.match(changes[0]?.message ?? "", /Type of `id`/);
  });

  it("may be of 500 operations that share a cycle, and a change is told once", async () => {
    const paths = Object.fromEntries(
      Array.from({ length: 250 }, (_, index) => {
        const answer = {
          200: {
            description: "x",
            content: { "application/json": { schema: { $ref: `#/components/schemas/S${String(index % 50)}` } } },
          },
        };
        const operation = (name: string) => ({ operationId: `${name}${String(index)}`, responses: answer });
        return [`/r${String(index)}/{id}`, { get: operation("get"), put: operation("put") }];
      }),
    );
    const schemas = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [
        `S${String(index)}`,
        {
          type: "object",
          properties: { a: { type: "string" }, next: { $ref: `#/components/schemas/S${String((index + 1) % 50)}` } },
        },
      ]),
    );
    const document = openapi(paths, { components: { schemas } });
    const changed = structuredClone(document) as {
      components: { schemas: { S7: { properties: { a: Json } } } };
    } & Json;
    changed.components.schemas.S7.properties.a["type"] = "integer";
    assert.equal((await diff(document, structuredClone(document))).requiredBump, "none");
    const { changes } = await diff(document, changed);
    assert.equal(changes.length, 1);
    assert.match(changes[0]?.message ?? "", /and 499 other operations\)\.$/);
  });
});
