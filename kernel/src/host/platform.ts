/**
 * Builds APIs into a running platform: their databases, clients, events and durable work. Which APIs live in this process is
 * the caller's choice; the others are reached over HTTP. No API can tell the difference.
 */
import type { z } from "zod";
import { apiId, apiVersion } from "../api/about.ts";
import { createApi, type Api, type ApiSurroundings } from "../api/create-api.ts";
import type { Principal } from "../auth/principal.ts";
import type { Directory } from "../auth/directory.ts";
import type { Client, ClientDescriptor } from "../client/client.ts";
import { directClient, type ClientCall } from "../client/direct.ts";
import { httpClient, type HttpUpstream } from "../client/http.ts";
import { parseConfig, StartError, type Environment } from "../config/config.ts";
import { openDatabase, type OpenDatabase } from "../db/connect.ts";
import type { DurableRuntime } from "../durable/durable.ts";
import { every } from "../durable/every.ts";
import { runConsumers, type RunningConsumers } from "../events/consumers.ts";
import type { Consumer } from "../events/event.ts";
import type { OfferedTelling } from "../events/telling.ts";
import type { PostgresTransport } from "../events/postgres-transport.ts";
import { forgetExpired } from "../events/retention.ts";
import { startRelay, type Relay } from "../events/relay.ts";
import type { AnyModule } from "./catalog.ts";
import { checkCalls, checkConsumers, versionOf } from "./declared.ts";
import { type Health, healthOf } from "./health.ts";
import type { Built, Room } from "./module.ts";

export interface PlatformOptions extends ApiSurroundings {
  readonly modules: readonly AnyModule[];
  readonly environment: Environment;
  readonly databaseUrl: string;
  readonly events: PostgresTransport;
  readonly durable: DurableRuntime;
  /** The principal an API acts as when it calls another. */
  readonly principalOf: (apiId: string) => Principal;
  /** A secret of this installation, the same in every process. */
  readonly secretFor: (purpose: string) => string;
  /** What the experience APIs tell applications; none unless stated. */
  readonly tellings?: readonly OfferedTelling[];
  /** The realm's people and clients, kept as this API; left out where no API of this process keeps any. */
  readonly directoryOf?: (apiId: string) => Directory;
  /** How `caller` reaches `callee` over HTTP; undefined when it cannot. */
  readonly upstream: (caller: string, callee: string) => HttpUpstream | undefined;
  /** `http` sends even calls between APIs of this process over the wire: to prove that nobody notices. */
  readonly transport: "direct" | "http";
}

export interface Platform {
  readonly apis: readonly Api[];
  /**
   * A client for what is no API, acting as one of the realm's clients: direct where the API lives here, else over HTTP. Undefined when it can
   * not be reached. Closed with the platform.
   */
  client<Operations>(descriptor: ClientDescriptor<Operations>, clientId: string): Client<Operations> | undefined;
  /** Which APIs cannot answer, and which work waits for what. */
  health(): Promise<Health>;
  /** Starts consumers, durable work and timers. Everything can be called before it. */
  start(): Promise<void>;
  /** Ends what runs and closes connections. Work in flight is finished or left to be carried on at the next start. */
  stop(): Promise<void>;
}

interface Opened {
  readonly module: AnyModule;
  readonly id: string;
  readonly db: OpenDatabase | undefined;
  readonly relay: Relay | undefined;
}

