/**
 * The embedded issuer: people, clients and tokens without a Keycloak beside the platform. It answers on the platform's own port under
 * `/realms/<realm>` and `/admin/realms/<realm>`, laid out like Keycloak; processes that share a home and a database are one issuer.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type postgres from "postgres";
import type { Networks } from "../../api/http-address.ts";
import type { LoadKeys } from "../keys.ts";
import type { Realm } from "../realm.ts";
import type { Secrets } from "../secrets.ts";
import { createAuthenticator } from "../verify.ts";
import { openAccounts } from "./accounts.ts";
import { adminApi } from "./admin/admin-api.ts";
import { artifactsOn, endSessions } from "./artifacts.ts";
import { attemptsOn } from "./attempts.ts";
import { clientsOn } from "./clients.ts";
import { authorizationPath, providerConfiguration } from "./configuration.ts";
import { entranceOf } from "./entrance.ts";
import { interactions } from "./interactions.ts";
import { issuerPages } from "./issuer-pages.ts";
import { errorPage } from "./pages/message.ts";
import { currentProvider } from "./provider.ts";
import { peopleOn } from "./people.ts";
import { openSigningKeys, publishAheadSeconds } from "./signing-keys.ts";
import { prepareTables, pruneTables } from "./tables.ts";

export interface IssuerOptions {
  /** `<origin>/realms/<realm>`: the `iss` of every token and the address in the discovery document. */
  readonly issuerUrl: string;
  readonly realm: Realm;
  readonly secrets: Secrets;
  /** Keeps people, clients, keys, codes and grants; needs the right to create the schema `identity`. */
  readonly sql: postgres.Sql;
  /** Where browsers reach the portal, if not at the issuer's own origin: people come back there. */
  readonly publicOrigin?: string;
  /** Proxies whose word about addresses is believed when attempts are counted. */
  readonly trusted?: Networks;
  /** New accounts from one address in an hour. */
  readonly signUpsPerHour?: number;
  /** Ways to the sign-in page from one address in an hour: each is kept until somebody has signed in, or its time is over. */
  readonly signInsPerHour?: number;
  /** How often keys are looked for that another process made. */
  readonly lookEveryMs?: number;
  /** Told of a failure inside the issuer; the client got a plain `server_error`. */
  readonly onError?: (error: unknown) => void;
}

export interface Issuer {
  /** Requests whose path begins with one of these belong to the issuer: `/realms/tierline`, `/admin/realms/tierline`. */
  readonly prefixes: readonly string[];
  /** Answers a request under one of them. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** The published keys, for the authenticator of the same process. */
  readonly loadKeys: LoadKeys;
  /**
   * Makes a new signing key. It is published at once and signs half a minute later, when all processes know it; the keys before it stay
   * published until their last token is over. Returns its id.
   */
  readonly rotateKeys: (afterSeconds?: number) => Promise<string>;
  readonly stop: () => Promise<void>;
}

const pruneEveryMs = 60_000;
const defaultSignUpsPerHour = 10;
const defaultSignInsPerHour = 1_000;
const defaultLookEveryMs = 5_000;
/** Its own database is asked again for an unknown key as often as this. */
const minKeyRefreshMs = 500;

/** Starts the issuer: makes its tables, and prunes them once a minute until `stop`. */
export async function startIssuer(options: IssuerOptions): Promise<Issuer> {
  const { issuerUrl, realm, secrets, sql, onError } = options;
  const address = new URL(issuerUrl);
  const base = `/realms/${realm.name}`;
  if (address.pathname !== base) throw new Error(`The issuer's address must end with ${base}; it is "${issuerUrl}".`);
  await prepareTables(sql);

  const publicOrigin = options.publicOrigin ?? address.origin;
  const [keys, clients, people] = [await openSigningKeys(sql, secrets), clientsOn(sql, realm), peopleOn(sql)];
  const pages = issuerPages(base, `${publicOrigin}/`);
  const cookieKey = secrets.derive("issuer-cookies");
  const parts = {
    realm,
    cookieKey,
    secretOf: secrets.of,
    publicOrigin,
    artifacts: artifactsOn(sql),
    clients,
    people,
    pages,
  };
  const provider = await currentProvider(
    issuerUrl,
    keys,
    (usable) => providerConfiguration({ ...parts, keys: usable }),
    { lookEveryMs: options.lookEveryMs ?? defaultLookEveryMs, afterwards: pages.signOutNobody, onError },
  );

  const attempts = attemptsOn(sql, secrets.derive("attempts"));
  const entrance = entranceOf({
    path: `${base}${authorizationPath}`,
    page: (detail) => errorPage(base, `${publicOrigin}/`, "This did not work", detail),
    attempts,
    trusted: options.trusted,
    mostPerHour: options.signInsPerHour ?? defaultSignInsPerHour,
    onError,
  });
  const toPages = interactions({
    base,
    home: `${publicOrigin}/`,
    origin: address.origin,
    trusted: options.trusted,
    policy: realm.password,
    accounts: openAccounts({
      realm,
      people,
      attempts,
      signUpsPerHour: options.signUpsPerHour ?? defaultSignUpsPerHour,
    }),
    provider: provider.now,
  });
  const toAdmin = adminApi({
    base: `/admin${base}`,
    realm,
    clients,
    people,
    endSessions: (personId) => endSessions(sql, personId),
    authenticator: createAuthenticator({
      issuerUrl,
      audience: realm.audience,
      loadKeys: keys.published,
      minKeyRefreshMs,
    }),
    onError,
  });
  const handlers = {
    pages: getRequestListener((request, env) => toPages.fetch(request, env)),
    admin: getRequestListener((request) => toAdmin.fetch(request)),
  };

  const pruning = everyMinute(() => pruneTables(sql), onError);
  return {
    prefixes: [base, `/admin${base}`],
    async handle(request, response) {
      const url = request.url ?? "/";
      const isPage = url.startsWith(`${base}/interaction/`) || url.startsWith(`${base}/assets/`);
      if (url.startsWith(`/admin${base}`)) await handlers.admin(request, response);
      else if (isPage) await handlers.pages(request, response);
      else if (await entrance.admits(request, response)) await provider.handle(asItsOwn(request, address), response);
    },
    loadKeys: keys.published,
    async rotateKeys(afterSeconds = publishAheadSeconds) {
      const kid = await keys.rotate(realm.session.longest, afterSeconds);
      await provider.refresh();
      provider.refreshAfter(afterSeconds * 1000);
      return kid;
    },
    async stop() {
      await pruning.stop();
      await provider.stop();
    },
  };
}

/** The provider knows its routes without the prefix and takes the prefix back from the original address. */
function asItsOwn(request: IncomingMessage, issuer: URL): IncomingMessage {
  // With `proxy` the origin of links is read from the forwarding headers.
  request.headers["x-forwarded-proto"] = issuer.protocol.slice(0, -1);
  request.headers["x-forwarded-host"] = issuer.host;
  const url = request.url ?? "/";
  return Object.assign(request, { originalUrl: url, url: url.slice(issuer.pathname.length) || "/" });
}

function everyMinute(work: () => Promise<unknown>, onError: IssuerOptions["onError"]) {
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    running = work().catch((error: unknown) => onError?.(error));
  }, pruneEveryMs).unref();
  return {
    async stop(): Promise<void> {
      clearInterval(timer);
      await running;
    },
  };
}
