import assert from "node:assert/strict";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { after, before, describe, it } from "node:test";
import pino from "pino";
import { createForge, forgedIssuer } from "../auth/forge.ts";
import { createAuthenticator } from "../auth/verify.ts";
import { Problem } from "../errors/problem.ts";
import { listen, type HttpServer } from "../host/server.ts";
import { z } from "../model/schema.ts";
import type { About } from "./about.ts";
import type { Call } from "./call.ts";
import { createApi } from "./create-api.ts";
import { digestOf } from "./digest.ts";
import { documentOf } from "./document.ts";
import type { Gate } from "./gate.ts";
import { networksOf } from "./http-address.ts";
import type { CallObserver } from "./observer.ts";
import { operation, reply } from "./operation.ts";
import { withoutDatabase } from "../host/health.ts";

const about: About = {
  tier: "experience",
  name: "notes",
  title: "Notes",
  description: "For this test.",
  version: "1.0.0",
  owner: "kernel",
  lifecycle: "deprecated",
  deprecation: { since: "2026-01-01", sunset: "2999-12-31", successor: "/experience/notes/v2" },
  authority: [],
  slo: { availability: "99%", p99Ms: 100 },
  dataClasses: ["internal"],
};
const policy = {
  scopes: ["notes:write"],
  limit: "write",
  priority: "normal",
  idempotency: "none",
  deadlineMs: 5_000,
} as const;

const contract = {
  about,
  operations: {
    keepNote: operation({
      operationId: "keepNote",
      method: "post",
      path: "/notes",
      summary: "Keep a note",
      request: { body: z.object({ title: z.string() }) },
      responses: { 201: { description: "Kept.", schema: z.object({ title: z.string() }) } },
      policy: { ...policy, maxBodyBytes: 10_000 },
    }),
    findNotes: operation({
      operationId: "findNotes",
      method: "get",
      path: "/notes/{noteId}",
      summary: "Find notes",
      request: {
        params: z.object({ noteId: z.string() }),
        query: z.object({ tag: z.union([z.string(), z.array(z.string())]).optional() }),
      },
      responses: { 200: { description: "Found.", schema: z.object({ found: z.unknown(), broken: z.string() }) } },
      policy,
      deprecation: { since: "2026-02-01", sunset: "2999-06-30", successor: "/experience/notes/v1/search" },
    }),
  },
};

/** Every answer is checked, and sent all the same where it is wrong. */
const nearlyAll = 1 - Number.EPSILON;

const forge = createForge();
const token = forge.sign({ scope: "notes:write" });

