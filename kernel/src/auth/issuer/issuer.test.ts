import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import postgres from "postgres";
import { isProblem } from "../../errors/problem.ts";
import { testDatabase } from "../../testing/database.ts";
import { principalOf } from "../realm-claims.ts";
import { readRealm } from "../realm.ts";
import { openSecrets } from "../secrets.ts";
import { tokenSource } from "../token-source.ts";
import { createAuthenticator } from "../verify.ts";
import { artifactsOn } from "./artifacts.ts";
import { startIssuer, type Issuer } from "./issuer.ts";
import { pruneTables } from "./tables.ts";

const realm = readRealm(new URL("../../../../governance/realm/tierline-realm.json", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "tierline-issuer-"));
const secrets = openSecrets(home, {});
const server = createServer();
let sql: postgres.Sql;
let issuer: Issuer;
let issuerUrl: string;

const secretOf = (clientId: string): string => {
  const client = realm.clients.get(clientId);
  assert.ok(client);
  return secrets.of(client);
};

before(async () => {
  sql = postgres(await testDatabase(), { max: 4, onnotice: () => undefined });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  issuerUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/realms/tierline`;
  issuer = await startIssuer({ issuerUrl, realm, secrets, sql });
  server.on("request", (request, response) => void issuer.handle(request, response));
});

after(async () => {
  await issuer.stop();
  server.closeAllConnections();
  server.close();
  await sql.end();
  rmSync(home, { recursive: true });
});

const token = (form: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${issuerUrl}/protocol/openid-connect/token`, { method: "POST", headers, body: new URLSearchParams(form) });

describe("the embedded issuer", () => {
  it("describes itself at Keycloak's addresses, whatever Host a caller names", async () => {
    const answer = await fetch(`${issuerUrl}/.well-known/openid-configuration`, {
      headers: { "x-forwarded-host": "evil.test", "x-forwarded-proto": "https" },
    });
    const document = (await answer.json()) as Record<string, unknown>;
    assert.equal(document["issuer"], issuerUrl);
    assert.equal(document["token_endpoint"], `${issuerUrl}/protocol/openid-connect/token`);
    assert.equal(document["jwks_uri"], `${issuerUrl}/protocol/openid-connect/certs`);
    assert.equal(document["authorization_endpoint"], `${issuerUrl}/protocol/openid-connect/auth`);
  });

  it("publishes its key without the private half", async () => {
    const answer = await fetch(`${issuerUrl}/protocol/openid-connect/certs`);
    const { keys } = (await answer.json()) as { keys: Record<string, unknown>[] };
    assert.equal(keys.length, 1);
    assert.equal(keys[0]?.["d"], undefined);
    assert.equal(keys[0]?.["kid"], (await issuer.loadKeys())[0]?.kid);
    assert.equal((await issuer.loadKeys())[0]?.["d"], undefined);
  });

  for (const clientId of realm.clients.keys()) {
    it(`gives ${clientId} a token that the authenticator takes for exactly the realm's principal`, async () => {
      const source = tokenSource({ issuerUrl, clientId, clientSecret: secretOf(clientId) });
      const { authenticate } = createAuthenticator({ issuerUrl, audience: realm.audience });
      assert.deepEqual(await authenticate(`Bearer ${await source()}`), principalOf(realm, clientId));
    });
  }

  it("issues tokens that live five minutes, and takes the secret in the header too", async () => {
    const authorization = `Basic ${Buffer.from(`process%2Forders:${secretOf("process/orders")}`).toString("base64")}`;
    const answer = await token({ grant_type: "client_credentials" }, { authorization });
    const body = (await answer.json()) as { access_token: string; expires_in: number; token_type: string };
    assert.equal(answer.status, 200);
    assert.equal(body.expires_in, 300);
    assert.equal(body.token_type, "Bearer");
  });

  it("refuses a wrong secret, an unknown client and another grant", async () => {
    const grant_type = "client_credentials";
    const wrong = await token({ grant_type, client_id: "web-shop", client_secret: secretOf("store-till") });
    assert.equal(wrong.status, 401);
    const unknown = await token({ grant_type, client_id: "nobody", client_secret: "x" });
    assert.equal(unknown.status, 401);
    const client_secret = secretOf("web-shop");
    const password = await token({ grant_type: "password", client_id: "web-shop", client_secret });
    assert.equal(password.status, 400);
    const more = await token({ grant_type, client_id: "web-shop", client_secret, scope: "erp:write" });
    assert.equal(more.status, 400);
  });

  it("is not fooled by a secret that is longer or shorter by a little", async () => {
    const secret = secretOf("web-shop");
    for (const client_secret of [secret.slice(0, -1), `${secret}x`, ""]) {
      const answer = await token({ grant_type: "client_credentials", client_id: "web-shop", client_secret });
      assert.ok(answer.status === 401 || answer.status === 400);
    }
  });

  it("answers 404 for what it does not have", async () => {
    assert.equal((await fetch(`${issuerUrl}/nothing`)).status, 404);
    assert.equal((await fetch(issuerUrl)).status, 404);
  });
});

describe("the token source", () => {
  it("fetches one token for many callers and then answers at once", async () => {
    const source = tokenSource({ issuerUrl, clientId: "web-shop", clientSecret: secretOf("web-shop") });
    const tokens = await Promise.all(Array.from({ length: 10 }, () => source()));
    assert.equal(new Set(tokens).size, 1);
    assert.equal(source(), tokens[0]);
  });

  it("renews ahead of the end without keeping anybody waiting", async (t) => {
    const source = tokenSource({ issuerUrl, clientId: "web-shop", clientSecret: secretOf("web-shop") });
    const first = await source();
    t.mock.timers.enable({ apis: ["Date"], now: Date.now() + 250_000 });
    assert.equal(source(), first);
    while (source() === first) await new Promise((resolve) => setImmediate(resolve));
    assert.notEqual(source(), first);
  });

  it("says whether it is refused or nobody answers", async () => {
    const refused = tokenSource({ issuerUrl, clientId: "web-shop", clientSecret: "wrong" });
    await assert.rejects(
      async () => refused(),
      (error) => isProblem(error, "unauthenticated"),
    );
    const away = tokenSource({ issuerUrl: "http://127.0.0.1:1/realms/tierline", clientId: "a", clientSecret: "b" });
    await assert.rejects(
      async () => away(),
      (error) => isProblem(error, "unavailable"),
    );
  });
});

describe("codes and grants", () => {
  it("survive in the database, can be used once, and go with their grant", async () => {
    const codes = artifactsOn(sql)("AuthorizationCode");
    await codes.upsert("code-1", { jti: "code-1", grantId: "grant-1", scope: "openid" }, 60);
    const found = await artifactsOn(sql)("AuthorizationCode").find("code-1");
    assert.deepEqual(found, { jti: "code-1", grantId: "grant-1", scope: "openid" });
    // Who reads the table finds nothing that could be redeemed.
    const kept = await sql`select to_jsonb(a)::text as row from identity.artifacts a where model = 'AuthorizationCode'`;
    assert.ok(kept.length > 0 && kept.every(({ row }) => !String(row).includes("code-1")));
    const uses = await Promise.allSettled([codes.consume("code-1"), codes.consume("code-1")]);
    assert.deepEqual(uses.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    assert.ok((await codes.find("code-1"))?.consumed);
    await codes.revokeByGrantId("grant-1");
    assert.equal(await codes.find("code-1"), undefined);
  });

  it("are found by session and device code and forgotten after their time", async () => {
    const sessions = artifactsOn(sql)("Session");
    await sessions.upsert("s-1", { uid: "uid-1", userCode: "ABCD" }, -1);
    assert.equal((await sessions.findByUid("uid-1"))?.["uid"], "uid-1");
    assert.equal((await sessions.findByUserCode("ABCD"))?.["uid"], "uid-1");
    assert.equal(await pruneTables(sql), 1);
    assert.equal(await sessions.find("s-1"), undefined);
  });

  it("share one table when several processes start at once", async () => {
    const again = await Promise.all([1, 2, 3].map(() => startIssuer({ issuerUrl, realm, secrets, sql })));
    await Promise.all(again.map((each) => each.stop()));
  });
});
