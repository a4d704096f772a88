/**
 * One API on a real database, called through its whole pipeline but no socket: for tests of a single API. Every answer is checked
 * against the contract. What it calls is given as clients: another API opened here, or a stand-in for a foreign system.
 */
import { after } from "node:test";
import pino from "pino";
import { type Api, createApi } from "../api/create-api.ts";
import { apiId } from "../api/about.ts";
import { callerOf, type ApiCaller } from "../api/caller.ts";
import type { CallSource } from "../api/context.ts";
import { openGate } from "../api/gate.ts";
import type { Contract } from "../api/operation.ts";
import type { Directory } from "../auth/directory.ts";
import { principalNamed, type Principal } from "../auth/principal.ts";
import { directClient } from "../client/direct.ts";
import type { Client, ClientDescriptor } from "../client/client.ts";
import { parseConfig, type Environment } from "../config/config.ts";
import { type OpenDatabase, openDatabase } from "../db/connect.ts";
import type { Durable } from "../durable/durable.ts";
import type { Consumer } from "../events/event.ts";
import { tellingsOf, type OfferedTelling } from "../events/telling.ts";
import type { ContractExports } from "../host/catalog.ts";
import { checkConsumers } from "../host/declared.ts";
import type { ApiModule } from "../host/module.ts";

export interface OpenApi<C extends Contract> {
  readonly api: Api;
  readonly call: ApiCaller<C>;
  readonly db: OpenDatabase;
  readonly consumers: readonly Consumer[];
  /** A client of this API for another one opened in the same test, over the direct transport. */
  client<Operations>(descriptor: ClientDescriptor<Operations>): Client<Operations>;
  stop(): Promise<void>;
}

export interface OpenOptions {
  readonly databaseUrl: string;
  readonly environment?: Environment;
  readonly clients?: Record<string, unknown>;
  readonly durable?: Durable;
  readonly directory?: Directory;
  readonly tellings?: readonly OfferedTelling[];
}

/** Somebody who may do everything. */
export const anyone = (overrides: Partial<Principal> = {}): Principal =>
  principalNamed("test", { tenant: "test", channel: "web", plan: "test", ...overrides });

/** Opens an API; it is closed after the test file. */
export async function openApi<C extends Contract, Calls extends Record<string, ClientDescriptor>, Config, Deps>(
  module: ApiModule<C, Calls, Config, Deps>,
  options: OpenOptions,
): Promise<OpenApi<C>> {
  const log = pino({ level: process.env["LOG_LEVEL"] ?? "silent" });
  const db = await openDatabase({
    url: options.databaseUrl,
    schema: module.data?.schema ?? "test",
    source: apiId(module.contract.about),
    publishes: (module.contract.publishes ?? []).map(({ type }) => type),
    ...(module.data === undefined ? {} : { migrations: module.data.migrations }),
  });
  const built = await module.build({
    db,
    // The test names the clients as the module does; what is missing fails at its first use.
    clients: (options.clients ?? {}) as never,
    config: parseConfig(module.config, options.environment ?? {}),
    durable: options.durable as Durable,
    directory: options.directory as Directory,
    secret: (purpose) => `secret of a test: ${purpose}`,
    tellings: options.tellings ?? [],
    log,
  });
  checkConsumers(module.contract, built.consumers ?? []);
  const api = createApi(module.contract, built, { gate: openGate, log, responseChecks: 1 });
  let stopped = false;
  const stop = async (): Promise<void> => {
    if (stopped) return;
    stopped = true;
    await built.stop?.();
    await db.close();
  };
  after(stop);
  await built.start?.();
  const call = callerOf(api, module.contract.operations, anyone(), "test");
  // The descriptor's routes are the operations, so the untyped client has the typed one's members.
  const client = <Operations>(descriptor: ClientDescriptor<Operations>) =>
    directClient(descriptor, anyone({ kind: "api" }), () => api) as unknown as Client<Operations>;
  return { api, call, db, consumers: built.consumers ?? [], client, stop };
}

/**
 * Opens the API behind the one under test, by id (`system/erp`), as main.ts would: an API's own code never imports another.
 * It is reached through `client(descriptor)`.
 */
export async function openNeighbor(id: string, options: OpenOptions): Promise<OpenApi<Contract>> {
  const loaded = (await import(`@tierline/${id.replace("/", "-")}/app`)) as { app: ApiModule };
  return openApi(loaded.app, options);
}

/** What the neighbors of this id tell applications, as main.ts hands it around: `experience/storefront`. */
export async function neighborTellings(...ids: readonly string[]): Promise<OfferedTelling[]> {
  const loaded = await Promise.all(
    ids.map(async (id) => (await import(`@tierline/${id.replace("/", "-")}/contract`)) as ContractExports),
  );
  return tellingsOf(loaded.map(({ contract }) => contract));
}

/** Where a call in a test comes from. */
export const source = (overrides: Partial<CallSource> = {}): CallSource => ({
  origin: null,
  correlationId: "test",
  deadline: Date.now() + 10_000,
  ...overrides,
});
