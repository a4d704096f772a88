import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createAuthenticator } from "../verify.ts";
import {
  claimsIn,
  keyOf,
  portalClient,
  returned,
  withRepeat,
  type IdentityServer,
  type Tokens,
} from "./portal-client.ts";
import { browserOf, somebody } from "./subject.ts";

/** Codes, refresh tokens, signing out and keys. */
export function sessionTests(server: () => IdentityServer): void {
  const errorOf = async (answer: Response): Promise<[number, unknown]> => [
    answer.status,
    ((await answer.json()) as { error: unknown }).error,
  ];
  const refreshed = async (token: string): Promise<Tokens> => {
    const answer = await portalClient(server()).refresh(token);
    assert.equal(answer.status, 200, await answer.clone().text());
    return (await answer.json()) as Tokens;
  };
  /** The code of somebody new. */
  const code = async (): Promise<{ code: string; verifier: string }> => {
    const up = portalClient(server()).flow({ prompt: "create" });
    const browser = browserOf();
    const back = await browser.submit(await browser.open(up.url), withRepeat(somebody()));
    return { code: returned(back)["code"] ?? "", verifier: up.verifier };
  };

  describe("a code", () => {
    it("is good once, and only with the secret that its request named the hash of", async () => {
      const client = portalClient(server());
      for (const wrong of ["w".repeat(43), undefined]) {
        assert.deepEqual(await errorOf(await client.redeem((await code()).code, wrong)), [400, "invalid_grant"]);
      }
      const good = await code();
      assert.equal((await client.redeem(good.code, good.verifier)).status, 200);
      assert.deepEqual(await errorOf(await client.redeem(good.code, good.verifier)), [400, "invalid_grant"]);
    });

    it("is not given to a request without PKCE or with its weak form", async () => {
      const client = portalClient(server());
      const without = { code_challenge: undefined, code_challenge_method: undefined };
      for (const wrong of [without, { code_challenge_method: "plain" }]) {
        const back = await browserOf().open(client.flow(wrong).url);
        assert.equal(returned(back)["error"], "invalid_request");
        assert.equal(returned(back)["code"], undefined);
      }
    });

    it("goes to no address that the realm does not name", async () => {
      for (const redirect_uri of ["https://evil.test/session/callback", "http://localhost:8080/session/callback/x"]) {
        const page = await browserOf().open(portalClient(server()).flow({ redirect_uri }).url);
        assert.equal(page.status, 400);
        assert.ok(page.url.startsWith(server().issuerUrl));
      }
    });
  });

  describe("a refresh token", () => {
    it("gives new tokens of the same person and session", async () => {
      const first = await portalClient(server()).signUp(browserOf(), somebody());
      const second = await refreshed(first.refresh_token);
      const [before, after] = [claimsIn(first.access_token), claimsIn(second.access_token)];
      assert.notEqual(second.refresh_token, first.refresh_token);
      assert.deepEqual([after["sub"], after["sid"], after["scope"]], [before["sub"], before["sid"], before["scope"]]);
    });

    it("is good once: who shows it again ends the session", async () => {
      const client = portalClient(server());
      const first = await client.signUp(browserOf(), somebody());
      const second = await refreshed(first.refresh_token);
      assert.deepEqual(await errorOf(await client.refresh(first.refresh_token)), [400, "invalid_grant"]);
      assert.deepEqual(await errorOf(await client.refresh(second.refresh_token)), [400, "invalid_grant"]);
    });

    it("is no good any more once it is revoked", async () => {
      const client = portalClient(server());
      const { refresh_token } = await client.signUp(browserOf(), somebody());
      assert.equal((await client.revoke(refresh_token)).status, 200);
      assert.deepEqual(await errorOf(await client.refresh(refresh_token)), [400, "invalid_grant"]);
    });
  });

  describe("signing out", () => {
    it("ends the session and leads back to the portal", async () => {
      const client = portalClient(server());
      const browser = browserOf();
      const tokens = await client.signUp(browser, somebody());
      const back = await browser.open(client.signOutUrl(tokens.id_token));
      assert.equal(back.url, "http://localhost:8080/?state=bye");
      assert.deepEqual(await errorOf(await client.refresh(tokens.refresh_token)), [400, "invalid_grant"]);
      const none = await browser.open(client.flow({ prompt: "none" }).url);
      assert.equal(returned(none)["error"], "login_required");
    });

    it("leads back also where the refresh token was revoked first", async () => {
      const client = portalClient(server());
      const browser = browserOf();
      const tokens = await client.signUp(browser, somebody());
      await client.revoke(tokens.refresh_token);
      const back = await browser.open(client.signOutUrl(tokens.id_token));
      assert.equal(back.url, "http://localhost:8080/?state=bye");
      const none = await browser.open(client.flow({ prompt: "none" }).url);
      assert.equal(returned(none)["error"], "login_required");
    });

    it("leads back where nobody is signed in any more", async () => {
      const client = portalClient(server());
      const tokens = await client.signUp(browserOf(), somebody());
      assert.equal(
        (await browserOf().open(client.signOutUrl(tokens.id_token))).url,
        "http://localhost:8080/?state=bye",
      );
    });

    it("leads nowhere that the realm does not name", async () => {
      const client = portalClient(server());
      const browser = browserOf();
      const { id_token } = await client.signUp(browser, somebody());
      const url = new URL(client.signOutUrl(id_token));
      url.searchParams.set("post_logout_redirect_uri", "https://evil.test/");
      assert.equal((await browser.open(url.href)).status, 400);
    });
  });

  describe("signing keys", () => {
    it("change without a token being refused", async () => {
      const { issuerUrl, rotateKeys } = server();
      const { authenticate } = createAuthenticator({ issuerUrl, audience: "tierline", minKeyRefreshMs: 0 });
      const before = await portalClient(server()).signUp(browserOf(), somebody());
      await authenticate(`Bearer ${before.access_token}`);
      await rotateKeys();
      const after = await refreshed(before.refresh_token);
      assert.notEqual(keyOf(after.access_token), keyOf(before.access_token));
      await authenticate(`Bearer ${after.access_token}`);
      // One that has seen neither yet takes both.
      const fresh = createAuthenticator({ issuerUrl, audience: "tierline" });
      await fresh.authenticate(`Bearer ${before.access_token}`);
      await fresh.authenticate(`Bearer ${after.access_token}`);
    });
  });
}
