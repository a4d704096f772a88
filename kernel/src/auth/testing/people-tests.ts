import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fieldsOf } from "./browser.ts";
import { claimsIn, portalClient, returned, withRepeat, type IdentityServer } from "./portal-client.ts";
import { browserOf, directoryOf, password, principalOfToken, somebody } from "./subject.ts";

/** Signing up and signing in. */
export function peopleTests(server: () => IdentityServer): void {
  describe("people", () => {
    it("sign up, and are a person of the portal and a tenant of their own", async () => {
      const who = somebody();
      const tokens = await portalClient(server()).signUp(browserOf(), who);
      const { subject, scopes, ...principal } = await principalOfToken(server(), tokens.access_token);
      assert.deepEqual(principal, {
        clientId: "portal",
        credential: "portal",
        kind: "person",
        tenant: subject,
        channel: "portal",
        plan: "people",
        environment: "live",
        roles: new Set(["person"]),
      });
      assert.ok(["onboarding:read", "onboarding:write", "openid"].every((scope) => scopes.has(scope)));
      // These are for the house, and for the portal's server.
      const others = ["registry:read", "registry:write", "onboarding:register"];
      assert.ok(
        others.every((scope) => !scopes.has(scope)),
        [...scopes].join(" "),
      );
      assert.deepEqual(new Set(tokens.scope.split(" ")), scopes);
      // Keycloak counts from when it began to answer.
      assert.ok(tokens.expires_in > 290 && tokens.expires_in <= 300, String(tokens.expires_in));
    });

    it("are named in their ID token, which is the portal's alone", async () => {
      const who = somebody();
      const client = portalClient(server());
      const up = client.flow({ prompt: "create" });
      const browser = browserOf();
      const back = await browser.submit(await browser.open(up.url), withRepeat(who));
      const tokens = await client.finish(back, up);
      const id = claimsIn(tokens.id_token);
      const access = claimsIn(tokens.access_token);
      assert.equal(id["aud"], "portal");
      assert.equal(id["nonce"], `nonce-${up.state}`);
      assert.equal(id["name"], who.firstName);
      assert.equal(String(id["email"]).toLowerCase(), who.email.toLowerCase());
      assert.equal(String(id["preferred_username"]).toLowerCase(), who.email.toLowerCase());
      assert.deepEqual([id["sub"], id["sid"]], [access["sub"], access["sid"]]);
      assert.match(String(access["sid"]), /./);
      assert.equal(returned(back)["iss"], server().issuerUrl);
    });

    it("cannot say at sign-up which tenant they belong to", async () => {
      const forged = { tenant: "tierline", "user.attributes.tenant": "tierline", "attributes.tenant": "tierline" };
      const tokens = await portalClient(server()).signUp(browserOf(), { ...somebody(), ...forged });
      const { subject, tenant } = await principalOfToken(server(), tokens.access_token);
      assert.equal(tenant, subject);
      assert.equal((await directoryOf(server()).findPerson(subject))?.tenant, null);
    });

    it("sign in with e-mail address and password, in small letters or large", async () => {
      const client = portalClient(server());
      const who = somebody();
      const first = await client.signUp(browserOf(), who);
      for (const email of [who.email.toLowerCase(), who.email.toUpperCase()]) {
        const again = await client.signIn(browserOf(), email, password);
        assert.equal(claimsIn(again.access_token)["sub"], claimsIn(first.access_token)["sub"]);
      }
    });

    it("get the same answer for a wrong password as for an account that is not there", async () => {
      const client = portalClient(server());
      const who = somebody();
      await client.signUp(browserOf(), who);
      const answers = await Promise.all(
        [who.email, somebody().email].map(async (username) => {
          const browser = browserOf();
          const page = await browser.submit(await browser.open(client.flow().url), {
            username,
            password: "not this one",
          });
          assert.ok(fieldsOf(page).includes("password"), `no form at ${page.url}`);
          assert.ok(!page.html.includes("not this one"));
          return [page.status, spoken(page.html).replace(username, "…")];
        }),
      );
      assert.deepEqual(answers[0], answers[1]);
    });

    it("are told that a password is too short, and that an e-mail address is taken", async () => {
      const client = portalClient(server());
      const who = somebody();
      const browser = browserOf();
      const form = await browser.open(client.flow({ prompt: "create" }).url);
      const short = await browser.submit(form, withRepeat({ ...who, password: "short" }));
      assert.match(spoken(short.html), /12/);
      assert.ok(!short.html.includes('value="short"'));
      await client.signUp(browserOf(), who);
      const taken = await browser.submit(short, withRepeat({ ...who, email: who.email.toLowerCase() }));
      assert.match(spoken(taken.html), /e-?mail/i);
      assert.ok(fieldsOf(taken).includes("email"));
    });

    it("are not asked again in the same browser, and not asked at all where the portal says so", async () => {
      const client = portalClient(server());
      const browser = browserOf();
      const tokens = await client.signUp(browser, somebody());
      const again = client.flow();
      const silent = await client.finish(await browser.open(again.url), again);
      assert.equal(claimsIn(silent.access_token)["sub"], claimsIn(tokens.access_token)["sub"]);
      const none = await browser.open(client.flow({ prompt: "none" }).url);
      assert.ok(returned(none)["code"]);
      const stranger = await browserOf().open(client.flow({ prompt: "none" }).url);
      assert.equal(returned(stranger)["error"], "login_required");
    });

    it("see a page that no other site can frame or keep", async () => {
      const page = await browserOf().open(portalClient(server()).flow().url);
      assert.match(page.headers.get("content-security-policy") ?? "", /frame-ancestors/);
      assert.match(page.headers.get("cache-control") ?? "", /no-store/);
      assert.equal(page.headers.get("x-content-type-options"), "nosniff");
    });
  });
}

/** The words of a page, without its addresses and one-time values. */
const spoken = (html: string): string =>
  html
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, " ")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");
