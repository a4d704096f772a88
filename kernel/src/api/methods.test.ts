import assert from "node:assert/strict";
import { request as httpRequest } from "node:http";
import { after, before, it } from "node:test";
import pino from "pino";
import { Hono } from "hono";
import { createAuthenticator } from "../auth/verify.ts";
import { forgedIssuer } from "../auth/forge.ts";
import { listen, type HttpServer } from "../host/server.ts";
import { z } from "../model/schema.ts";
import { createApi } from "./create-api.ts";
import { openGate } from "./gate.ts";
import { operation, reply } from "./operation.ts";

const contract = {
  about: {
    tier: "experience",
    name: "notes",
    title: "Notes",
    description: "For this test.",
    version: "1.0.0",
    owner: "kernel",
    lifecycle: "active",
    authority: [],
    slo: { availability: "99%", p99Ms: 100 },
    dataClasses: ["internal"],
  },
  operations: {
    getNote: operation({
      operationId: "getNote",
      method: "get",
      path: "/notes/{noteId}",
      summary: "Get a note",
      request: { params: z.object({ noteId: z.string() }) },
      responses: { 200: { description: "A note.", schema: z.object({}) } },
      policy: { scopes: [], limit: "read", priority: "normal", idempotency: "none", deadlineMs: 1_000 },
    }),
    lookupNotes: operation({
      operationId: "lookupNotes",
      method: "post",
      path: "/notes/lookup",
      summary: "Look up notes",
      request: { body: z.object({}) },
      responses: { 200: { description: "Notes.", schema: z.object({}) } },
      policy: { scopes: [], limit: "read", priority: "normal", idempotency: "none", deadlineMs: 1_000 },
    }),
  },
} as const;

let server: HttpServer;

before(async () => {
  server = await listen({ host: "127.0.0.1", port: 0 });
  const found = () => Promise.resolve(reply(200, {}));
  const handlers = { getNote: found, lookupNotes: found };
  const log = pino({ level: "silent" });
  const api = createApi(contract, { deps: {}, handlers }, { gate: openGate, log, responseChecks: 1 });
  const authenticator = createAuthenticator({
    issuerUrl: forgedIssuer,
    audience: "tierline",
    loadKeys: () => Promise.resolve([]),
  });
  const portal = new Hono().post("/register", (c) => c.text("")).all("/session/api/*", (c) => c.text(""));
  const health = () => Promise.resolve({ unavailable: [], waiting: [] });
  server.serve({ apis: [api], authenticator, portal, health });
  server.markReady();
});
after(() => server.close());

/** Status and `Allow`; fetch itself refuses some methods. */
const answerTo = (method: string, path: string) =>
  new Promise<unknown>((resolve, reject) => {
    const asking = httpRequest(server.origin + path, { method }, (answer) => {
      answer.resume();
      resolve([answer.statusCode, answer.headers.allow]);
    });
    asking.on("error", reject).end();
  });
const note = "/experience/notes/v1/notes/n-1";

it("says which methods a path has, to whoever comes with another", async () => {
  assert.deepEqual(await answerTo("DELETE", note), [405, "GET, HEAD"]);
  assert.deepEqual(await answerTo("OPTIONS", note), [405, "GET, HEAD"]);
  assert.deepEqual(await answerTo("POST", "/healthz"), [405, "GET"]);
  assert.deepEqual(await answerTo("GET", "/register"), [405, "POST"]);
});

it("takes no path that another operation has for an id", async () => {
  for (const method of ["GET", "HEAD", "DELETE"])
    assert.deepEqual(await answerTo(method, "/experience/notes/v1/notes/lookup"), [405, "POST"]);
});

it("knows nothing of a path that is not there", async () => {
  for (const path of ["/experience/notes/v1/nothing", "/experience/notes/v9/notes/n-1", "/nothing"])
    assert.deepEqual(await answerTo("DELETE", path), [404, undefined]);
});

it("answers TRACE and methods that nobody knows with 405 wherever they are sent", async () => {
  const some = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
  assert.deepEqual(await answerTo("TRACE", note), [405, "GET, HEAD"]);
  for (const method of ["TRACE", "PROPFIND"])
    for (const path of ["/session/api/governance/registry/v1/plans", "/", "/nothing"])
      assert.deepEqual(await answerTo(method, path), [405, some]);
});
