/** Refusals that follow from every operation's policy, asked of a running platform as its document says. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { testDatabase } from "@tierline/kernel/testing/database";
import type { Document } from "./fuzz/arbitrary.ts";
import { startRunning, type Running } from "./running.ts";

interface Policied {
  readonly operationId: string;
  readonly requestBody?: unknown;
  readonly "x-policy": {
    readonly scopes: readonly string[];
    readonly idempotency: string;
    readonly maxBodyBytes?: number;
  };
}

const folder = new URL("../../openapi/", import.meta.url);
const operations = readdirSync(folder)
  .filter((file) => /\.v\d+\.json$/.test(file))
  .flatMap((file) => {
    const document = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Document;
    return Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        url: document.servers[0].url + path.replaceAll(/\{\w+\}/g, "x"),
        method: method.toUpperCase(),
        operation: operation as unknown as Policied,
      })),
    );
  });

describe("every operation", () => {
  let running: Running;
  let operator: string;
  const strangers = new Map<string, string>();
  before(async () => {
    running = await startRunning({ databaseUrl: await testDatabase() });
    operator = await running.token("operator");
    for (const client of ["web-shop", "store-till"]) strangers.set(client, await running.token(client));
  });
  after(() => running.stop());

  const ask = async (each: (typeof operations)[number], init: RequestInit) => {
    const response = await fetch(running.origin + each.url, { method: each.method, ...init });
    const problem = (await response.json()) as { type: string; status: number; detail: string };
    assert.equal(response.headers.get("content-type"), "application/problem+json");
    assert.equal(problem.status, response.status);
    assert.ok(response.headers.get("correlation-id"));
    return {
      status: response.status,
      kind: problem.type.replace("/problems/", ""),
      headers: response.headers,
      detail: problem.detail,
    };
  };
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const named = (each: (typeof operations)[number]) => `${each.method} ${each.url} (${each.operation.operationId})`;

  for (const each of operations) {
    it(`refuses callers without a valid token or the scope: ${named(each)}`, async () => {
      const nobody = await ask(each, {});
      assert.deepEqual([nobody.status, nobody.kind], [401, "unauthenticated"]);
      assert.match(nobody.headers.get("www-authenticate") ?? "", /^Bearer/);
      const [head, , tail] = operator.split(".");
      const forged = await ask(each, { headers: bearer(`${head ?? ""}.e30.${tail ?? ""}`) });
      assert.equal(forged.status, 401);
      const client = each.operation["x-policy"].scopes.some((scope) => scope.startsWith("storefront:"))
        ? "store-till"
        : "web-shop";
      const stranger = await ask(each, { headers: bearer(strangers.get(client) ?? "") });
      assert.deepEqual([stranger.status, stranger.kind], [403, "forbidden"]);
    });
  }

  for (const each of operations.filter(({ operation }) => operation.requestBody !== undefined)) {
    it(`refuses bodies it cannot read: ${named(each)}`, async () => {
      const headers = { ...bearer(operator), "idempotency-key": "k" };
      const untyped = await ask(each, { headers: { ...headers, "content-type": "text/plain" }, body: "{}" });
      assert.deepEqual([untyped.status, untyped.kind], [415, "unsupported-media-type"]);
      const json = { ...headers, "content-type": "application/json" };
      const broken = await ask(each, { headers: json, body: "{" });
      assert.deepEqual([broken.status, broken.kind], [400, "malformed"]);
      const most = each.operation["x-policy"].maxBodyBytes ?? 0;
      const large = await ask(each, { headers: json, body: " ".repeat(most + 1) });
      assert.deepEqual([large.status, large.kind], [413, "payload-too-large"]);
    });
  }

  for (const each of operations.filter(({ operation }) => operation["x-policy"].idempotency === "required")) {
    it(`asks for an idempotency key before anything else: ${named(each)}`, async () => {
      const refused = await ask(each, {
        headers: { ...bearer(operator), "content-type": "application/json" },
        body: "{}",
      });
      assert.ok([400, 422].includes(refused.status), refused.detail);
    });
  }

  it("answers an unknown path with a problem", async () => {
    const response = await fetch(`${running.origin}/nowhere`);
    assert.equal(response.status, 404);
    assert.equal(response.headers.get("content-type"), "application/problem+json");
  });
});