describe("an API over HTTP", () => {
  let server: HttpServer;
  const calls: Pick<Call, "principal" | "address">[] = [];
  const observed: unknown[] = [];
  const gate: Gate = {
    compile:
      ({ operation }) =>
      (caller) => {
        calls.push(caller);
        if (!caller.principal.scopes.has("notes:write")) throw new Problem("forbidden", "Not you.");
        return { headers: { RateLimit: operation.operationId } };
      },
  };
  const observer: CallObserver = {
    called: ({ api, operation }, { call, status }) =>
      observed.push([api, operation.operationId, call.principal.clientId, status]),
    drifted: ({ operation }, status, issues) => observed.push([operation.operationId, status, issues]),
  };
  const handlers = {
    keepNote: (_: unknown, { body }: { body: { title: string } }) => Promise.resolve(reply(201, body)),
    findNotes: (_: unknown, found: { params: { noteId: string } }) =>
      Promise.resolve(reply(200, { found, broken: found.params.noteId === "bad" ? (7 as never) : "no" })),
  };

  before(async () => {
    server = await listen({ host: "127.0.0.1", port: 0 });
    const log = pino({ level: "silent" });
    const api = createApi(
      contract,
      { deps: {}, handlers: handlers as never },
      { gate, log, observer, responseChecks: nearlyAll },
    );
    const authenticator = createAuthenticator({
      issuerUrl: forgedIssuer,
      audience: "tierline",
      loadKeys: () => Promise.resolve([forge.published]),
    });
    server.serve({
      health: withoutDatabase,
      apis: [api],
      authenticator,
      trusted: networksOf(["127.0.0.1", "10.0.0.0/8", "::1"]),
    });
    server.markReady();
  });
  after(() => server.close());

  const notes = "/experience/notes/v1/notes";
  const json = { "content-type": "application/json" };
  const ask = (path: string, init: RequestInit = {}, headers: Record<string, string> = {}) =>
    fetch(server.origin + path, { ...init, headers: { authorization: `Bearer ${token}`, ...headers } });
  const keep = (body: string, headers: Record<string, string> = json) => ask(notes, { method: "POST", body }, headers);

  it("says in every answer, refusals too, which contract is enforced and when it ends", async () => {
    const digest = digestOf(documentOf(contract));
    assert.match(digest, /^sha-256=:[A-Za-z0-9+/]{43}=:$/);
    const answers = [
      await keep('{"title":"a"}'),
      await keep("{"),
      await ask(notes, { method: "POST", body: "{}" }, { ...json, authorization: "Bearer a.b.c" }),
      await keep('{"title":"a"}', { ...json, authorization: `Bearer ${forge.sign({ scope: "notes:writ" })}` }),
    ];
    assert.deepEqual(
      answers.map(({ status }) => status),
      [201, 400, 401, 403],
    );
    for (const { headers } of answers) {
      assert.equal(headers.get("contract-digest"), digest);
      assert.equal(headers.get("deprecation"), "@1767225600");
      assert.equal(headers.get("sunset"), "Tue, 31 Dec 2999 00:00:00 GMT");
      assert.equal(headers.get("link"), '</experience/notes/v2>; rel="successor-version"');
      assert.ok(headers.get("correlation-id"));
    }
  });

  it("says the operation's own end where that comes before the version's", async () => {
    const { headers } = await ask(`${notes}/n-1`);
    assert.equal(headers.get("deprecation"), "@1769904000");
    assert.match(headers.get("link") ?? "", /v1\/search/);
    assert.equal(headers.get("ratelimit"), "findNotes");
  });

  it("refuses by name what the operation does not have, also a name that every object has", async () => {
    const asked = await ask(`${notes}/n-1?tag=x&tags=y&__proto__=z`);
    assert.equal(asked.status, 400);
    assert.deepEqual(((await asked.json()) as { errors: unknown }).errors, [
      { parameter: "tags", detail: "is no parameter of this operation" },
      { parameter: "__proto__", detail: "is no parameter of this operation" },
    ]);
    const kept = await keep('{"title":"a","couponCode":"X"}');
    assert.equal(kept.status, 422);
    assert.deepEqual(((await kept.json()) as { errors: unknown }).errors, [
      { pointer: "/couponCode", detail: "is no member of this request" },
    ]);
  });

  it("decodes parameters and keeps repeated query names apart from single ones", async () => {
    const asked = await ask(`${notes}/a%2Fb%20%C3%BC%25?tag=one+two&tag=%26`);
    assert.deepEqual(((await asked.json()) as { found: unknown }).found, {
      params: { noteId: "a/b ü%" },
      query: { tag: ["one two", "&"] },
    });
    const odd = await ask(`${notes}/%E0%A4%A?tag=x`);
    assert.deepEqual(((await odd.json()) as { found: unknown }).found, {
      params: { noteId: "%E0%A4%A" },
      query: { tag: "x" },
    });
  });

  it("answers HEAD as GET without a body, and leaves what it does not know to others", async () => {
    const head = await ask(`${notes}/n-1`, { method: "HEAD" });
    assert.deepEqual([head.status, await head.text()], [200, ""]);
    for (const [method, path] of [
      ["GET", "/experience/notes/v1"],
      ["GET", `${notes}/a/b`],
    ] as const) {
      assert.equal((await ask(path, { method })).status, 404, path);
    }
  });

  it("refuses bodies that are not JSON, too large with or without a length, or broken off, and goes on serving", async () => {
    assert.equal((await keep("{}", { "content-type": "text/plain" })).status, 415);
    assert.equal((await keep(JSON.stringify({ title: "x".repeat(10_000) }))).status, 413);
    const chunks = new Blob([JSON.stringify({ title: "x".repeat(20_000) })]).stream();
    const chunked = await fetch(server.origin + notes, {
      method: "POST",
      body: chunks,
      duplex: "half",
      headers: { ...json, authorization: `Bearer ${token}` },
    } as RequestInit);
    assert.equal(chunked.status, 413);
    await new Promise<void>((resolve) => {
      const broken = httpRequest(server.origin + notes, {
        method: "POST",
        headers: { ...json, authorization: `Bearer ${token}`, "content-length": "100" },
      });
      broken.on("error", () => resolve());
      broken.write("{", () => broken.destroy());
      broken.on("close", resolve);
    });
    assert.equal((await keep('\uFEFF{"title":"with a byte order mark"}')).status, 201);
  });

  it("refuses NUL in a path or a query, and names the parameter", async () => {
    for (const [path, parameter] of [
      [`${notes}/n%00`, "noteId"],
      [`${notes}/n?tag=a%00`, "tag"],
    ] as const) {
      const { status, errors } = (await (await ask(path)).json()) as { status: number; errors: unknown[] };
      assert.deepEqual([status, errors], [400, [{ parameter, detail: "has a character that cannot be stored: NUL" }]]);
    }
  });

  it("reads a body that arrives byte by byte", async () => {
    const body = JSON.stringify({ title: "größer" });
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(server.port, "127.0.0.1");
      let got = "";
      socket.on("data", (chunk) => {
        got += chunk.toString();
        if (got.includes("größer")) socket.end();
      });
      socket.on("close", () => resolve(got));
      socket.write(
        `POST ${notes} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json; charset=utf-8\r\n` +
          `Authorization: Bearer ${token}\r\nContent-Length: ${String(Buffer.byteLength(body))}\r\n\r\n`,
      );
      for (const byte of Buffer.from(body)) socket.write(Buffer.from([byte]));
    });
    assert.match(answer, /^HTTP\/1\.1 201 /);
    assert.match(answer, /\{"title":"größer"\}$/);
  });

  it("takes the address from proxies it trusts and from nobody else", async () => {
    const from = async (headers: Record<string, string>) => {
      await ask(`${notes}/n-1`, {}, headers);
      return calls.at(-1)?.address;
    };
    assert.equal(await from({}), "127.0.0.1");
    assert.equal(await from({ "x-forwarded-for": "203.0.113.9" }), "203.0.113.9");
    // The first hop is what the client wrote itself; the last before our own proxies is what they saw.
    assert.equal(await from({ "x-forwarded-for": "1.1.1.1, 203.0.113.9, 10.1.2.3" }), "203.0.113.9");
    assert.equal(await from({ "x-forwarded-for": "203.0.113.9:4711, ::ffff:10.1.2.3" }), "203.0.113.9");
    assert.equal(
      await from({ forwarded: 'for=1.1.1.1, for="[2001:db8::9]:4711";proto=https, for=10.9.9.9' }),
      "2001:db8::9",
    );
    assert.equal(await from({ "x-forwarded-for": "203.0.113.9, unknown" }), "127.0.0.1");
    assert.equal(await from({ "x-forwarded-for": "10.0.0.1, 10.0.0.2" }), "10.0.0.1");
  });

  it("tells the observer of every call that got past the token, and of answers that break the contract", async () => {
    observed.length = 0;
    await keep("{}");
    await keep('{"title":"a"}', { ...json, authorization: `Bearer ${forge.sign({ scope: "notes:writ" })}` });
    await keep('{"title":"a"}', { ...json, authorization: "Bearer a.b.c" });
    assert.equal((await ask(`${notes}/bad`)).status, 200);
    const [api, client] = ["experience/notes@v1", "web-shop"];
    assert.deepEqual(observed, [
      [api, "keepNote", client, 422],
      [api, "keepNote", client, 403],
      ["findNotes", 200, [{ pointer: "/broken", detail: "Invalid input: expected string, received number" }]],
      [api, "findNotes", client, 200],
    ]);
  });

  it("counts what is in flight, and forgets nothing that ended", async () => {
    await Promise.all(Array.from({ length: 20 }, () => ask(`${notes}/n-1`).then((answer) => answer.text())));
    while (server.inFlight() > 0) await new Promise((resolve) => setImmediate(resolve));
    assert.equal(server.inFlight(), 0);
  });
});

