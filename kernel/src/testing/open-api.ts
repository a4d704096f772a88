/**
 * One API on a real database, called through its whole pipeline but no socket: for tests of a single API. Every answer is checked
 * against the contract. What it calls is given as clients: another API opened here, or a stand-in for a foreign system.
 */
import { after } from "node:test";
import pino from "pino";
import type { z } from "zod";
import { type Api, createApi } from "../api/create-api.ts";
import { apiId } from "../api/about.ts";
import type { CallSource } from "../api/context.ts";
import { openGate } from "../api/gate.ts";
import type { Contract, OperationDeclaration } from "../api/operation.ts";
import type { Principal } from "../auth/principal.ts";
import { directClient } from "../client/direct.ts";
import type { Client, ClientDescriptor } from "../client/client.ts";
import { parseConfig, type Environment } from "../config/config.ts";
import { type OpenDatabase, openDatabase } from "../db/connect.ts";
import type { Durable } from "../durable/durable.ts";
import type { Consumer } from "../events/event.ts";
import type { ApiModule } from "../host/module.ts";

type Raw<S> = S extends z.ZodType ? z.input<S> : undefined;
type Part<K extends string, S> = S extends z.ZodType
  ? object extends z.input<S>
    ? { [P in K]?: Raw<S> }
    : { [P in K]: Raw<S> }
  : { [P in K]?: undefined };
type Request<D extends OperationDeclaration> = Part<"params", NonNullable<D["request"]>["params"]> &
  Part<"query", NonNullable<D["request"]>["query"]> &
  Part<"body", NonNullable<D["request"]>["body"]>;
type Success<D extends OperationDeclaration> = {
  [S in keyof D["responses"] & number]: D["responses"][S] extends { schema: infer Z extends z.ZodType }
    ? z.output<Z>
    : never;
}[keyof D["responses"] & number];

interface CallSettings {
  readonly key?: string;
  readonly correlationId?: string;
  readonly deadlineMs?: number;
  readonly principal?: Principal;
}

/** `await erp.call.getItem({ params: { itemId } })`: the success body; a refusal is thrown as its `Problem`. */
export type Caller<C extends Contract> = {
  readonly [K in keyof C]: (request: Request<C[K]>, settings?: CallSettings) => Promise<Success<C[K]>>;
};

export interface OpenApi<C extends Contract> {
  readonly api: Api;
  readonly call: Caller<C>;
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
}

/** Somebody who may do everything. */
export const anyone = (overrides: Partial<Principal> = {}): Principal => ({
  clientId: "test",
  kind: "client",
  subject: "test",
  tenant: "test",
  channel: "web",
  plan: "test",
  scopes: new Set(),
  roles: new Set(),
  ...overrides,
});

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
    ...(module.data === undefined ? {} : { migrations: module.data.migrations }),
  });
  const built = await module.build({
    db,
    // The test names the clients as the module does; what is missing fails at its first use.
    clients: (options.clients ?? {}) as never,
    config: parseConfig(module.config, options.environment ?? {}),
    durable: options.durable as Durable,
    log,
  });
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
  const call = Object.fromEntries(
    Object.keys(module.contract.operations).map((operationId) => [operationId, callerOf(api, operationId)]),
  ) as unknown as Caller<C>;
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

let count = 0;

function callerOf(api: Api, operationId: string) {
  return async (request: { params?: unknown; query?: unknown; body?: unknown }, settings: CallSettings = {}) => {
    const principal = settings.principal ?? anyone();
    count += 1;
    const answer = await api.call(
      operationId,
      {
        principal,
        origin: principal,
        correlationId: settings.correlationId ?? `test-${String(count)}`,
        idempotencyKey: settings.key ?? `test-key-${String(count)}`,
        ...(settings.deadlineMs === undefined ? {} : { deadline: Date.now() + settings.deadlineMs }),
        params: request.params,
        query: request.query,
        body: request.body,
      },
      true,
    );
    return answer.body;
  };
}

/** Where a call in a test comes from. */
export const source = (overrides: Partial<CallSource> = {}): CallSource => ({
  origin: null,
  correlationId: "test",
  deadline: Date.now() + 10_000,
  ...overrides,
});
