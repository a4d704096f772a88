/** What an API declares is what it does: nothing that its contract says is left out in silence. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import pino from "pino";
import { z } from "zod";
import { anyone } from "../testing/open-api.ts";
import type { About } from "./about.ts";
import { createApi } from "./create-api.ts";
import { openGate } from "./gate.ts";
import { unobserved } from "./observer.ts";
import { operation, reply } from "./operation.ts";

const about: About = {
  tier: "system",
  name: "notes",
  title: "Notes",
  description: "Keeps notes.",
  version: "1.0.0",
  owner: "kernel",
  lifecycle: "draft",
  authority: [],
  slo: { availability: "99%", p99Ms: 100 },
  dataClasses: ["internal"],
};
// No fast way to read it: such answers are checked by sample.
const Note = z.object({ title: z.string().refine((title) => title !== "") });
const findNote = operation({
  operationId: "findNote",
  method: "get",
  path: "/note",
  summary: "Find the note",
  responses: { 200: { description: "Found.", schema: Note } },
  policy: { scopes: ["notes:read"], limit: "read", priority: "normal", idempotency: "none", deadlineMs: 5_000 },
});
const log = pino({ level: "silent" });
const contract = { about, operations: { findNote } };
const call = { principal: anyone(), origin: null, correlationId: "c" };

describe("an API", () => {
  it("is not made where its contract has an operation that nothing handles", () => {
    assert.throws(
      () => createApi(contract, { deps: {}, handlers: {} as never }, { gate: openGate, log, responseChecks: 1 }),
      /system\/notes@v1 declares findNote, which nothing handles/,
    );
  });

  it("looks at an answer whose status it does not declare, however few answers are checked", async () => {
    const drifts: number[] = [];
    const observer = { ...unobserved, drifted: (_: unknown, status: number) => void drifts.push(status) };
    const handlers = { findNote: () => Promise.resolve(reply(203 as 200, { title: "Lanterns" })) };
    const surroundings = { gate: openGate, log, observer };
    const rarely = createApi(contract, { deps: {}, handlers }, { ...surroundings, responseChecks: 0 });
    await rarely.call("findNote", call, false);
    assert.deepEqual(drifts, [203]);
    const strictly = createApi(contract, { deps: {}, handlers }, { ...surroundings, responseChecks: 1 });
    await assert.rejects(strictly.call("findNote", call, false), { kind: "internal" });
  });
});
