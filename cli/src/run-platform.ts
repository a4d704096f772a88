/** Starts a platform in this process: some APIs or all, on the embedded database or any other. */
import type { Logger } from "pino";
import { unobserved } from "@tierline/kernel/api/observer";
import { networksOf } from "@tierline/kernel/api/http-address";
import { openIssuerSql } from "@tierline/kernel/auth/issuer/issuer-sql";
import { startIssuer, type Issuer } from "@tierline/kernel/auth/issuer/issuer";
import { openDirectory } from "@tierline/kernel/auth/keycloak-directory";
import { principalOf } from "@tierline/kernel/auth/realm-claims";
import { createAuthenticator } from "@tierline/kernel/auth/verify";
import { StartError } from "@tierline/kernel/config/config";
import { startEmbedded } from "@tierline/kernel/db/embedded";
import { openDurable } from "@tierline/kernel/durable/open";
import { PostgresTransport } from "@tierline/kernel/events/postgres-transport";
import { tellingsOf } from "@tierline/kernel/events/telling";
import { contractsOf, type AnyModule } from "@tierline/kernel/host/catalog";
import { buildPlatform } from "@tierline/kernel/host/platform";
import { linkSandbox, type SandboxLink } from "@tierline/kernel/host/sandbox-link";
import { listen, type HttpServer } from "@tierline/kernel/host/server";
import { createLog } from "@tierline/kernel/telemetry/log";
import { startTelemetry } from "@tierline/kernel/telemetry/telemetry";
import { createRecorder } from "@tierline/governance-usage/recorder";
import { clientOf, type Installation } from "./installation.ts";
import { linkPortal } from "./link-portal.ts";
import { linkRegistry } from "./link-registry.ts";
import type { Parts } from "./parts.ts";
import { reachDatabase } from "./reach-database.ts";
import { inSandbox } from "./sandbox/inside.ts";
import { keepSandbox } from "./sandbox/keep-sandbox.ts";
import { sandboxSettings } from "./sandbox/own-places.ts";
import { tellLive } from "./sandbox/tell-live.ts";
import { knowsRegistry, upstreamOf } from "./upstream.ts";

export interface RunOptions {
  /** Ids of the APIs to run here. */
  readonly apis: readonly string[];
  /** `http`: calls between APIs of this process go over the wire too. */
  readonly transport?: "direct" | "http";
  readonly onProgress: (message: string) => void;
  /** What `TIERLINE_SANDBOX` comes to for this command: `on`, `off`, or where the sandbox is. */
  readonly sandbox: string;
  /** Told in a sentence when a sandbox in this process is up, or will not be. */
  readonly onSandbox: (sentence: string) => void;
}

export interface RunningPlatform {
  readonly origin: string;
  readonly apis: readonly string[];
  /** Of every major of them: `/process/orders/v1`. */
  readonly paths: readonly string[];
  /** In words: where the data lives. */
  readonly database: string;
  stop(): Promise<void>;
}

/** In production one answer in a hundred is checked against its contract. */
const sampledChecks = 0.01;

/**
 * Starts the APIs behind one port and resolves when they are ready. Rejects with a StartError for what the person who starts it can mend;
 * whatever was begun is ended again.
 */
export async function runPlatform(
  parts: Parts,
  installation: Installation,
  options: RunOptions,
): Promise<RunningPlatform> {
  const { config, home } = installation;
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const each of undo.splice(0).toReversed()) await each();
  };
  try {
    const server = await listen({ host: config.HOST, port: config.PORT });
    undo.push(() => server.close());
    return { ...(await assemble(parts, installation, options, server, undo)), stop };
  } catch (error) {
    await stop().catch(() => undefined);
    throw error instanceof StartError ? error : explained(error, home);
  }
}

