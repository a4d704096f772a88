import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, it } from "node:test";
import { lintDocuments } from "./lint.ts";
import { sampleWith } from "./sample.ts";

const folder = mkdtempSync(join(tmpdir(), "tierline-lint-"));
after(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

it("a document in order has no finding", async () => {
  assert.deepEqual(await lintDocuments([file("good.json", sampleWith({}))]), []);
});

it("a finding says in which document, under which rule and where", async () => {
  const path = file("bad.json", sampleWith({ operationId: "Get_order" }));
  const [finding] = (await lintDocuments([path])).filter(({ rule }) => rule === "operation-ids-are-camel-case");
  assert.equal(finding?.document, path);
  assert.equal(finding.pointer, "/paths/~1orders/get/operationId");
  assert.equal(finding.severity, "error");
});

it("what Redocly finds is among the findings", async () => {
  const path = file("unresolved.json", sampleWith({ requestBody: { $ref: "#/components/requestBodies/Missing" } }));
  const rules = (await lintDocuments([path])).map(({ rule }) => rule);
  assert.ok(
    rules.some((rule) => rule.startsWith("redocly/")),
    rules.join(", "),
  );
});

it("a cyclic document in two files is linted, several times over", async () => {
  const node = { type: "object", properties: { next: { $ref: "./node.json" } } };
  file("node.json", node);
  const answer = { description: "It.", content: { "application/json": { schema: { $ref: "./node.json" } } } };
  const path = file("cyclic.json", sampleWith({ responses: { "200": answer } }));
  assert.deepEqual(await lintDocuments([path, path]), []);
});

it("a wrong example is found", async () => {
  const content = { "application/json": { schema: { type: "integer" }, example: "three" } };
  const path = file("example.json", sampleWith({ responses: { "200": { description: "A number.", content } } }));
  assert.ok((await lintDocuments([path])).some(({ severity }) => severity === "error"));
});

it("a file that is not there or no JSON is a finding, not a crash", async () => {
  const found = await lintDocuments([join(folder, "none.json"), file("broken.json", "{")]);
  assert.deepEqual(new Set(found.map(({ severity }) => severity)), new Set(["error"]));
  assert.deepEqual(new Set(found.map(({ document }) => document)).size, 2);
});
