/** A token of a sandbox application, signed with the installation's own key as its issuer signs. */
import { createPrivateKey, createSign, type JsonWebKeyInput } from "node:crypto";
import type { Environment } from "@tierline/kernel/config/config";
import { openInstallation } from "../src/installation.ts";
import { realmFile } from "./running.ts";

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");

/** Good for five minutes. `more`: claims beside those of a sandbox application, or in their place. */
export function sandboxToken(environment: Environment, application: string, more: object = {}): string {
  const { secrets, issuerUrl, realm } = openInstallation(realmFile, environment);
  const { kid, ...jwk } = secrets.signingKey;
  const now = Math.floor(Date.now() / 1_000);
  const claims = {
    iss: issuerUrl,
    aud: realm.audience,
    typ: "Bearer",
    iat: now,
    exp: now + 300,
    sub: application,
    azp: `key_of_${application}`,
    application,
    environment: "sandbox",
    tenant: application,
    channel: application,
    plan: "sandbox",
    scope: "storefront:read storefront:write",
    realm_access: { roles: [] },
    ...more,
  };
  const signed = `${encode({ alg: "RS256", typ: "JWT", kid })}.${encode(claims)}`;
  const key = createPrivateKey({ key: jwk as JsonWebKeyInput["key"], format: "jwk" });
  return `${signed}.${createSign("RSA-SHA256").update(signed).sign(key).toString("base64url")}`;
}
