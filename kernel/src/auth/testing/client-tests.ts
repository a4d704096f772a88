import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { describe, it } from "node:test";
import { isProblem } from "../../errors/problem.ts";
import type { DirectoryClient } from "../directory.ts";
import { principalNamed } from "../principal.ts";
import { tokenSource } from "../token-source.ts";
import { portalClient, type IdentityServer } from "./portal-client.ts";
import { browserOf, directoryOf, principalOfToken, somebody } from "./subject.ts";

/** A credential of a sandbox application, as onboarding makes them. */
const credential = (more: Partial<DirectoryClient> = {}): DirectoryClient => ({
  clientId: `key_${randomBytes(8).toString("hex")}`,
  name: "Stock checker, sandbox",
  secret: randomBytes(32).toString("base64url"),
  scopes: ["storefront:read", "storefront:write"],
  claims: { application: "app_1", tenant: "app_1", channel: "app_1", plan: "sandbox", environment: "sandbox" },
  ...more,
});

/** Clients that are made while the platform runs. */
export function clientTests(server: () => IdentityServer): void {
  const tokenOf = async ({ clientId, secret: clientSecret }: DirectoryClient): Promise<string> =>
    tokenSource({ issuerUrl: server().issuerUrl, clientId, clientSecret })();
  const isRefused = (client: DirectoryClient): Promise<void> =>
    assert.rejects(tokenOf(client), (error) => isProblem(error, "unauthenticated"));

  describe("a credential of an application", () => {
    it("gets tokens that speak for the application", async () => {
      const client = credential();
      await directoryOf(server()).putClient(client);
      const { subject, ...principal } = await principalOfToken(server(), await tokenOf(client));
      const { subject: _, ...expected } = principalNamed("app_1", {
        credential: client.clientId,
        tenant: "app_1",
        channel: "app_1",
        plan: "sandbox",
        environment: "sandbox",
        scopes: new Set(client.scopes),
      });
      assert.deepEqual(principal, expected);
      assert.match(subject, /./);
    });

    it("can be put again as it is or changed, by many at once", async () => {
      const directory = directoryOf(server());
      const client = credential();
      await Promise.all([1, 2, 3].map(() => directory.putClient(client)));
      const secret = randomBytes(32).toString("base64url");
      const claims = { ...client.claims, plan: "standard", environment: "live" };
      const changed = { ...client, secret, claims, scopes: ["storefront:read", "orders:read"] };
      await directory.putClient(changed);
      await directory.putClient(changed);
      const { plan, environment, scopes } = await principalOfToken(server(), await tokenOf(changed));
      assert.deepEqual(
        [plan, environment, [...scopes].sort()],
        ["standard", "live", ["orders:read", "storefront:read"]],
      );
      await isRefused(client);
    });

    it("gets no tokens while it is disabled, and none once it is deleted", async () => {
      const directory = directoryOf(server());
      const client = credential();
      assert.equal(await directory.isClientEnabled(client.clientId), undefined);
      await directory.putClient(client);
      assert.equal(await directory.isClientEnabled(client.clientId), true);
      await directory.setClientEnabled(client.clientId, false);
      assert.equal(await directory.isClientEnabled(client.clientId), false);
      await isRefused(client);
      await directory.setClientEnabled(client.clientId, true);
      assert.match(await tokenOf(client), /^ey/);
      await directory.deleteClient(client.clientId);
      await directory.deleteClient(client.clientId);
      assert.equal(await directory.isClientEnabled(client.clientId), undefined);
      await isRefused(client);
    });

    it("overlaps with the next one of the same application, so that secrets change without a gap", async () => {
      const directory = directoryOf(server());
      const [old, next] = [credential(), credential()];
      await directory.putClient(old);
      await directory.putClient(next);
      const [first, second] = await Promise.all(
        [old, next].map(async (each) => principalOfToken(server(), await tokenOf(each))),
      );
      assert.equal(first?.clientId, second?.clientId);
      assert.notEqual(first?.credential, second?.credential);
      await directory.deleteClient(old.clientId);
      await isRefused(old);
      assert.match(await tokenOf(next), /^ey/);
    });

    it("is refused with another's secret or a scope that is not its own", async () => {
      const directory = directoryOf(server());
      const [mine, other] = [credential(), credential()];
      await directory.putClient(mine);
      await directory.putClient(other);
      await isRefused({ ...mine, secret: other.secret });
      const answer = await fetch(`${server().issuerUrl}/protocol/openid-connect/token`, {
        method: "POST",
        body: new URLSearchParams({
          grant_type: "client_credentials",
          client_id: mine.clientId,
          client_secret: mine.secret,
          scope: "erp:write",
        }),
      });
      assert.equal(answer.status, 400);
      assert.equal(((await answer.json()) as { error: string }).error, "invalid_scope");
    });

    it("cannot be switched where there is none, and takes no scope that the realm does not have", async () => {
      const directory = directoryOf(server());
      await assert.rejects(directory.setClientEnabled("key_nobody", false), (error) => isProblem(error, "not-found"));
      const client = credential();
      await directory.putClient(client);
      const wrong = directory.putClient({ ...client, scopes: ["everything:write"] });
      await assert.rejects(wrong, (error) => isProblem(error, "invalid"));
    });
  });

  describe("the portal's own token", () => {
    it("registers applications, which no person's token does", async () => {
      const client = portalClient(server());
      const answer = await client.ownToken("onboarding:register");
      const { access_token: own } = (await answer.json()) as { access_token: string };
      const { kind, scopes, tenant } = await principalOfToken(server(), own);
      assert.deepEqual([kind, tenant], ["client", "tierline"]);
      assert.ok(scopes.has("onboarding:register"));
      assert.ok(
        ["onboarding:read", "onboarding:write"].every((scope) => !scopes.has(scope)),
        [...scopes].join(" "),
      );
      const browser = browserOf();
      await client.signUp(browser, somebody());
      const asking = client.flow({ scope: "openid onboarding:register" });
      const tokens = await client.finish(await browser.open(asking.url), asking);
      const person = await principalOfToken(server(), tokens.access_token);
      assert.ok(person.scopes.has("onboarding:read"));
      assert.equal(person.scopes.has("onboarding:register"), false);
    });
  });
}
