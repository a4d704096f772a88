/** The portal: the web application, its back end, and the ways in for programs. It owns its sessions and nothing else. */
import { Hono, type Context } from "hono";
import type { HttpBindings } from "@hono/node-server";
import type { Logger } from "pino";
import type { ApiContract } from "@tierline/kernel/api/contract";
import { addressOf, type Networks } from "@tierline/kernel/api/http-address";
import { problemResponse } from "@tierline/kernel/api/http-answer";
import { tokenEndpoint } from "@tierline/kernel/auth/token-source";
import type { Client } from "@tierline/kernel/client/client";
import { openDatabase } from "@tierline/kernel/db/connect";
import { every } from "@tierline/kernel/durable/every";
import { problemIn } from "@tierline/kernel/errors/problem";
import { newId } from "@tierline/kernel/model/ids";
import type { operations } from "@tierline/openapi/clients/governance-onboarding.v1";
import { catalog } from "./catalog/catalog.ts";
import { registration } from "./onboarding/register.ts";
import { wellKnown } from "./onboarding/well-known.ts";
import { createIdentity } from "./session/identity.ts";
import { sessionRoutes } from "./session/session.ts";
import { sessionStore } from "./session/session-store.ts";
import { signInState } from "./session/sign-in-state.ts";
import { builtSite } from "./site/build.ts";
import { site } from "./site/site.ts";

export interface PortalOptions {
  readonly contracts: readonly ApiContract[];
  /** Where the portal is for browsers: `http://localhost:8080`. */
  readonly origin: string;
  readonly issuerUrl: string;
  /** The portal's own client of the realm. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the platform answers the portal. */
  readonly upstream: string;
  readonly databaseUrl: string;
  readonly onboarding: Pick<Client<operations>, "registerApplication">;
  /** Proxies whose word on where a request comes from is taken. */
  readonly trusted?: Networks;
  readonly log: Logger;
  readonly onProgress: (message: string) => void;
}

export interface OpenPortal {
  readonly app: Hono;
  /** Begins to load the web application, building it where its sources are new. */
  warm(): Promise<void>;
  close(): Promise<void>;
}

const forgetEveryMs = 300_000;

/** Opens the portal's database and puts its parts together. */
export async function openPortal(options: PortalOptions): Promise<OpenPortal> {
  const { contracts, origin, issuerUrl, log } = options;
  const db = await openDatabase({
    url: options.databaseUrl,
    schema: "portal",
    source: "portal",
    migrations: new URL("./db/migrations/", import.meta.url),
    publishes: [],
    maxConnections: 4,
  });
  const identity = createIdentity(options);
  const sessions = sessionStore(db, identity);
  const state = signInState(options.clientSecret);
  const stopForgetting = every(forgetEveryMs, log, "forgetting sessions", () => sessions.forget());
  const pages = site({
    load: () => builtSite(options),
    ...(new URL(issuerUrl).origin === origin ? {} : { issuerOrigin: new URL(issuerUrl).origin }),
    onFailure: (error) => {
      log.error({ err: error }, "the portal could not be built");
    },
  });
  const app = new Hono();
  app.onError((error, c) => {
    // Whoever leaves in the middle of a request is no failure of ours.
    if (problemIn(error) === undefined && !c.req.raw.signal.aborted)
      log.error({ err: error }, "a request of the portal failed");
    return problemResponse(error, newId("cor"));
  });
  app.route("/session", sessionRoutes({ identity, sessions, state, origin, upstream: options.upstream }));
  app.route("/", wellKnown({ contracts, origin, issuerUrl }));
  app.route("/", registration({ onboarding: options.onboarding, addressOf: (c) => comesFrom(c, options.trusted) }));
  app.route("/", catalog(contracts, { origin, tokenUrl: tokenEndpoint(issuerUrl) }));
  app.route("/", pages.app);
  return {
    app,
    warm: pages.warm,
    close: async () => {
      await stopForgetting();
      await db.close();
    },
  };
}

const comesFrom = (c: Context, trusted: Networks | undefined): string | undefined =>
  addressOf((c.env as HttpBindings).incoming, trusted);
