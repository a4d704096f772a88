/** Refusals that follow from every operation's policy, asked of a running platform as its document says. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { testDatabase } from "@tierline/kernel/testing/database";
import { operations, type PlacedOperation } from "./declared-operations.ts";
import { startRunning, type Running } from "./running.ts";

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

  const ask = async (each: PlacedOperation, init: RequestInit) => {
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
  const named = (each: PlacedOperation) => `${each.method} ${each.url} (${each.operation.operationId})`;

  for (const each of operations) {
    it(`refuses callers without a valid token or the scope: ${named(each)}`, async () => {
      const nobody = await ask(each, {});
      assert.deepEqual([nobody.status, nobody.kind], [401, "unauthenticated"]);
      assert.match(nobody.headers.get("www-authenticate") ?? "", /^Bearer/);
      const [head, , tail] = operator.split(".");
      const forged = await ask(each, { headers: bearer(`${head ?? ""}.e30.${tail ?? ""}`) });
      assert.equal(forged.status, 401);
      const client = each.policy.scopes.some((scope) => scope.startsWith("storefront:")) ? "store-till" : "web-shop";
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
      const most = each.policy.maxBodyBytes ?? 0;
      const large = await ask(each, { headers: json, body: " ".repeat(most + 1) });
      assert.deepEqual([large.status, large.kind], [413, "payload-too-large"]);
    });
  }

  for (const each of operations.filter(({ method }) => method === "GET")) {
    it(`refuses a parameter that it does not have: ${named(each)}`, async () => {
      const parted = each.url.includes("?") ? "&" : "?";
      const refused = await ask({ ...each, url: `${each.url}${parted}nosuch=1` }, { headers: bearer(operator) });
      assert.deepEqual([refused.status, refused.kind], [400, "invalid-parameter"]);
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
