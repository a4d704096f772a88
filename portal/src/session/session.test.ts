/** The portal's sessions before a real issuer: signing in and out, who may change something, and what the database knows of it. */
import assert from "node:assert/strict";
import { once } from "node:events";
import {
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it, mock } from "node:test";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { problemResponse } from "@tierline/kernel/api/http-answer";
import { issuerInTest, type IssuerInTest } from "@tierline/kernel/auth/issuer/issuer-in-test";
import { newBrowser, type Browser } from "@tierline/kernel/auth/testing/browser";
import { withRepeat } from "@tierline/kernel/auth/testing/portal-client";
import { somebody } from "@tierline/kernel/auth/testing/subject";
import { openDatabase, type OpenDatabase } from "@tierline/kernel/db/connect";
import { testDatabase } from "@tierline/kernel/testing/database";
import { createIdentity, type Identity } from "./identity.ts";
import { sessionRoutes } from "./session.ts";
import { sessionStore, type SessionStore } from "./session-store.ts";
import { signInSeconds, signInState } from "./sign-in-state.ts";

type Sent = Omit<RequestInit, "headers"> & { readonly headers?: Readonly<Record<string, string>> };

interface SessionInfo {
  readonly signedIn: boolean;
  readonly name: string;
  readonly csrfToken: string;
}

