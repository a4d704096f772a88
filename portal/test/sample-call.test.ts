/** The calls that the portal shows in code: each must be one that the contract accepts. */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { ApiDocument, DocumentedSchema } from "../web/src/api/document.ts";
import { firstCall } from "../src/onboarding/well-known.ts";
import { madeUp } from "../web/src/samples/code.ts";
import { sampleCall } from "../web/src/samples/sample-call.ts";

const folder = new URL("../../openapi/", import.meta.url);
const files = (await readdir(folder)).filter((name) => /\.v\d+\.json$/.test(name));
const documents = await Promise.all(
  files.map(async (file) => [file, JSON.parse(await readFile(new URL(file, folder), "utf8")) as ApiDocument] as const),
);

const base = "https://api.retailer.example/base/v1";

/** What a schema of the document has against a value, in words; null when nothing. */
function accepting(document: ApiDocument) {
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  ajv.addSchema({ $id: "document", ...document });
  return (schema: DocumentedSchema, value: unknown): string | null => {
    const whole = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/')) as DocumentedSchema;
    const accepts = ajv.compile(whole);
    return accepts(value) ? null : `${ajv.errorsText(accepts.errors)}: ${JSON.stringify(value)}`;
  };
}

describe("sample calls", () => {
  for (const [file, document] of documents) {
    it(`are accepted by every operation of ${file}`, () => {
      const against = accepting(document);
      const refused = Object.entries(document.paths).flatMap(([path, methods]) =>
        Object.entries(methods).flatMap(([method, { operationId, parameters = [], requestBody }]) => {
          const call = sampleCall(document, operationId, base);
          const url = new URL(call.url);
          assert.equal(call.method, method);
          assert.match(url.pathname, new RegExp(`^/base/v1${path.replaceAll(/\{\w+\}/g, "[^/{}]+")}$`));
          const required = parameters.filter((each) => each.required === true);
          assert.equal(
            call.idempotent,
            required.some(({ name }) => name === "Idempotency-Key"),
          );
          const missing = required.filter((each) => each.in === "query" && !url.searchParams.has(each.name));
          assert.deepEqual(missing, [], operationId);
          const schema = requestBody?.content["application/json"]?.schema;
          const body = JSON.stringify(call.body ?? null).replaceAll(JSON.stringify(madeUp), '"019aa5d0"');
          const refusal = schema === undefined ? null : against(schema, JSON.parse(body));
          return refusal === null ? [] : [`${operationId}: ${refusal}`];
        }),
      );
      assert.deepEqual(refused, []);
    });
  }

  it("order something that a sandbox has on its shelves", () => {
    const [, storefront] = documents.find(([file]) => file === "experience-storefront.v2.json") ?? [];
    assert.ok(storefront);
    const { body } = sampleCall(storefront, "placeOrder", base) as { body: { basket: { sku: string }[] } };
    assert.deepEqual(
      body.basket.map(({ sku }) => sku),
      [new URL(firstCall.path, base).searchParams.get("sku")],
    );
  });
});
