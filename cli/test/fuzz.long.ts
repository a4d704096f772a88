/** Every operation is asked from its own document: no 5xx, and no answer the document does not have. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import * as fc from "fast-check";
import { testDatabase } from "@tierline/kernel/testing/database";
import type { Document, Operation } from "./fuzz/arbitrary.ts";
import { requestOf, type FuzzedRequest } from "./fuzz/request.ts";
import { startRunning, type Running } from "./running.ts";

const runs = Number(process.env["FUZZ_RUNS"] ?? 40);
const seed = Number(process.env["FUZZ_SEED"] ?? Date.now() % 1_000_000_000);

const folder = new URL("../../openapi/", import.meta.url);
const documents = readdirSync(folder)
  .filter((file) => /\.v\d+\.json$/.test(file))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Document);

describe(`fuzzing with FUZZ_SEED=${String(seed)}`, () => {
  let running: Running;
  let token: string;
  before(async () => {
    running = await startRunning({ databaseUrl: await testDatabase() });
    token = await running.token("operator");
  });
  after(() => running.stop());

  for (const document of documents) {
    const ajv = new Ajv2020({ strict: false, allErrors: false });
    addFormats.default(ajv);
    ajv.addSchema(document, "doc");
    const [{ url }] = document.servers;
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        it(`${url} ${operation.operationId}`, () =>
          fc.assert(
            fc.asyncProperty(requestOf(path, operation, document), (request) =>
              ask(ajv, url, path, method, operation, request),
            ),
            { numRuns: runs, seed, endOnFailure: true },
          ));
      }
    }
  }

  async function ask(
    ajv: Ajv2020,
    base: string,
    path: string,
    method: string,
    operation: Operation,
    request: FuzzedRequest,
  ) {
    const search = new URLSearchParams(
      request.query.map(([name, value]): [string, string] => [name, value]),
    ).toString();
    const response = await fetch(`${running.origin}${base}${request.path}${search === "" ? "" : `?${search}`}`, {
      method: method.toUpperCase(),
      headers: { authorization: `Bearer ${token}`, ...request.headers },
      // A body without a type: fetch would add one to a string.
      ...(request.body === undefined ? {} : { body: new Blob([request.body]) }),
    });
    const text = await response.text();
    assert.ok(response.status < 500, `${String(response.status)}: ${text}`);
    const declared = operation.responses[String(response.status)];
    assert.ok(declared, `${String(response.status)} is not documented: ${text}`);
    const type = (response.headers.get("content-type") ?? "").split(";")[0] ?? "";
    assert.ok(declared.content?.[type], `${type} is not documented for ${String(response.status)}`);
    const pointer = ["paths", path, method, "responses", String(response.status), "content", type, "schema"]
      .map((step) => encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1")))
      .join("/");
    const validate = ajv.getSchema(`doc#/${pointer}`);
    assert.ok(validate, `no schema at ${pointer}`);
    assert.ok(validate(JSON.parse(text)), `${JSON.stringify(validate.errors)}: ${text.slice(0, 500)}`);
  }
});
