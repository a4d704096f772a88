import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { newBrowser, fieldsOf } from "@tierline/kernel/auth/testing/browser";
import { claimsIn, portalClient, type PortalClient } from "@tierline/kernel/auth/testing/portal-client";
import { testDatabase } from "@tierline/kernel/testing/database";
import { eventually } from "@tierline/kernel/testing/eventually";
import { openInstallation } from "../src/installation.ts";
import { tierline } from "./commanding.ts";
import { realmFile, startRunning, type Running } from "./running.ts";

let running: Running;
let client: PortalClient;

before(async () => {
  running = await startRunning({ databaseUrl: await testDatabase(), arguments: ["serve", "system/payments"] });
  const { issuerUrl, realm, secrets } = openInstallation(realmFile, running.environment);
  const portal = realm.clients.get("portal");
  assert.ok(portal);
  client = portalClient({
    issuerUrl,
    secretOf: () => secrets.of(portal),
    rotateKeys: () => Promise.resolve(),
    portalOrigin: running.origin,
  });
});
after(() => running.stop());

const people = (...args: string[]) => tierline(running.environment, "people", ...args);

describe("tierline people", () => {
  it("adds an architect, who chooses a password and is one in their token", async () => {
    const added = await people("add", "ada@retailer.example", "--name", "Ada Lovelace", "--role", "architect");
    assert.equal(added.code, 0, added.stderr);
    const password = /Password for the first time: (\S+)/.exec(added.stdout)?.[1] ?? "";
    assert.match(password, /^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
    const [browser, into] = [newBrowser(`${running.origin}/session/callback`), client.flow()];
    const asked = await browser.submit(await browser.open(into.url), { username: "ada@retailer.example", password });
    assert.ok(fieldsOf(asked).includes("password-new"), asked.url);
    const back = await browser.submit(asked, { "password-new": "four words in a row" });
    const claims = claimsIn((await client.finish(back, into)).access_token);
    assert.equal(claims["tenant"], "tierline");
    assert.deepEqual(claims["realm_access"], { roles: ["person", "architect"] });
    assert.match(String(claims["scope"]), /registry:write/);
  });

  it("shows and places a person, and signs them out", async () => {
    const placed = await people("place", "ADA@retailer.example", "--role", "operator", "--role", "api-owner");
    assert.match(placed.stdout, /roles +api-owner, operator/);
    const shown = await people("show", "ada@retailer.example", "--json");
    const { name, tenant } = JSON.parse(shown.stdout) as { name: string; tenant: string };
    assert.deepEqual([name, tenant], ["Ada Lovelace", "tierline"]);
    const { refresh_token } = await client.signIn(
      newBrowser(`${running.origin}/session/callback`),
      "ada@retailer.example",
      "four words in a row",
    );
    assert.equal((await people("sign-out", "ada@retailer.example")).code, 0);
    assert.equal((await client.refresh(refresh_token)).status, 400);
  });

  it("gives the house's roles to no stranger who signed up first, and takes the address from them", async () => {
    const [email, name] = ["grace@retailer.example", "Grace Hopper"];
    const form = { firstName: "A stranger", company: "", email, password: "four words of a stranger" };
    const stranger = await client.signUp(newBrowser(`${running.origin}/session/callback`), form);
    const placed = await people("place", email, "--role", "operator");
    assert.deepEqual([placed.code, placed.stdout], [1, ""]);
    assert.match(placed.stderr, /^Somebody signed up as grace@.*`tierline people add grace@\S+` [^\n]*\n$/);
    const added = await people("add", email, "--name", name, "--role", "operator");
    assert.equal(added.code, 0, added.stderr);
    assert.match(
      added.stdout,
      /address +verified[\s\S]*their password and sessions are over\.\nPassword for the first/,
    );
    assert.equal((await client.refresh(stranger.refresh_token)).status, 400);
    const browser = newBrowser(`${running.origin}/session/callback`);
    const kept = await browser.submit(await browser.open(client.flow().url), {
      username: email,
      password: form.password,
    });
    assert.match(kept.html, /The e-mail address or the password is wrong/);
  });

  it("refuses in one sentence what cannot be", async () => {
    const refusals: [string[], RegExp][] = [
      [["show", "nobody@retailer.example"], /^Nobody signs in as nobody@retailer\.example\.\n$/],
      [
        ["add", "b@retailer.example", "--name", "B", "--role", "api"],
        /^There is no role "api" for people\. Roles: .*architect/,
      ],
      [["add", "ada@retailer.example", "--name", "Ada"], /^ada@\S+ can sign in already: `tierline people place/],
    ];
    for (const [args, words] of refusals) {
      const { code, stderr, stdout } = await people(...args);
      assert.equal(code, 1);
      assert.equal(stdout, "");
      assert.match(stderr, words);
    }
  });
});

describe("tierline keys rotate", () => {
  it("makes a key that the running platform publishes", async () => {
    const { code, stdout, stderr } = await tierline(running.environment, "keys", "rotate");
    assert.equal(code, 0, stderr);
    const kid = /^New key (\S+)\./.exec(stdout)?.[1];
    const { issuerUrl } = openInstallation(realmFile, running.environment);
    // Running processes look for new keys every few seconds.
    const published = async () => {
      const answer = await fetch(`${issuerUrl}/protocol/openid-connect/certs`);
      return ((await answer.json()) as { keys: { kid: string }[] }).keys.map((key) => key.kid);
    };
    await eventually(published, (kids) => kid !== undefined && kids.includes(kid));
    assert.match(await running.token("web-shop"), /^ey/);
  });

  it("leaves the keys of another issuer to it", async () => {
    const environment = { ...running.environment, TIERLINE_ISSUER: "https://login.example/realms/tierline" };
    const { code, stderr } = await tierline(environment, "keys", "rotate");
    assert.equal(code, 1);
    assert.match(stderr, /^Tokens come from https:\/\/login\.example/);
  });
});
