/**
 * The embedded issuer: tokens without a Keycloak beside the platform. It answers on the platform's own port under
 * `/realms/<realm>`, laid out like Keycloak; processes that share a home share its key and secrets, so any of them may answer.
 */
import { createPublicKey } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type postgres from "postgres";
import { Provider } from "oidc-provider";
import type { LoadKeys } from "../keys.ts";
import type { Realm } from "../realm.ts";
import type { Secrets } from "../secrets.ts";
import { artifactsOn, prepareArtifacts, pruneArtifacts } from "./artifacts.ts";
import { providerConfiguration } from "./configuration.ts";

export interface IssuerOptions {
  /** `<origin>/realms/<realm>`: the `iss` of every token and the address in the discovery document. */
  readonly issuerUrl: string;
  readonly realm: Realm;
  readonly secrets: Secrets;
  /** Keeps codes and grants; needs the right to create the schema `identity`. */
  readonly sql: postgres.Sql;
  /** Told of a failure inside the issuer; the client got a plain `server_error`. */
  readonly onError?: (error: unknown) => void;
}

export interface Issuer {
  /** Requests whose path begins with this belong to the issuer: `/realms/tierline`. */
  readonly prefix: string;
  /** Answers a request under `prefix`. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** The published keys, for the authenticator of the same process. */
  readonly loadKeys: LoadKeys;
  readonly stop: () => Promise<void>;
}

const pruneEveryMs = 60_000;

/** Starts the issuer: makes its table and prunes it once a minute until `stop`. */
export async function startIssuer(options: IssuerOptions): Promise<Issuer> {
  const { issuerUrl, realm, secrets, sql, onError } = options;
  const address = new URL(issuerUrl);
  const prefix = `/realms/${realm.name}`;
  if (address.pathname !== prefix)
    throw new Error(`The issuer's address must end with ${prefix}; it is "${issuerUrl}".`);
  await prepareArtifacts(sql);

  const provider = new Provider(issuerUrl, providerConfiguration(realm, secrets, artifactsOn(sql)));
  // With `proxy` the origin of links is read from the forwarding headers, which `handle` sets to our own address.
  provider.proxy = true;
  provider.on("server_error", (_ctx, error) => onError?.(error));
  // Koa's own habit is to print errors; ours go to `onError`.
  Object.assign(provider, { silent: true });
  const callback = provider.callback();

  let pruning = Promise.resolve();
  const timer = setInterval(() => {
    pruning = pruneArtifacts(sql).then(
      () => undefined,
      (error: unknown) => onError?.(error),
    );
  }, pruneEveryMs).unref();

  return {
    prefix,
    async handle(request, response) {
      request.headers["x-forwarded-proto"] = address.protocol.slice(0, -1);
      request.headers["x-forwarded-host"] = address.host;
      // The provider knows its routes without the prefix and takes the prefix back from the original address.
      const url = request.url ?? "/";
      await callback(Object.assign(request, { originalUrl: url, url: url.slice(prefix.length) || "/" }), response);
    },
    loadKeys: () => Promise.resolve([publicPart(secrets)]),
    async stop() {
      clearInterval(timer);
      await pruning;
    },
  };
}

function publicPart({ signingKey }: Secrets): { kid: string; use: string; [member: string]: unknown } {
  const jwk = createPublicKey({ key: { ...signingKey }, format: "jwk" }).export({ format: "jwk" });
  return { ...jwk, kid: signingKey.kid, use: "sig", alg: "RS256" };
}