async function assemble(
  parts: Parts,
  installation: Installation,
  options: RunOptions,
  server: HttpServer,
  undo: (() => Promise<unknown>)[],
): Promise<Omit<RunningPlatform, "stop">> {
  const { config, realm } = installation;
  const isSandbox = config.TIERLINE_SERVES === "sandbox";
  const environment = isSandbox ? { ...installation.environment, ...sandboxSettings } : installation.environment;
  const log = createLog(config.LOG_LEVEL, config.OTEL_SERVICE_NAME);
  sendTelemetry(installation, undo);
  // What a person can have got wrong comes first; then what takes time.
  const policy = (await parts.policy())(config.TIERLINE_PLANS, log);
  const recorder = createRecorder();
  const modules = await load(parts, options);
  const tellings = tellingsOf(await contractsOf(parts.catalog));
  const databaseUrl = await database(installation, options, log, undo);
  const events = await PostgresTransport.open(databaseUrl);
  undo.push(() => events.close());
  const issuer = await embeddedIssuer(installation, { databaseUrl, log }, undo);
  const durable = await openDurable({ url: databaseUrl, log });
  const shed = { delayMs: config.TIERLINE_SHED_DELAY_MS, inFlight: config.TIERLINE_SHED_IN_FLIGHT };
  const { gate, ...inForce } = await policy.open({ databaseUrl, shed, inFlight: () => server.inFlight() });
  undo.push(inForce.close);
  options.onProgress(`Building ${modules.length === 1 ? "one API" : `${String(modules.length)} APIs`}`);
  const platform = await buildPlatform({
    modules,
    environment,
    databaseUrl,
    events,
    durable,
    gate,
    log,
    responseChecks: config.TIERLINE_ENV === "production" ? sampledChecks : 1,
    transport: options.transport ?? "direct",
    principalOf: (apiId) => principalOf(realm, apiId),
    directoryOf: (apiId) => directoryOf(installation, apiId),
    tellings,
    secretFor: (purpose) => installation.secrets.derive(purpose),
    upstream: (caller, callee) => upstreamOf(installation, caller, callee, options),
    // Without a registry nobody would ever take what is counted.
    observer: knowsRegistry(installation, options) ? recorder : unobserved,
  });
  undo.push(() => platform.stop());
  const reporter = await linkRegistry(platform, inForce, recorder, config.TIERLINE_SERVES, log);
  if (reporter !== undefined) undo.push(() => reporter.stop());
  const portal = await linkPortal(parts, installation, platform, { databaseUrl, log, onProgress: options.onProgress });
  if (portal !== undefined) undo.push(() => portal.close());
  const surroundings = {
    ...surroundingsOf(installation, issuer),
    ...(portal === undefined ? {} : { portal: portal.app }),
  };
  const link = linked(options.sandbox, undo);
  server.serve({
    apis: platform.apis,
    health: () => platform.health(),
    ...(isSandbox ? inSandbox(platform, surroundings) : surroundings),
    ...(link === undefined ? {} : { border: link }),
  });
  await platform.start();
  if (isSandbox) undo.push(await tellLive(platform, { transport: events, tellings, log }));
  server.markReady();
  void reporter?.report();
  void portal?.warm();
  if (link !== undefined && options.sandbox === "on") {
    undo.push(keepSandbox({ ...options, entry: parts.entry, installation, databaseUrl, link, log }));
  }
  return {
    origin: config.PORT === 0 ? server.origin : installation.origin,
    apis: [...new Set(platform.apis.map((api) => api.id))],
    paths: platform.apis.map((api) => api.basePath),
    database: inWords(installation, databaseUrl),
  };
}

/** The way to the sandbox, where one is meant to be; in this process it is there a little later. */
function linked(sandbox: string, undo: (() => Promise<unknown>)[]): SandboxLink | undefined {
  if (sandbox === "off") return undefined;
  const link = linkSandbox();
  undo.push(() => link.close());
  if (sandbox !== "on") link.attach(sandbox);
  return link;
}

function sendTelemetry({ config }: Installation, undo: (() => Promise<unknown>)[]): void {
  const endpoint = config.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (endpoint === undefined) return;
  const telemetry = startTelemetry({ endpoint, serviceName: config.OTEL_SERVICE_NAME });
  undo.push(telemetry.stop);
}

