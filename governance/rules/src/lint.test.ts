import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { lintDocument, lintDocuments } from "./lint.ts";
import { eventSampleWith, sampleWith } from "./sample.ts";

const folder = mkdtempSync(join(tmpdir(), "tierline-lint-"));
after(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content, null, 2));
  return path;
}

it("documents in order have no finding", async () => {
  const events = file("events.json", eventSampleWith({}));
  assert.deepEqual(await lintDocuments([file("good.json", sampleWith({})), events]), []);
});

it("a finding says in which document, under which rule, where and on which line", async () => {
  const path = file("bad.json", sampleWith({ operationId: "Get_order" }));
  const [finding] = (await lintDocuments([path])).filter(({ rule }) => rule === "operation-ids-are-camel-case");
  assert.equal(finding?.document, path);
  assert.equal(finding.file, path);
  assert.equal(finding.pointer, "/paths/~1orders/get/operationId");
  assert.equal(finding.severity, "error");
  const lines = JSON.stringify(sampleWith({ operationId: "Get_order" }), null, 2).split("\n");
  assert.match(lines[finding.line - 1] ?? "", /"operationId": "Get_order"/);
});

it("what Redocly finds is among the findings, with its line", async () => {
  const path = file("unresolved.json", sampleWith({ requestBody: { $ref: "#/components/requestBodies/Missing" } }));
  const found = (await lintDocuments([path])).filter(({ rule }) => rule === "redocly/no-unresolved-refs");
  assert.equal(found.length, 1);
  assert.ok((found[0]?.line ?? 0) > 1);
});

it("a cyclic document in two files is linted, several times over", async () => {
  const node = { type: "object", properties: { next: { $ref: "./node.json" } } };
  file("node.json", node);
  const headers = { "Correlation-Id": { description: "It.", schema: { type: "string" } } };
  const content = { "application/json": { schema: { $ref: "./node.json" } } };
  const path = file("cyclic.json", sampleWith({ responses: { "200": { description: "It.", headers, content } } }));
  assert.deepEqual(await lintDocuments([path, path]), []);
});

it("a finding in a second file names that file, and the line there", async () => {
  mkdirSync(join(folder, "parts"), { recursive: true });
  const part = file("parts/buyer.yaml", "type: object\nproperties:\n  nick_name:\n    type: string\n");
  const headers = { "Correlation-Id": { description: "It.", schema: { type: "string" } } };
  const content = { "application/json": { schema: { $ref: "./parts/buyer.yaml" } } };
  const path = file("several.json", sampleWith({ responses: { "200": { description: "It.", headers, content } } }));
  const found = await lintDocuments([path]);
  assert.deepEqual(
    found.map(({ document, file: at, rule, line, pointer }) => ({ document, at, rule, line, pointer })),
    [
      {
        document: path,
        at: part,
        rule: "properties-are-camel-case",
        line: 3,
        pointer: "/properties/nick_name",
      },
    ],
  );
});

it("a wrong example is found", async () => {
  const content = { "application/json": { schema: { type: "integer" }, example: "three" } };
  const path = file("example.json", sampleWith({ responses: { "200": { description: "A number.", content } } }));
  assert.ok((await lintDocuments([path])).some(({ rule }) => rule === "redocly/no-invalid-media-type-examples"));
});

it("a reference to the network is not followed, and said", async () => {
  const content = { "application/json": { schema: { $ref: "https://schemas.invalid/order.json" } } };
  const path = file("network.json", sampleWith({ responses: { "200": { description: "It.", content } } }));
  const found = await lintDocuments([path]);
  assert.ok(found.some(({ message }) => message.includes("nothing is loaded from the network")));
});

it("a document of somebody else is asked for what any contract should be, not for our x-policy", async () => {
  const path = file(
    "theirs.yaml",
    `openapi: 3.0.3
info: { title: Theirs, version: "7" }
servers: [{ url: http://theirs.example.org }]
paths:
  /things/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
    get:
      operationId: getThing
      responses: { "200": { description: It., content: { application/json: { schema: { type: object } } } } }
`,
  );
  const { findings, profile } = await lintDocument(path);
  assert.equal(profile, "foreign");
  const rules = new Set(findings.map(({ rule }) => rule));
  assert.ok(rules.has("servers-are-encrypted"));
  assert.ok(rules.has("ids-cannot-be-counted"));
  assert.deepEqual(
    findings.filter(({ message }) => /x-(api|policy)/.test(message)),
    [],
  );
  const server = findings.find(({ rule }) => rule === "servers-are-encrypted");
  assert.equal(server?.line, 3);
});

it("a profile named overrides the document's own", async () => {
  const { findings } = await lintDocument(file("draft.json", { ...sampleWith({}), "x-api": undefined }), {
    profile: "process",
  });
  assert.ok(findings.some(({ rule }) => rule === "api-describes-itself"));
});

describe("what is no contract is one finding that says why", () => {
  const cases: readonly (readonly [what: string, path: () => string, says: RegExp])[] = [
    ["a file that is not there", () => join(folder, "none.json"), /^There is no such file$/],
    ["a directory", () => folder, /^It is a directory: name the files in it$/],
    ["an empty file", () => file("empty.yaml", " \n"), /^It is empty$/],
    ["broken JSON", () => file("broken.json", '{ "openapi": '), /^It is neither JSON nor YAML: /],
    ["broken YAML", () => file("broken.yaml", "openapi: 3.1.0\n  info: [\n"), /^It is neither JSON nor YAML: /],
    ["a list", () => file("list.yaml", "- openapi\n"), /^It holds no object/],
    ["a picture", () => file("picture.yaml", "\u0089PNG\u0000"), /^It is no text/],
    [
      "Swagger 2",
      () => file("swagger.yaml", 'swagger: "2.0"\n'),
      /^It is Swagger 2\.0: convert it to OpenAPI 3 first$/,
    ],
    ["OpenAPI 4", () => file("four.yaml", "openapi: 4.0.0\n"), /^It is OpenAPI 4\.0\.0: 3\.0 and 3\.1 are understood$/],
    ["AsyncAPI 2", () => file("two.yaml", "asyncapi: 2.6.0\n"), /^It is AsyncAPI 2\.6\.0: 3 is understood$/],
    [
      "YAML without end",
      () => file("endless.yaml", "openapi: 3.1.0\ninfo: &it { title: A, version: 1.0.0, x-it: *it }\npaths: {}\n"),
      /^It cannot be linted: it nests too deeply, or contains itself through a YAML alias$/,
    ],
    ["something else", () => file("else.yaml", "name: tierline\n"), /it is no contract$/],
  ];

  for (const [what, path, says] of cases) {
    it(what, async () => {
      const { findings } = await lintDocument(path());
      assert.equal(findings.length, 1);
      assert.equal(findings[0]?.rule, "readable");
      assert.match(findings[0].message, says);
    });
  }

  it("YAML that breaks on a line names the line", async () => {
    const { findings } = await lintDocument(file("line.yaml", "openapi: 3.1.0\ninfo:\n  title: [a\npaths: {}\n"));
    assert.ok((findings[0]?.line ?? 0) >= 3);
  });
});
