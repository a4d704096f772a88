import assert from "node:assert/strict";
import { it, mock } from "node:test";
import type { Called } from "@tierline/kernel/api/observer";
import { operation } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { anyone } from "@tierline/kernel/testing/open-api";
import { EvidenceLog } from "./evidence-log.ts";

const placeOrder = operation({
  operationId: "placeOrder",
  method: "post",
  path: "/orders",
  summary: "Place an order",
  responses: {},
  policy: { scopes: ["o:write"], limit: "write", priority: "normal", idempotency: "required", deadlineMs: 1_000 },
});
const observed = { api: "experience/shop@v1", operation: placeOrder };
const inSandbox = anyone({ clientId: "app_1", environment: "sandbox" });

const called = (status: number, more: Partial<Called["call"]> = {}, problem?: Problem): Called => ({
  call: { principal: inSandbox, correlationId: "c", ...more },
  status,
  ms: 1,
  given: undefined,
  problem,
});
const limited = called(429, {}, new Problem("too-many-requests", "Wait.", { retryAfterSeconds: 10 }));
const proofs = (log: EvidenceLog) => log.take().map(({ clientId, proof }) => `${clientId} ${proof}`);

it("a write that was answered twice under one key is a proof, and one that failed or has another key is none", () => {
  const log = new EvidenceLog();
  log.look(observed, called(201, { idempotencyKey: "A" }));
  log.look(observed, called(201, { idempotencyKey: "B" }));
  log.look(observed, called(409, { idempotencyKey: "B" }));
  assert.deepEqual(proofs(log), []);
  log.look(observed, called(201, { idempotencyKey: "A" }));
  assert.deepEqual(proofs(log), ["app_1 repeated-write"]);
  assert.deepEqual(proofs(log), [], "handed over once");
});

it("nobody proves anything outside the sandbox, and keys of two applications do not meet", () => {
  const log = new EvidenceLog();
  const live = anyone({ clientId: "app_2" });
  for (let n = 0; n < 2; n++) log.look(observed, called(201, { principal: live, idempotencyKey: "A" }));
  log.look(observed, called(201, { idempotencyKey: "A" }));
  log.look(
    observed,
    called(201, { principal: anyone({ clientId: "app_3", environment: "sandbox" }), idempotencyKey: "A" }),
  );
  assert.deepEqual(proofs(log), []);
});

it("waiting as long as Retry-After says is a proof, calling earlier is none", (t) => {
  mock.timers.enable({ apis: ["Date"], now: 1_800_000_000_000 });
  t.after(() => {
    mock.timers.reset();
  });
  const log = new EvidenceLog();
  log.look(observed, limited);
  mock.timers.tick(5_000);
  log.look(observed, called(200));
  mock.timers.tick(6_000);
  log.look(observed, called(200));
  assert.deepEqual(proofs(log), [], "it called too early");
  log.look(observed, limited);
  mock.timers.tick(10_000);
  log.look(observed, called(200));
  assert.deepEqual(proofs(log), ["app_1 waited-for-limit"]);
  log.look(observed, limited);
  mock.timers.tick(5);
  log.look(observed, { ...called(200), ms: 8 });
  mock.timers.tick(10_000);
  log.look(observed, called(200));
  assert.deepEqual(proofs(log), ["app_1 waited-for-limit"], "a call that was under way is no impatience");
});