describe("a session of the portal", () => {
  const servers: Server[] = [];
  const asked: { method: string; url: string; headers: IncomingHttpHeaders; body: string }[] = [];
  let app = new Hono();
  let origin: string;
  let issuer: IssuerInTest;
  let db: OpenDatabase;
  let identity: Identity;
  let sessions: SessionStore;

  async function listen(handle: RequestListener): Promise<string> {
    const server = createServer(handle);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  }

  /** Stands where the platform is, and keeps what it was asked. */
  const platform: RequestListener = (request, response) => {
    void (async () => {
      let body = "";
      for await (const chunk of request) body += String(chunk);
      asked.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers, body });
      response.writeHead(201, {
        "content-type": "application/json",
        "set-cookie": "stolen=1",
        "correlation-id": "cor_1",
      });
      response.end('{"made":true}');
    })();
  };

  before(async () => {
    origin = await listen((request, response) => {
      void getRequestListener((each, bindings) => app.fetch(each, bindings))(request, response);
    });
    const upstream = await listen(platform);
    issuer = await issuerInTest({ publicOrigin: origin, signUpsPerHour: 1_000 });
    const { issuerUrl, secretOf } = issuer;
    identity = createIdentity({ issuerUrl, clientId: "portal", clientSecret: secretOf("portal"), origin });
    const migrations = new URL("../db/migrations/", import.meta.url);
    db = await openDatabase({ url: await testDatabase(), schema: "portal", source: "portal", migrations });
    sessions = sessionStore(db, identity);
    app = new Hono();
    app.onError((error) => problemResponse(error, "cor_test"));
    app.route(
      "/session",
      sessionRoutes({ identity, sessions, state: signInState(secretOf("portal")), origin, upstream }),
    );
  });
  after(async () => {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    await db.close();
    await issuer.stop();
  });

  /** Somebody who signed up through the portal; `back` is where they came back to. */
  async function signedUp(wanted = "/welcome") {
    const browser = newBrowser("never:");
    const form = await browser.open(`${origin}/session/sign-in?create=1&return=${encodeURIComponent(wanted)}`);
    const who = somebody();
    const page = await browser.submit(form, withRepeat(who));
    return { browser, who, back: page.url.slice(origin.length), session: await infoOf(browser) };
  }

  const send = (browser: Browser, path: string, init: Sent = {}) =>
    fetch(`${origin}/session${path}`, {
      redirect: "manual",
      ...init,
      headers: { cookie: browser.cookies(`${origin}/session/`), ...init.headers },
    });
  const infoOf = async (browser: Browser) => (await (await send(browser, "")).json()) as SessionInfo;
  const key = (browser: Browser) => /tierline-session=([^;]+)/.exec(browser.cookies(`${origin}/session/`))?.[1] ?? "";
  const api = "/api/governance/onboarding/v1/teams";

  it("begins at the issuer and leads back to the page one came from, on our own origin only", async () => {
    const { back, session, who } = await signedUp("/applications?x=1");
    assert.equal(back, "/applications?x=1");
    assert.deepEqual([session.signedIn, session.name], [true, who.firstName]);
    for (const elsewhere of [
      "https://evil.test/",
      "//evil.test/x",
      "/.//evil.test/x",
      "/a/..//evil.test",
      "/\\evil.test",
    ]) {
      assert.equal((await signedUp(elsewhere)).back, "/", elsewhere);
    }
  });

  it("is a cookie that no script reads and no other site sends, and nobody is told a token", async () => {
    const begun = await fetch(`${origin}/session/sign-in`, { redirect: "manual" });
    const [line = ""] = begun.headers.getSetCookie();
    assert.match(line, /^tierline-sign-in=[^;]+; .*HttpOnly; SameSite=Lax$/);
    const { browser } = await signedUp();
    const info = await (await send(browser, "")).text();
    assert.doesNotMatch(info, /eyJ|refresh|access/);
    assert.deepEqual(await (await fetch(`${origin}/session`)).json(), { signedIn: false });
  });

  it("hands a request on with the person's token, and with nothing else of the browser's", async () => {
    const { browser, session } = await signedUp();
    const headers = {
      "x-csrf-token": session.csrfToken,
      origin,
      "idempotency-key": "k-1",
      "content-type": "application/json",
    };
    const answer = await send(browser, `${api}?a=b`, { method: "POST", headers, body: '{"name":"Acme"}' });
    assert.deepEqual([answer.status, await answer.json()], [201, { made: true }]);
    assert.deepEqual([answer.headers.getSetCookie(), answer.headers.get("cache-control")], [[], "no-store"]);
    const seen = asked.at(-1);
    assert.deepEqual(
      [seen?.method, seen?.url, seen?.body],
      ["POST", "/governance/onboarding/v1/teams?a=b", '{"name":"Acme"}'],
    );
    assert.match(seen?.headers.authorization ?? "", /^Bearer eyJ/);
    assert.deepEqual(
      [seen?.headers.cookie, seen?.headers["x-csrf-token"], seen?.headers["idempotency-key"]],
      [undefined, undefined, "k-1"],
    );
  });

  it("changes nothing for a page of another site", async () => {
    const { browser, session } = await signedUp();
    const other = await signedUp();
    const good = { "x-csrf-token": session.csrfToken, origin, "sec-fetch-site": "same-origin" };
    const wrong: Record<string, Record<string, string>> = {
      "without the token": { origin },
      "without a word of where it comes from": { "x-csrf-token": session.csrfToken },
      "with another session's token": { ...good, "x-csrf-token": other.session.csrfToken },
      "from another origin": { ...good, origin: "https://evil.test" },
      "from a sandboxed frame": { ...good, origin: "null" },
      "from another site": { ...good, "sec-fetch-site": "cross-site" },
      "from a sibling": { ...good, "sec-fetch-site": "same-site" },
    };
    const before = asked.length;
    for (const [what, headers] of Object.entries(wrong)) {
      for (const path of [api, "/refresh", "/sign-out"]) {
        assert.equal((await send(browser, path, { method: "POST", headers })).status, 403, `${path} ${what}`);
      }
    }
    assert.equal(asked.length, before);
    assert.equal((await send(browser, api, { method: "POST", headers: good })).status, 201);
  });

  it("reaches governance only, and nothing by way of dots", async () => {
    const { browser } = await signedUp();
    const before = asked.length;
    for (const path of [
      "/api/system/erp/v1/items",
      "/api/governance/../system/erp/v1/items",
      "/api//evil.test/",
      "/api/governance/%2e%2e/x",
    ]) {
      assert.equal((await send(browser, path)).status, 404, path);
    }
    assert.equal(asked.length, before);
  });

  it("keeps nothing of whoever only asks for the sign-in page", async () => {
    const rows = async () => (await db.sql`SELECT FROM sessions`).length;
    const before = await rows();
    for (let count = 0; count < 20; count += 1) await fetch(`${origin}/session/sign-in`, { redirect: "manual" });
    assert.equal(await rows(), before);
    const tables = await db.sql<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'portal' ORDER BY 1`;
    assert.ok(tables.every(({ name }) => name !== "sign_ins"));
  });

  it("takes back what it gave the browser, and neither a changed one nor one of yesterday", async () => {
    const state = signInState("a secret of the portal");
    const expected = { state: "s", nonce: "n", codeVerifier: "v", returnTo: "/x" };
    const kept = state.keep(expected);
    assert.deepEqual(state.expected(kept), expected);
    assert.equal(signInState("another secret").expected(kept), undefined);
    assert.equal(state.expected(`${kept.slice(0, -2)}AA`), undefined);
    assert.equal(state.expected(""), undefined);
    mock.timers.enable({ apis: ["Date"], now: Date.now() + signInSeconds * 1_000 });
    assert.equal(state.expected(kept), undefined);
    mock.timers.reset();
  });

  it("refuses a body that is too large, whatever it says of its size, before its end", async () => {
    const { browser, session } = await signedUp();
    const headers = { "x-csrf-token": session.csrfToken, origin };
    const answer = await send(browser, api, { method: "POST", headers, body: "x".repeat(1_048_577) });
    assert.equal(answer.status, 413);
    const endless = httpRequest(`${origin}/session${api}`, {
      method: "POST",
      headers: { ...headers, cookie: browser.cookies(`${origin}/session/`) },
    });
    endless.on("error", () => undefined);
    endless.write(Buffer.alloc(1_048_577));
    const [early] = (await once(endless, "response")) as [IncomingMessage];
    assert.equal(early.statusCode, 413);
    endless.destroy();
  });

  it("is refreshed once, however many ask at a time, in however many processes", async () => {
    const { browser } = await signedUp();
    const stores = [sessions, sessionStore(db, identity), sessionStore(db, identity)];
    const found = await Promise.all([...stores, ...stores].map((store) => store.find(key(browser), true)));
    // Had a refresh token been used twice, the issuer would have ended the session.
    assert.ok(found.every((tokens) => tokens !== undefined));
    const next = await sessions.find(key(browser), true);
    assert.ok(next !== undefined && found.every((tokens) => tokens?.accessToken !== next.accessToken));
  });

  it("is over when the issuer has ended it, and its row with it", async () => {
    const { browser, session } = await signedUp();
    await issuer.sql`DELETE FROM identity.artifacts`;
    const headers = { "x-csrf-token": session.csrfToken, origin };
    assert.equal((await send(browser, "/refresh", { method: "POST", headers })).status, 401);
    assert.equal((await infoOf(browser)).signedIn, false);
  });

  it("ends here and at the issuer when somebody signs out", async () => {
    const { browser, session } = await signedUp();
    const tokens = await sessions.find(key(browser));
    assert.ok(tokens);
    const headers = { "x-csrf-token": session.csrfToken, origin };
    const answer = await send(browser, "/sign-out", { method: "POST", headers });
    const { leave } = (await answer.json()) as { leave: string };
    assert.ok(leave.startsWith(`${issuer.issuerUrl}/protocol/openid-connect/logout?`));
    assert.equal((await infoOf(browser)).signedIn, false);
    assert.equal(await sessions.find(key(browser)), undefined);
    await assert.rejects(identity.refresh(tokens), /session has ended/);
  });

  it("cannot be had from the database, nor by a callback that nobody asked for", async () => {
    const { browser } = await signedUp();
    const rows = await db.sql<{ row: Record<string, string> }[]>`SELECT to_jsonb(sessions) AS row FROM sessions`;
    const kept = JSON.stringify(rows);
    assert.ok(rows.length > 0);
    // How every token begins: `{"alg":"`. Less of it may stand in what is sealed by chance.
    assert.ok(!kept.includes(key(browser)) && !kept.includes("eyJhbGciOi"));
    for (const { row } of rows) assert.equal(await sessions.find(row["key_hash"] ?? ""), undefined);
    const uninvited = await fetch(`${origin}/session/callback?code=x&state=y`, { redirect: "manual" });
    assert.deepEqual([uninvited.status, uninvited.headers.get("location")], [302, "/session/sign-in?return=/"]);
    assert.ok(!uninvited.headers.getSetCookie().some((line) => line.startsWith("tierline-session=")));
  });

  it("does not begin with a state, a code or an answer that belongs to somebody else", async () => {
    const browser = newBrowser("never:");
    await browser.open(`${origin}/session/sign-in`);
    const answer = await send(browser, "/callback?code=made-up&state=made-up");
    assert.equal(answer.status, 400);
    assert.ok(!answer.headers.getSetCookie().some((line) => line.startsWith("tierline-session=")));
  });

  it("forgets what is over", async () => {
    const { browser } = await signedUp();
    await db.sql`UPDATE sessions SET expires_at = now() - interval '1 second'`;
    assert.equal(await sessions.find(key(browser)), undefined);
    await sessions.forget();
    assert.equal((await db.sql`SELECT FROM sessions`).length, 0);
  });
});
