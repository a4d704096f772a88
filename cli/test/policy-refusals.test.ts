/** Tokens that are wrong in one thing only, shown to every operation of a running platform: refused, and told no more than they must be. */
import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { createForge } from "@tierline/kernel/auth/forge";
import { testDatabase } from "@tierline/kernel/testing/database";
import { operations, type PlacedOperation } from "./declared-operations.ts";
import { startRunning, type Running } from "./running.ts";

const forge = createForge();
const now = () => Math.floor(Date.now() / 1_000);

/** An issuer of its own, so that tokens can be signed with anything in them. */
async function startIssuer(): Promise<{ server: Server; url: string }> {
  const server = createServer((_request, response) => response.end(JSON.stringify({ keys: [forge.published] })));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/realms/tierline` };
}

describe("a token that is wrong in one thing", () => {
  let issuer: Awaited<ReturnType<typeof startIssuer>>;
  let running: Running;
  before(async () => {
    issuer = await startIssuer();
    running = await startRunning({ databaseUrl: await testDatabase(), environment: { TIERLINE_ISSUER: issuer.url } });
  });
  after(async () => {
    issuer.server.closeAllConnections();
    issuer.server.close();
    await running.stop();
  });

  const claims = ({ policy }: PlacedOperation) => ({
    iss: issuer.url,
    plan: "internal",
    scope: policy.scopes.join(" "),
    realm_access: { roles: policy.roles ?? [] },
    // Some operations are for people; nobody else's token carries these.
    ...(policy.scopes.includes("onboarding:register") ? {} : forPeople(policy.scopes)),
  });

  /** Past the gate, an API of people asks who they are to one another. */
  const knowsNobody = /^(You have no team yet|The identity server no longer knows you)/;
  const forPeople = (scopes: readonly string[]) =>
    scopes.some((scope) => scope.startsWith("onboarding:")) ? { sid: "session", preferred_username: "somebody" } : {};

  const ask = async ({ url, method }: PlacedOperation, token: string) => {
    const response = await fetch(running.origin + url, { method, headers: { authorization: `Bearer ${token}` } });
    const body = (await response.json()) as Record<string, unknown>;
    return { status: response.status, body, said: JSON.stringify([body, [...response.headers]]) };
  };

  /** Everybody refused hears the same few members. */
  const onlyTells = (body: Record<string, unknown>, ...more: readonly string[]) => {
    const usual = ["type", "title", "status", "detail", "correlationId", ...more];
    assert.deepEqual(
      Object.keys(body).filter((name) => !usual.includes(name)),
      [],
    );
  };

  it("is the only thing wrong: the same token without it gets further, at every operation", async () => {
    for (const each of operations) {
      const { status, body } = await ask(each, forge.sign(claims(each)));
      if (knowsNobody.test(String(body["detail"]))) continue;
      assert.ok(![401, 403].includes(status), `${each.method} ${each.url}: ${JSON.stringify(body)}`);
    }
  });

  const unsigned = (each: PlacedOperation) => {
    const [, payload] = forge.sign(claims(each)).split(".");
    const header = Buffer.from(JSON.stringify({ alg: "none", typ: "JWT" })).toString("base64url");
    return `${header}.${payload ?? ""}.c2ln`;
  };
  const wrong: readonly (readonly [what: string, token: (each: PlacedOperation) => string])[] = [
    ["expired", (each) => forge.sign({ ...claims(each), exp: now() - 1 })],
    ["unsigned, alg none", unsigned],
    ["unsigned, with our key's id", (each) => forge.sign(claims(each), { alg: "none" })],
    ["signed by somebody else under our key's id", (each) => createForge().sign(claims(each))],
    ["signed with another's key", (each) => createForge("another").sign(claims(each))],
    ["for another audience", (each) => forge.sign({ ...claims(each), aud: "elsewhere" })],
    ["of another issuer", (each) => forge.sign({ ...claims(each), iss: `${issuer.url}x` })],
    ["not valid yet", (each) => forge.sign({ ...claims(each), nbf: now() + 60 })],
    ["issued in the future", (each) => forge.sign({ ...claims(each), iat: now() + 60 })],
    ["no access token", (each) => forge.sign({ ...claims(each), typ: "ID" })],
  ];
  for (const [what, token] of wrong) {
    it(`is refused where it is ${what}`, async () => {
      // One operation of each API: which of them it is, the authenticator does not know.
      const one = [...new Map(operations.map((each) => [each.url.split("/").slice(0, 4).join("/"), each])).values()];
      for (const each of one) {
        const { status, body, said } = await ask(each, token(each));
        assert.deepEqual([status, body["type"]], [401, "/problems/unauthenticated"], `${each.url} ${said}`);
        onlyTells(body);
        assert.match(said, /Bearer realm=/);
        assert.doesNotMatch(said, /web-shop|subject-1|127\.0\.0\.1|kid|key-1|internal/);
      }
    });
  }

  it("is refused where a scope lacks its last letter, with the scopes that would do and no others", async () => {
    for (const each of operations.filter(({ policy }) => policy.scopes.length > 0)) {
      const scope = each.policy.scopes.map((name) => name.slice(0, -1)).join(" ");
      const { status, body } = await ask(each, forge.sign({ ...claims(each), scope: `${scope} secret:scope` }));
      assert.deepEqual([status, body["type"]], [403, "/problems/forbidden"], each.url);
      onlyTells(body, "missingScopes");
      assert.deepEqual(body["missingScopes"], each.policy.scopes);
      assert.doesNotMatch(JSON.stringify(body), /secret:scope/);
    }
  });

  it("is refused below the experience tier where it is of another tenant, and no tenant is named", async () => {
    const houses = operations.filter(({ policy }) => policy.tenancy === "house");
    assert.ok(houses.length > 20);
    for (const each of houses) {
      const { status, body, said } = await ask(each, forge.sign({ ...claims(each), tenant: "lanterns-ltd" }));
      assert.deepEqual([status, body["type"]], [403, "/problems/forbidden"], each.url);
      onlyTells(body);
      assert.doesNotMatch(said.replaceAll(/realm=."?tierline/g, ""), /lanterns-ltd|tenant|web-shop/);
    }
  });

  it("is refused where the role is missing, and the role is not named", async () => {
    for (const each of operations.filter(({ policy }) => policy.roles !== undefined)) {
      const { status, body } = await ask(
        each,
        forge.sign({ ...claims(each), realm_access: { roles: ["no-such-role"] } }),
      );
      assert.equal(status, 403, each.url);
      onlyTells(body);
      for (const role of each.policy.roles ?? []) assert.ok(!JSON.stringify(body).includes(role));
    }
  });

  it("does not become our own API by saying so: the role alone is signed for, not the name", async () => {
    for (const each of operations.filter(({ policy }) => policy.tenancy === "house")) {
      const token = forge.sign({ ...claims(each), azp: "process/orders", tenant: "lanterns-ltd" });
      assert.equal((await ask(each, token)).status, 403, each.url);
    }
  });
});
