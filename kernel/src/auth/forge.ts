/** For tests: an issuer's key pair, and tokens signed with it as right or as wrong as a test needs them. */
import { createHmac, createSign, generateKeyPairSync, randomBytes } from "node:crypto";
import type { PublishedKey } from "./keys.ts";

export const forgedIssuer = "http://issuer.test/realms/tierline";

export interface Forge {
  readonly published: PublishedKey;
  /** A token as the issuer would sign it; `claims` and `header` override, undefined leaves a claim out. */
  sign(claims?: Record<string, unknown>, header?: Record<string, unknown>): string;
  /** A token "signed" HS256 with the public key as the secret. */
  signConfused(): string;
}

const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString("base64url");

export const goodClaims = (): Record<string, unknown> => {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: forgedIssuer,
    aud: "tierline",
    typ: "Bearer",
    sub: "subject-1",
    azp: "web-shop",
    jti: randomBytes(8).toString("hex"),
    iat: now,
    exp: now + 300,
    scope: "orders:read orders:write",
    tenant: "tierline",
    channel: "web",
    plan: "standard",
    realm_access: { roles: [] },
  };
};

export function createForge(kid = "key-1"): Forge {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = publicKey.export({ type: "spki", format: "pem" }).toString();
  const parts = (claims: Record<string, unknown>, header: Record<string, unknown>): string =>
    `${encode({ alg: "RS256", typ: "JWT", kid, ...header })}.${encode({ ...goodClaims(), ...claims })}`;
  return {
    published: { ...publicKey.export({ format: "jwk" }), kid, use: "sig", alg: "RS256" },
    sign(claims = {}, header = {}) {
      const signed = parts(claims, header);
      return `${signed}.${createSign("RSA-SHA256").update(signed).sign(privateKey).toString("base64url")}`;
    },
    signConfused() {
      const signed = parts({}, { alg: "HS256" });
      return `${signed}.${createHmac("sha256", pem).update(signed).digest("base64url")}`;
    },
  };
}
