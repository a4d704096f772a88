import assert from "node:assert/strict";
import { it } from "node:test";
import pino from "pino";
import type { ApiContract } from "@tierline/kernel/api/contract";
import type { Called } from "@tierline/kernel/api/observer";
import { operation } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { z } from "@tierline/kernel/model/schema";
import { testDatabase } from "@tierline/kernel/testing/database";
import { anyone, openNeighbor, source } from "@tierline/kernel/testing/open-api";
import { governanceRegistry } from "@tierline/openapi/clients/governance-registry.v1";
import { createRecorder } from "./recorder.ts";
import { startReporter, type Registry } from "./reporter.ts";

const listThings = operation({
  operationId: "listThings",
  method: "get",
  path: "/things",
  summary: "List things",
  responses: { 200: { description: "Things.", schema: z.object({}) } },
  policy: { scopes: ["things:read"], limit: "read", priority: "normal", idempotency: "none", deadlineMs: 1_000 },
});
const contract: ApiContract = {
  about: {
    tier: "process",
    name: "things",
    title: "Things",
    description: "For this test.",
    version: "1.0.0",
    owner: "things-team",
    lifecycle: "active",
    authority: [],
    slo: { availability: "99 %", p99Ms: 100 },
    dataClasses: ["internal"],
  },
  operations: { listThings },
};
const observed = { api: "process/things@v1", operation: listThings };
const shop = anyone({ clientId: "web-shop", tenant: "tierline" });
const call = (status: number, more: Partial<Called> = {}): Called => ({
  call: { principal: shop, correlationId: "cor-1" },
  status,
  ms: 7,
  given: undefined,
  problem: undefined,
  ...more,
});
const log = pino({ level: "silent" });
/** Longer than the test: reports are sent by hand. */
const everyMs = 3_600_000;

const neighbor = await openNeighbor("governance/registry", {
  databaseUrl: await testDatabase(),
  environment: { REGISTRY_PUBLISHED: "/nothing-published" },
});
const registry = neighbor.client(governanceRegistry);
const reporting = { serves: [contract], plans: () => [], environment: "live", log, everyMs } as const;
const answered = async () =>
  (await registry.listUsage(source(), { query: { api: "process/things" } })).items.map((row) => row.answered);

it("tells the registry what is served, called and adrift", async () => {
  const recorder = createRecorder();
  const reporter = startReporter({
    registry,
    recorder,
    serves: [contract],
    plans: () => [],
    environment: "live",
    log,
    everyMs,
  });
  recorder.called(observed, call(200, { given: { query: { sku: ["A"] }, body: { lines: [{ quantity: 1 }] } } }));
  recorder.called(observed, call(404, { ms: 3_000, problem: new Problem("not-found", "There is no thing 7.") }));
  recorder.drifted(observed, 200, [
    { pointer: "/items/0/name", detail: "is missing" },
    { pointer: "/items/7/name", detail: "is missing" },
  ]);
  await reporter.stop();
  const [deployment] = (await registry.listDeployments(source(), { query: {} })).items;
  assert.deepEqual([deployment?.api, deployment?.state], ["process/things", "unpublished"]);
  const params = { tier: "process", name: "things", version: "1.0.0" } as const;
  const document = await registry.getDocument(source(), { params });
  assert.equal(document.info.title, "Things", "the document of an unknown contract is registered");
  const path = { tier: "process", name: "things" } as const;
  const [consumer] = (await registry.listConsumers(source(), { params: path, query: {} })).consumers;
  assert.deepEqual(consumer?.operations, [
    {
      operationId: "listThings",
      calls: 2,
      requestFields: ["/?sku", "/lines", "/lines/*/quantity"],
      responseFields: [],
    },
  ]);
  const { items } = await registry.listFindings(source(), { query: {} });
  assert.deepEqual(
    items.map(({ pointer, occurrences }) => [pointer, occurrences]),
    [["/items/*/name", 2]],
  );
  const traffic = (await registry.listTraffic(source(), { query: { clientId: "web-shop" } })).items;
  assert.deepEqual(
    traffic.map(({ status, calls, latency }) => [status, calls, latency]),
    [
      [200, 1, [0, 1, 0, 0, 0, 0, 0, 0, 0, 0]],
      [404, 1, [0, 0, 0, 0, 0, 0, 0, 0, 0, 1]],
    ],
  );
  const failures = (await registry.listFailures(source(), { query: { clientId: "web-shop" } })).items;
  assert.deepEqual(
    failures.map(({ kind, detail, correlationId }) => [kind, detail, correlationId]),
    [["not-found", "There is no thing 7.", "cor-1"]],
  );
});

