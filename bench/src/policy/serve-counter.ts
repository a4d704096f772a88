/**
 * The counter as the platform runs it: token, scopes, limit, validation of requests and answers, calls counted, problem+json. Asked
 * `{published, databaseUrl}`, it answers `{origin}`; limits are leased from the database where one is named.
 */
import { createGate } from "@tierline/governance-policy/gate";
import { createLocalLimiter, openLimiter } from "@tierline/governance-policy/limiter";
import { createRecorder } from "@tierline/governance-usage/recorder";
import { forgedIssuer } from "@tierline/kernel/auth/forge";
import type { PublishedKey } from "@tierline/kernel/auth/keys";
import { createAuthenticator } from "@tierline/kernel/auth/verify";
import { createApi } from "@tierline/kernel/api/create-api";
import { reply } from "@tierline/kernel/api/operation";
import { listen } from "@tierline/kernel/host/server";
import { createLog } from "@tierline/kernel/telemetry/log";
import { answer } from "../processes/child.ts";
import { counter } from "./contract.ts";
import { itemOf, taken } from "./handlers.ts";
import { plan } from "./setting.ts";
import { withoutDatabase } from "@tierline/kernel/host/health";

export interface CounterOptions {
  readonly published: PublishedKey;
  readonly databaseUrl?: string;
}

/** Counted for each request and never reached. */
const quota = { requests: 1_000_000_000, seconds: 3_600 };

answer(async ({ published, databaseUrl }: CounterOptions) => {
  const log = createLog("warn", "bench");
  const limiter = databaseUrl === undefined ? createLocalLimiter() : await openLimiter(databaseUrl, log);
  const gate = createGate({ plans: new Map([[plan, { read: quota, write: quota, batch: quota }]]), limiter });
  const api = createApi(
    counter,
    {
      deps: undefined,
      handlers: {
        takeOrder: (_, { body }) => Promise.resolve(reply(201, taken(body))),
        readItem: (_, { params }) => Promise.resolve(reply(200, itemOf(params.itemId))),
      },
    },
    // As in production: see `sampledChecks` in cli/src/run-platform.ts.
    { gate, log, observer: createRecorder(), responseChecks: 0.01 },
  );
  const server = await listen({ host: "127.0.0.1", port: 0 });
  const loadKeys = () => Promise.resolve([published]);
  server.serve({
    health: withoutDatabase,
    apis: [api],
    authenticator: createAuthenticator({ issuerUrl: forgedIssuer, audience: "tierline", loadKeys }),
  });
  server.markReady();
  return { origin: server.origin };
});
