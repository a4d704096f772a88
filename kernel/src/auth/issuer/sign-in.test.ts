/** What the embedded issuer adds to what identity.test.ts says of it and of Keycloak: limits, and forms that come from elsewhere. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import postgres from "postgres";
import { fieldsOf, type Browser, type Page } from "../testing/browser.ts";
import { portalClient, portalOrigin, withRepeat, type PortalClient } from "../testing/portal-client.ts";
import { browserOf, password, somebody } from "../testing/subject.ts";
import { readRealm } from "../realm.ts";
import { attemptsOn } from "./attempts.ts";
import { issuerInTest, realmFile, type IssuerInTest } from "./issuer-in-test.ts";

let running: IssuerInTest;
let client: PortalClient;

before(async () => {
  // As the platform's, but quicker to have enough.
  const realm = { ...readRealm(realmFile), lockout: { failures: 3, seconds: 900 } };
  running = await issuerInTest({ realm, publicOrigin: portalOrigin, signUpsPerHour: 5 });
  client = portalClient({ ...running, rotateKeys: () => Promise.resolve() });
});
after(() => running.stop());

const trial = async (username: string, word: string, browser: Browser = browserOf()): Promise<Page> =>
  browser.submit(await browser.open(client.flow().url), { username, password: word });
const forget = () => running.sql`delete from identity.attempts`;

describe("attempts to sign in", () => {
  it("are over for a while after some wrong passwords, also with the right one, and for nobody else", async () => {
    const [who, other] = [somebody(), somebody()];
    await client.signUp(browserOf(), who);
    await client.signUp(browserOf(), other);
    const wrong = await Promise.all(Array.from({ length: 5 }, () => trial(who.email, "wrong")));
    const refused = wrong.filter(({ status }) => status === 429);
    assert.equal(refused.length, 2);
    assert.ok(Number(refused[0]?.headers.get("retry-after")) > 600);
    const right = await trial(who.email.toLowerCase(), password);
    assert.equal(right.status, 429);
    assert.match(right.html, /Too many attempts\. Try again in 15 minutes\./);
    await client.signIn(browserOf(), other.email, password);
    // The window is over.
    await running.sql`update identity.attempts set resets_at = now()`;
    await client.signIn(browserOf(), who.email, password);
  });

  it("are counted for an address that nobody has in the same way", async () => {
    await forget();
    const { email } = somebody();
    const statuses = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await trial(email, "wrong")).status);
    assert.deepEqual(statuses, [...Array.from({ length: 3 }, () => 422), 429]);
  });

  it("start from none after a right one", async () => {
    await forget();
    const who = somebody();
    await client.signUp(browserOf(), who);
    for (let round = 0; round < 2; round += 1) {
      for (let count = 0; count < 2; count += 1) assert.equal((await trial(who.email, "wrong")).status, 422);
      await client.signIn(browserOf(), who.email, password);
    }
  });

  it("end at five times as many from one address, whoever is meant", async () => {
    await forget();
    const trials = await Promise.all(Array.from({ length: 17 }, () => trial(somebody().email, "wrong")));
    assert.equal(trials.filter(({ status }) => status === 429).length, 2);
    await forget();
  });

  it("leave neither the e-mail address nor the password in the database", async () => {
    const typed = `typed.${somebody().email}`;
    await trial(typed, "a password in the wrong place");
    const rows = await running.sql`select to_jsonb(a)::text as row from identity.attempts a`;
    assert.ok(rows.length > 0 && rows.every(({ row }) => !String(row).toLowerCase().includes(typed.toLowerCase())));
  });
});

describe("new accounts", () => {
  it("are limited for each address", async () => {
    await forget();
    for (let count = 0; count < 5; count += 1) await client.signUp(browserOf(), somebody());
    const browser = browserOf();
    const form = await browser.open(client.flow({ prompt: "create" }).url);
    const refused = await browser.submit(form, withRepeat(somebody()));
    assert.equal(refused.status, 429);
    assert.ok(fieldsOf(refused).includes("firstName"));
    await forget();
  });

  it("and wrong passwords are counted over all processes together", async () => {
    const other = postgres(running.databaseUrl, { max: 2 });
    const processes = [attemptsOn(running.sql, "key"), attemptsOn(other, "key")];
    const limit = { most: 7, seconds: 60 };
    const counts = Array.from({ length: 20 }, (_, each) => processes[each % 2]?.count("test", "one", limit));
    assert.equal((await Promise.all(counts)).filter((wait) => wait === 0).length, 7);
    await other.end();
  });

  it("name all that is wrong at once, and keep what was typed but the password", async () => {
    const browser = browserOf();
    const form = await browser.open(client.flow({ prompt: "create" }).url);
    const wrong = { firstName: "  ", company: '"><script>alert(1)</script>', email: "ada@nowhere", password: "short" };
    const { status, html } = await browser.submit(form, wrong);
    assert.equal(status, 422);
    for (const name of ["firstName", "company", "email", "password"])
      assert.ok(html.includes(`id="${name}-wrong"`), name);
    assert.ok(html.includes("ada@nowhere"));
    assert.ok(!html.includes("short"));
    assert.ok(!html.includes("<script>alert"));
  });

  it("never have their e-mail address for a password", async () => {
    const browser = browserOf();
    const { email, ...who } = somebody();
    const form = await browser.open(client.flow({ prompt: "create" }).url);
    const { html } = await browser.submit(form, { ...who, email, password: email.toUpperCase() });
    assert.match(html, /must not be your e-mail address/);
  });
});

describe("the forms", () => {
  const post = (page: Page, headers: Record<string, string>): Promise<Response> =>
    fetch(`${page.url}/sign-in`, {
      method: "POST",
      headers,
      body: new URLSearchParams({ username: "a@example.com", password: "x" }),
    });

  it("are taken from our own origin only, and only in the browser that began", async () => {
    const page = await browserOf().open(client.flow().url);
    const own = new URL(running.issuerUrl).origin;
    for (const origin of ["https://evil.test", "null"]) assert.equal((await post(page, { origin })).status, 403);
    assert.equal((await post(page, {})).status, 403);
    const elsewhere = await post(page, { origin: own });
    assert.equal(elsewhere.status, 400);
    assert.match(await elsewhere.text(), /Begin again/);
  });

  it("have a bound", async () => {
    const page = await browserOf().open(client.flow().url);
    const answer = await fetch(`${page.url}/sign-in`, { method: "POST", body: "x".repeat(20_000) });
    assert.equal(answer.status, 413);
  });

  it("show the e-mail address that the portal knows, as text", async () => {
    const page = await browserOf().open(client.flow({ login_hint: '"><img src=x>@example.com' }).url);
    assert.ok(page.html.includes("&quot;&gt;&lt;img src=x&gt;@example.com"));
  });

  it("let no script run but our own, and lead to the portal only", async () => {
    const page = await browserOf().open(client.flow().url);
    const policy = page.headers.get("content-security-policy") ?? "";
    assert.equal(
      policy,
      `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self' ${portalOrigin}; base-uri 'none'; frame-ancestors 'none'`,
    );
    assert.doesNotMatch(page.html, /\son\w+=|style=|<style|<script>/);
    for (const [, path = ""] of page.html.matchAll(/(?:href|src)="(\/realms[^"]*\/assets\/[^"]*)"/g)) {
      const asset = await fetch(new URL(path, running.issuerUrl));
      assert.equal(asset.status, 200);
      assert.match(asset.headers.get("cache-control") ?? "", /immutable/);
    }
  });

  it("choose no password for somebody who has not signed in", async () => {
    const browser = browserOf();
    const page = await browser.open(`${(await browser.open(client.flow().url)).url}/password`);
    const answer = await browser.submit(page, { "password-new": "four other words here" });
    assert.equal(answer.status, 403);
  });
});

describe("a temporary password", () => {
  it("is good for choosing one only as long as it is the one that was given", async () => {
    await forget();
    const who = somebody();
    const { email } = who;
    await client.signUp(browserOf(), who);
    await running.sql`update identity.people set password_temporary = true where lower(email) = ${email.toLowerCase()}`;
    const [first, second] = [browserOf(), browserOf()];
    const signIn = async (browser: Browser) =>
      browser.submit(await browser.open(client.flow().url), { username: email, password });
    const [one, two] = [await signIn(first), await signIn(second)];
    const chosen = { "password-new": "four other words here" };
    await first.submit(one, chosen);
    const late = await second.submit(two, { "password-new": "and again four others" });
    assert.match(late.html, /was replaced meanwhile/);
    assert.match((await client.signIn(browserOf(), email, chosen["password-new"])).access_token, /^ey/);
  });
});

describe("an account that is disabled", () => {
  it("neither signs in nor refreshes", async () => {
    await forget();
    const who = somebody();
    const { refresh_token } = await client.signUp(browserOf(), who);
    await running.sql`update identity.people set enabled = false where lower(email) = ${who.email.toLowerCase()}`;
    assert.match((await trial(who.email, password)).html, /This account is disabled/);
    assert.equal((await client.refresh(refresh_token)).status, 400);
  });
});

it("nothing failed inside the issuer in all of this", () => {
  assert.deepEqual(running.errors, []);
});

describe("ways to the sign-in page", () => {
  it("are counted per address before anything is kept of them", async () => {
    const few = await issuerInTest({ publicOrigin: portalOrigin, signInsPerHour: 3 });
    try {
      const way = portalClient({ ...few, rotateKeys: () => Promise.resolve() }).flow().url;
      const answers = [];
      for (let count = 0; count < 5; count += 1) answers.push(await fetch(way, { redirect: "manual" }));
      assert.deepEqual(
        answers.map(({ status }) => status),
        [303, 303, 303, 429, 429],
      );
      assert.ok(Number(answers.at(-1)?.headers.get("retry-after")) > 3_000);
      const [kept] = await few.sql`select count(*)::int as count from identity.artifacts where model = 'Interaction'`;
      assert.equal(kept?.["count"], 3);
    } finally {
      await few.stop();
    }
  });
});