export async function buildPlatform(options: PlatformOptions): Promise<Platform> {
  const opened = await Promise.all(options.modules.map((module) => open(module, options)));
  try {
    return await assemble(opened, options);
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}

async function closeAll(opened: readonly Opened[]): Promise<void> {
  await Promise.all(opened.map(async ({ relay }) => relay?.stop()));
  await Promise.all(opened.map(async ({ db }) => db?.close()));
}

async function assemble(opened: readonly Opened[], options: PlatformOptions): Promise<Platform> {
  const apis = new Map<string, Api>();
  const closers: (() => Promise<void>)[] = [];
  const built = new Map<string, Built<never, unknown>>();
  for (const each of opened) {
    const room = roomOf(each, options, apis, closers);
    const made = await buildModule(each.module, room);
    checkConsumers(each.module.contract, made.consumers ?? []);
    built.set(each.id, made);
    const majors = [...(each.module.older ?? []), { contract: each.module.contract, handlers: made.handlers }];
    for (const { contract, handlers } of majors) {
      apis.set(apiVersion(contract.about), createApi(contract, { deps: made.deps as never, handlers }, options));
    }
  }
  const published = opened.flatMap(({ module }) => module.contract.publishes ?? []);
  let consumers: RunningConsumers | undefined;
  let forgetting: (() => Promise<void>) | undefined;
  return {
    apis: [...apis.values()],
    health: healthOf({ databaseUrl: options.databaseUrl, durable: options.durable, opened }),
    client: <Operations>(descriptor: ClientDescriptor<Operations>, clientId: string) =>
      outsiderClient(descriptor, clientId, options, apis, closers) as Client<Operations> | undefined,
    start: async () => {
      await options.durable.launch();
      const offered: Consumer[] = [...built.values()].flatMap((each) => [...(each.consumers ?? [])]);
      consumers = await runConsumers({ transport: options.events, consumers: offered, log: options.log });
      forgetting = every(forgetEveryMs, options.log, "forgetting expired events", () =>
        forgetExpired(options.events.sql, published),
      );
      for (const each of built.values()) await each.start?.();
    },
    stop: async () => {
      for (const each of [...built.values()].toReversed()) await each.stop?.();
      await forgetting?.();
      await consumers?.stop();
      await options.durable.stop();
      await Promise.all(closers.map((close) => close()));
      await closeAll(opened);
    },
  };
}

const forgetEveryMs = 3_600_000;

/** Enough for a busy API; the sum over all APIs stays well below what a PostgreSQL grants. */
const connectionsPerApi = 8;

async function open(module: AnyModule, options: PlatformOptions): Promise<Opened> {
  const id = apiId(module.contract.about);
  if (module.data === undefined) return { module, id, db: undefined, relay: undefined };
  const { schema, migrations } = module.data;
  let relay: Relay | undefined;
  const db = await openDatabase({
    url: options.databaseUrl,
    schema,
    source: id,
    migrations,
    maxConnections: connectionsPerApi,
    publishes: (module.contract.publishes ?? []).map(({ type }) => type),
    onCommit: () => relay?.wake(),
  });
  relay = startRelay({ db, transport: options.events, log: options.log });
  return { module, id, db, relay };
}

type AnyRoom = Room<Record<string, ClientDescriptor>, unknown>;

function roomOf(
  { module, id, db }: Opened,
  options: PlatformOptions,
  apis: ReadonlyMap<string, Api>,
  closers: (() => Promise<void>)[],
): AnyRoom {
  const local = new Set<string>(options.modules.map((each) => apiId(each.contract.about)));
  checkCalls(module);
  const clients = Object.fromEntries(
    Object.entries(module.calls).map(([name, descriptor]) => {
      if (options.transport === "direct" && local.has(descriptor.api)) {
        return [name, directClient(descriptor, options.principalOf(id), () => found(apis, versionOf(descriptor)))];
      }
      return [name, remote(id, descriptor, options, closers)];
    }),
  );
  return {
    // An API that declares no data never looks at it.
    db: db as OpenDatabase,
    clients: clients as AnyRoom["clients"],
    config: parseConfig(module.config as z.ZodType, options.environment),
    durable: options.durable,
    directory: (module.keepsDirectory === true ? options.directoryOf?.(id) : undefined) ?? noDirectory(id),
    secret: (purpose) => options.secretFor(`${id}: ${purpose}`),
    tellings: options.tellings ?? [],
    log: options.log.child({ api: id }),
  };
}

/** Nobody reaches for the realm who did not declare it, or where it is not at hand. */
const noDirectory = (id: string): Directory =>
  new Proxy({} as Directory, {
    get: () => () => Promise.reject(new Error(`${id} was given no directory.`)),
  });

function outsiderClient(
  descriptor: ClientDescriptor,
  clientId: string,
  options: PlatformOptions,
  apis: ReadonlyMap<string, Api>,
  closers: (() => Promise<void>)[],
): Record<string, ClientCall> | undefined {
  const api = apis.get(versionOf(descriptor));
  if (api !== undefined) return directClient(descriptor, options.principalOf(clientId), () => api);
  return options.upstream(clientId, descriptor.api) === undefined
    ? undefined
    : remote(clientId, descriptor, options, closers);
}

function remote(
  caller: string,
  descriptor: ClientDescriptor,
  options: PlatformOptions,
  closers: (() => Promise<void>)[],
): Record<string, ClientCall> {
  const upstream = options.upstream(caller, descriptor.api);
  if (upstream === undefined) {
    throw new StartError(
      `${caller} calls ${descriptor.api}, which is not in this process: set TIERLINE_UPSTREAM to where it runs.`,
    );
  }
  const { client, close } = httpClient(descriptor, upstream);
  closers.push(close);
  return client;
}

function found(apis: ReadonlyMap<string, Api>, version: string): Api {
  const api = apis.get(version);
  if (api === undefined) throw new StartError(`${version} is not served here, or was called before it was built.`);
  return api;
}

/** A module ties its room, configuration and handlers together; whoever only hands it its own room need not know them. */
async function buildModule(module: AnyModule, room: AnyRoom): Promise<Built<never, unknown>> {
  const build = module.build as (room: AnyRoom) => Promise<Built<never, unknown>> | Built<never, unknown>;
  return build(room);
}
