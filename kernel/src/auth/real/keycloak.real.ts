/** The realm file in a real Keycloak, and its tokens before the same validator that takes the embedded issuer's. */
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { KeycloakAdminClient } from "@keycloak/keycloak-admin-client/lib/client.js";
import { isProblem } from "../../errors/problem.ts";
import { principalOf } from "../realm-claims.ts";
import { readRealm } from "../realm.ts";
import { identityTests } from "../testing/identity-tests.ts";
import { tokenSource } from "../token-source.ts";
import { createAuthenticator } from "../verify.ts";
import { startKeycloak, type KeycloakServer } from "./keycloak-server.ts";

const realmFile = new URL("../../../../governance/realm/tierline-realm.json", import.meta.url);
const realm = readRealm(realmFile);
const clients = [...realm.clients.values()];
const secrets = Object.fromEntries(
  clients.map(({ secretVariable }) => [secretVariable, randomBytes(24).toString("base64url")]),
);
let keycloak: KeycloakServer;

/** Keycloak's own administrator, who adds keys. */
const administrator = { name: "admin", password: randomBytes(24).toString("base64url") };

before(async () => {
  keycloak = await startKeycloak(realmFile, {
    ...secrets,
    KC_BOOTSTRAP_ADMIN_USERNAME: administrator.name,
    KC_BOOTSTRAP_ADMIN_PASSWORD: administrator.password,
  });
});
after(() => keycloak.stop());

/** A key provider ahead of the one that the realm began with. */
async function rotateKeys(): Promise<void> {
  const admin = new KeycloakAdminClient({ baseUrl: new URL(keycloak.issuerUrl).origin });
  const { name: username, password } = administrator;
  await admin.auth({ grantType: "password", clientId: "admin-cli", username, password });
  await admin.components.create({
    realm: realm.name,
    name: "next",
    providerId: "rsa-generated",
    providerType: "org.keycloak.keys.KeyProvider",
    config: { priority: ["200"], enabled: ["true"], active: ["true"], algorithm: ["RS256"] },
  });
}

describe("a real Keycloak", () => {
  identityTests(() => ({ issuerUrl: keycloak.issuerUrl, secretOf, rotateKeys }));
});

const secretOf = (clientId: string): string => secrets[realm.clients.get(clientId)?.secretVariable ?? ""] ?? "";
const tokenOf = async (clientId: string, clientSecret = secretOf(clientId)) =>
  tokenSource({ issuerUrl: keycloak.issuerUrl, clientId, clientSecret })();
const authenticator = (audience = realm.audience) => createAuthenticator({ issuerUrl: keycloak.issuerUrl, audience });

for (const { clientId } of clients) {
  it(`${clientId}: Keycloak's token makes the same principal as the realm file and the embedded issuer`, async () => {
    const { subject, ...principal } = await authenticator().authenticate(`Bearer ${await tokenOf(clientId)}`);
    const { subject: ours, ...expected } = principalOf(realm, clientId);
    assert.deepEqual(principal, expected);
    // Keycloak names the service account's user, the embedded issuer the client.
    assert.match(subject, /^[0-9a-f-]{36}$/);
    assert.equal(ours, clientId);
  });
}

it("Keycloak's tokens live five minutes", async () => {
  const [, claims = ""] = (await tokenOf("web-shop")).split(".");
  const { iat, exp } = JSON.parse(Buffer.from(claims, "base64url").toString("utf8")) as { iat: number; exp: number };
  assert.equal(exp - iat, realm.accessTokenSeconds);
});

it("a wrong secret, a placeholder for a secret, a tampered token and another audience are refused", async () => {
  const unauthenticated = (error: unknown): boolean => isProblem(error, "unauthenticated");
  await assert.rejects(tokenOf("web-shop", "wrong"), unauthenticated);
  await assert.rejects(tokenOf("web-shop", "${TIERLINE_SECRET_WEB_SHOP}"), unauthenticated);
  const token = await tokenOf("web-shop");
  const [header = "", , signature = ""] = token.split(".");
  const [, others = ""] = (await tokenOf("operator")).split(".");
  await assert.rejects(
    async () => authenticator().authenticate(`Bearer ${header}.${others}.${signature}`),
    unauthenticated,
  );
  await assert.rejects(async () => authenticator("elsewhere").authenticate(`Bearer ${token}`), unauthenticated);
});
