/**
 * Access tokens are validated here and nowhere else: by keycloak-connect's grant manager, whether Keycloak or the embedded
 * issuer signed them. What the grant manager leaves open (algorithm, `nbf`, `iat`, a missing `exp`, the second of expiry) is
 * closed around it. A validated token is remembered by the SHA-256 of its header until it expires, so that the hot path is one hash.
 */
import { hash, type KeyObject } from "node:crypto";
import Config from "keycloak-connect/middleware/auth-utils/config.js";
import GrantManager from "keycloak-connect/middleware/auth-utils/grant-manager.js";
import Token from "keycloak-connect/middleware/auth-utils/token.js";
import { LRUCache } from "lru-cache";
import { Problem } from "../errors/problem.ts";
import { principalFrom, type Claims } from "./claims.ts";
import { KeyRing, keysFrom, type LoadKeys } from "./keys.ts";
import type { Authenticator, Principal } from "./principal.ts";

export interface AuthenticatorOptions {
  /** Exactly the `iss` of the tokens: `http://localhost:8080/realms/tierline`. */
  readonly issuerUrl: string;
  /** Must be among the token's `aud`. */
  readonly audience: string;
  /** Where the keys are, if not under the issuer's own address (another name of it inside a network). */
  readonly certsUrl?: string;
  /** Given by a process that hosts the issuer itself, so that it need not call its own port. */
  readonly loadKeys?: LoadKeys;
  /** Milliseconds for one fetch of the keys. */
  readonly timeoutMs?: number;
  /** Tokens remembered; each takes about 1 KiB. */
  readonly cacheSize?: number;
  /** See `KeyRing`. */
  readonly minKeyRefreshMs?: number;
}

interface Remembered {
  readonly principal: Principal;
  readonly expiresAt: number;
}