describe("a contract's digest", () => {
  it("is the same whatever the order of members, and another for any other word", () => {
    const digest = digestOf({ b: [1, { d: null, c: "x" }], a: true });
    assert.equal(digestOf({ a: true, b: [1, { c: "x", d: null }] }), digest);
    assert.equal(digestOf(JSON.parse('{"a":true,"b":[1,{"c":"x","d":null}]}')), digest);
    assert.notEqual(digestOf({ a: true, b: [1, { c: "y", d: null }] }), digest);
    assert.notEqual(digestOf({ a: true, b: [{ c: "x", d: null }, 1] }), digest);
  });

  it("sorts members by code unit, numbers in names too, as RFC 8785 has it", () => {
    // printf '{"10":1,"9":2,"é":3}' | openssl dgst -sha256 -binary | base64
    assert.equal(digestOf({ 9: 2, é: 3, 10: 1 }), "sha-256=:Hj7aN8z+9fJIxtR2BPL7bHCfPaB7TKtchMqCGdDOrzs=:");
  });
});

describe("networks", () => {
  it("that are none are named", () => {
    for (const entry of ["10.0.0.0/33", "10.0.0", "::/129", "10.0.0.0/8/8", "10.0.0.0/", "host.example", ""]) {
      assert.throws(() => networksOf([entry]), new RegExp(`^Error: "${entry}" is no IP address`));
    }
  });
});