it("keeps the last failures of each application, and none of our own APIs'", () => {
  const recorder = createRecorder();
  const fail = (principal: Called["call"]["principal"], detail: string, kind: "invalid" | "conflict" = "invalid") => {
    const problem = new Problem(kind, detail, { errors: [{ pointer: "/name", detail: "is too long" }] });
    recorder.called(observed, call(422, { call: { principal, correlationId: "c" }, problem }));
  };
  fail(shop, "rare", "conflict");
  for (let n = 0; n < 25; n++) fail(shop, String(n));
  fail(anyone({ clientId: "till" }), "once");
  fail(anyone({ clientId: "process/orders", kind: "api" }), "ours");
  const { failures } = recorder.take();
  assert.deepEqual(
    failures.map(({ clientId, detail }) => `${clientId} ${detail}`),
    ["web-shop rare", "web-shop 22", "web-shop 23", "web-shop 24", "till once"],
  );
  assert.deepEqual(failures[0]?.pointers, ["/name"]);
});

it("counts nothing twice when an answer is lost, and loses nothing while the registry is away", async () => {
  const [before = 0] = await answered();
  const recorder = createRecorder();
  let lose: "answer" | "call" | "nothing" = "answer";
  const shaky: Registry = {
    registerContract: registry.registerContract,
    reportOperations: async (from, input) => {
      if (lose === "call") throw new Problem("unavailable", "Away.");
      const answer = await registry.reportOperations(from, input);
      if (lose === "answer") throw new Problem("deadline-exceeded", "Lost.");
      return answer;
    },
  };
  const reporter = startReporter({
    registry: shaky,
    recorder,
    serves: [contract],
    plans: () => [],
    environment: "live",
    log,
    everyMs,
  });
  for (const losing of ["answer", "call", "nothing"] as const) {
    lose = losing;
    recorder.called(observed, call(200));
    await reporter.report();
  }
  await reporter.stop();
  assert.deepEqual(await answered(), [before + 3]);
});

it("reports what anybody sends, control characters and halved letters too", async () => {
  const [before = 0] = await answered();
  const recorder = createRecorder();
  const errors = [{ pointer: "/\u0001\ud800", detail: "is none" }];
  const problem = new Problem("invalid", `\u0001 ${"x".repeat(297)}😀`, { errors });
  recorder.called(observed, call(422, { problem }));
  recorder.called(observed, call(200));
  recorder.drifted(observed, 200, [{ pointer: "/\u0000", detail: "\u0007" }]);
  await startReporter({ ...reporting, registry, recorder }).stop();
  assert.deepEqual(await answered(), [before + 1]);
  const [failure] = (await registry.listFailures(source(), { query: { clientId: "web-shop" } })).items;
  assert.deepEqual([failure?.pointers, failure?.detail], [["/\uFFFD\uFFFD"], `\uFFFD ${"x".repeat(297)}\uFFFD`]);
});

it("sends the rest of a report when rows of it are refused, and halves of one that is too large", async () => {
  const [before = 0] = await answered();
  const recorder = createRecorder();
  recorder.called(observed, call(200));
  for (let n = 0; n < 25; n++) {
    recorder.called(
      observed,
      call(200, { call: { principal: anyone({ clientId: `bad id ${String(n)}` }), correlationId: "c" } }),
    );
  }
  const sizes: number[] = [];
  const narrow: Registry = {
    registerContract: registry.registerContract,
    reportOperations: (from, input) => {
      sizes.push(input.body.usage.length);
      if (input.body.usage.length > 13) throw new Problem("payload-too-large", "Too much.");
      return registry.reportOperations(from, input);
    },
  };
  await startReporter({ ...reporting, registry: narrow, recorder }).stop();
  assert.deepEqual(sizes, [26, 13, 1, 13, 0]);
  assert.deepEqual(await answered(), [before + 1]);
});

it("looks at few requests of many", () => {
  const recorder = createRecorder();
  for (let n = 0; n < 1_600; n++) recorder.called(observed, call(200, { given: { query: {}, body: { name: "x" } } }));
  const [seen] = recorder.take().fields;
  assert.deepEqual([seen?.pointers, seen?.samples], [["/name"], 104]);
  assert.deepEqual(recorder.take(), { usage: [], fields: [], findings: [], failures: [], evidence: [] });
});