/** Longer than any token we issue; hashing and decoding stay cheap for whatever a stranger sends. */
const maxTokenLength = 8192;
/** By so much the issuer's clock may be ahead of ours. */
const clockSkewMs = 30_000;
const bearer = /^Bearer +([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+) *$/i;

/**
 * Builds the authenticator. It answers synchronously for a token it has seen. Throws `unauthenticated` (with
 * `WWW-Authenticate`, RFC 6750) and, when the issuer's keys cannot be had, `unavailable`.
 */
export function createAuthenticator(options: AuthenticatorOptions): Authenticator {
  const grants = grantManager(options);
  const ring = new KeyRing({
    load: options.loadKeys ?? keysFrom(certsUrl(options), options.timeoutMs ?? 3000),
    ...(options.minKeyRefreshMs === undefined ? {} : { minRefreshMs: options.minKeyRefreshMs }),
  });
  grants.rotation = { getJWK: (kid) => published(ring, kid) };
  const known = new LRUCache<string, Remembered>({ max: options.cacheSize ?? 10_000 });
  const running = new Map<string, Promise<Principal>>();

  async function validate(digest: string, raw: string): Promise<Principal> {
    const token = new Token(raw, options.audience);
    const expiresAt = checkClock(token);
    // Asked ahead of the grant manager, which would turn "the issuer is away" into "the token is bad".
    await published(ring, keyId(token));
    await grants.validateToken(token, "Bearer").catch((error: unknown) => {
      throw invalidToken(meaning(error));
    });
    const principal = principalFrom(token.content);
    if ("missing" in principal) throw invalidToken(`The access token lacks the claim "${principal.missing}".`);
    known.set(digest, { principal, expiresAt });
    return principal;
  }

  return {
    authenticate(authorization) {
      // Only headers that were good are known, so those that are need no second look at their form.
      const digest = hash("sha256", boundedHeader(authorization), "base64url");
      const remembered = known.get(digest);
      if (remembered !== undefined && Date.now() < remembered.expiresAt) return remembered.principal;
      const raw = bearerToken(authorization);
      let validation = running.get(digest);
      if (validation === undefined) {
        validation = validate(digest, raw).finally(() => running.delete(digest));
        running.set(digest, validation);
      }
      return validation;
    },
  };
}

function grantManager({ issuerUrl, audience }: AuthenticatorOptions): GrantManager {
  const [, server, realm] = /^(https?:\/\/.+)\/realms\/([^/]+)$/.exec(issuerUrl) ?? [];
  if (server === undefined || realm === undefined) {
    throw new Error(`The issuer's address must end with /realms/<realm>; it is "${issuerUrl}".`);
  }
  return new GrantManager(
    new Config({
      realm,
      resource: audience,
      "auth-server-url": server,
      "bearer-only": true,
      "verify-token-audience": true,
    }),
  );
}

async function published(ring: KeyRing, kid: string): Promise<KeyObject> {
  const key = await ring.find(kid);
  if (key === undefined) throw invalidToken("The access token is signed with a key its issuer does not publish.");
  return key;
}

const certsUrl = (options: AuthenticatorOptions): string =>
  options.certsUrl ?? `${options.issuerUrl}/protocol/openid-connect/certs`;

/** The header, if it is there and not too long to be hashed for whoever sends it. */
function boundedHeader(authorization: string | undefined): string {
  if (authorization === undefined) {
    throw new Problem("unauthenticated", "Send an access token: Authorization: Bearer <token>.", {
      headers: { "WWW-Authenticate": 'Bearer realm="tierline"' },
    });
  }
  if (authorization.length > maxTokenLength) throw noBearerToken();
  return authorization;
}

function bearerToken(authorization: string | undefined): string {
  const raw = bearer.exec(authorization ?? "")?.[1];
  if (raw === undefined) throw noBearerToken();
  return raw;
}

const noBearerToken = (): Problem =>
  invalidToken("The Authorization header is not `Bearer <token>` with a signed token.");

/** The key id, once the header names the one algorithm we accept. */
function keyId(token: Token): string {
  const kid = token.header?.["kid"];
  // The grant manager always checks as RS256; a header that claims otherwise (none, HS256) is refused all the same.
  if (token.header?.["alg"] !== "RS256" || typeof kid !== "string") {
    throw invalidToken("The access token is not signed with RS256 and a key id.");
  }
  return kid;
}

/** Epoch milliseconds of expiry. The grant manager takes a token without `exp` as valid for ever and knows neither `nbf` nor a future `iat`. */
function checkClock(token: Token): number {
  const content = claimsOf(token);
  const now = Date.now();
  const { exp, nbf, iat } = content;
  if (typeof exp !== "number" || !Number.isFinite(exp)) throw invalidToken("The access token has no expiry.");
  if (now >= exp * 1000) throw invalidToken("The access token has expired.");
  if (nbf !== undefined && !(typeof nbf === "number" && nbf * 1000 <= now)) {
    throw invalidToken("The access token is not valid yet.");
  }
  if (iat !== undefined && !(typeof iat === "number" && iat * 1000 <= now + clockSkewMs)) {
    throw invalidToken("The access token is not valid yet.");
  }
  return exp * 1000;
}

function claimsOf(token: Token): Claims {
  const content: unknown = token.content;
  if (typeof content !== "object" || content === null) throw invalidToken("The access token cannot be read.");
  return token.content;
}

function meaning(error: unknown): string {
  const reason = error instanceof Error ? error.message : "";
  if (reason.includes("wrong audience")) return "The access token is not meant for this platform.";
  if (reason.includes("wrong ISS")) return "The access token is from another issuer.";
  if (reason.includes("wrong type")) return "This is not an access token.";
  if (reason.includes("expired")) return "The access token has expired.";
  return "The access token's signature is not valid.";
}

const invalidToken = (detail: string): Problem =>
  new Problem("unauthenticated", detail, {
    headers: {
      "WWW-Authenticate": `Bearer realm="tierline", error="invalid_token", error_description="${detail.replaceAll('"', "'")}"`,
    },
  });
