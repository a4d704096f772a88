import assert from "node:assert/strict";
import { it } from "node:test";
import { largeDocument } from "./large-document.ts";

it("has exactly so many operations, each under an id of its own", () => {
  const { paths } = largeDocument(500) as { paths: Record<string, Record<string, { operationId: string }>> };
  const ids = Object.values(paths).flatMap((item) => Object.values(item).map(({ operationId }) => operationId));
  assert.equal(ids.length, 500);
  assert.equal(new Set(ids).size, 500);
});

it("refers only to schemas that it has", () => {
  const document = largeDocument(120) as { components: { schemas: object } };
  const named = JSON.stringify(document).match(/(?<="\$ref":"#\/components\/schemas\/)[^"]+/g) ?? [];
  assert.ok(named.length > 100);
  for (const name of new Set(named)) assert.ok(name in document.components.schemas, name);
});