/** What stands around the APIs behind the port: whose tokens hold, whose word about addresses, the issuer. */
function surroundingsOf(
  { config, realm, issuerUrl }: Installation,
  issuer: Issuer | undefined,
): Omit<Parameters<HttpServer["serve"]>[0], "apis" | "portal" | "health"> {
  const loadKeys = issuer === undefined ? {} : { loadKeys: issuer.loadKeys };
  return {
    authenticator: createAuthenticator({ issuerUrl, audience: realm.audience, ...loadKeys }),
    ...(config.TIERLINE_TRUSTED_PROXIES === undefined ? {} : { trusted: networksOf(config.TIERLINE_TRUSTED_PROXIES) }),
    ...(issuer === undefined ? {} : { raw: issuer }),
  };
}

function inWords({ config, home }: Installation, databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  return config.DATABASE_URL === undefined ? `embedded PostgreSQL in ${home}` : `PostgreSQL at ${host}${pathname}`;
}

async function database(
  { config, home }: Installation,
  { onProgress }: RunOptions,
  log: Logger,
  undo: (() => Promise<unknown>)[],
) {
  if (config.DATABASE_URL !== undefined) {
    await reachDatabase(config.DATABASE_URL);
    return config.DATABASE_URL;
  }
  onProgress("Starting the database");
  const embedded = await startEmbedded({
    home,
    onProgress,
    onTrouble: (message, error) => {
      log.warn(error === undefined ? {} : { err: error }, message);
    },
  });
  undo.push(() => embedded.stop());
  return embedded.url;
}

async function embeddedIssuer(
  { config, realm, secrets, issuerUrl, publicOrigin }: Installation,
  { databaseUrl, log }: { readonly databaseUrl: string; readonly log: Logger },
  undo: (() => Promise<unknown>)[],
): Promise<Issuer | undefined> {
  if (config.TIERLINE_ISSUER !== undefined) return undefined;
  const sql = openIssuerSql(databaseUrl);
  undo.push(() => sql.end());
  const issuer = await startIssuer({
    issuerUrl,
    realm,
    secrets,
    sql,
    publicOrigin,
    signUpsPerHour: config.TIERLINE_SIGN_UPS_PER_HOUR,
    signInsPerHour: config.TIERLINE_SIGN_INS_PER_HOUR,
    ...(config.TIERLINE_TRUSTED_PROXIES === undefined ? {} : { trusted: networksOf(config.TIERLINE_TRUSTED_PROXIES) }),
    onError: (error) => {
      log.error({ err: error }, "the issuer failed");
    },
  });
  undo.push(() => issuer.stop());
  return issuer;
}

function load({ catalog }: Parts, { apis }: RunOptions): Promise<AnyModule[]> {
  return Promise.all(
    apis.map((id) => {
      const entry = catalog[id];
      if (entry === undefined) {
        throw new StartError(`There is no API "${id}". APIs: ${Object.keys(catalog).join(", ")}.`);
      }
      return entry.app();
    }),
  );
}

/** The realm's people and clients, kept as one of its clients. */
function directoryOf(installation: Installation, clientId: string) {
  const { issuerUrl, secrets } = installation;
  return openDirectory({ issuerUrl, clientId, clientSecret: secrets.of(clientOf(installation, clientId)) });
}

/** A failure to start that is known by its sentence keeps it; the rest keeps its stack for whoever mends it. */
function explained(error: unknown, home: string): unknown {
  if (error instanceof Error && /^(Cannot use|The embedded|Another|.* is missing)/.test(error.message)) {
    return new StartError(error.message, { cause: error });
  }
  if (error instanceof Error && "code" in error && (error.code === "EACCES" || error.code === "EROFS")) {
    return new StartError(`${home} cannot be written: set TIERLINE_HOME to a directory that can.`, { cause: error });
  }
  return error;
}
