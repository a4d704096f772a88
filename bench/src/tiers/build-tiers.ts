/** Builds tiers as the host builds the platform's: the same pipeline, gate and authenticator, the same clients between them. */
import { createGate } from "@tierline/governance-policy/gate";
import { createRecorder } from "@tierline/governance-usage/recorder";
import { apiId, basePath } from "@tierline/kernel/api/about";
import { createApi, type Api, type ApiSurroundings } from "@tierline/kernel/api/create-api";
import type { ClientDescriptor } from "@tierline/kernel/client/client";
import { directClient } from "@tierline/kernel/client/direct";
import { httpClient } from "@tierline/kernel/client/http";
import type { ApiContract } from "@tierline/kernel/api/contract";
import { createLog } from "@tierline/kernel/telemetry/log";
import { books, orders, shop } from "./contract.ts";
import { bookOrder, checkOut, placeOrder, type BooksClient, type OrdersClient } from "./handlers.ts";
import { plan, principalOf, type ClientId, type Identity } from "./identity.ts";

export type Tier = "experience" | "process" | "system";

export interface TiersOptions {
  /** Those that live in this process. */
  readonly tiers: readonly Tier[];
  readonly identity: Identity;
  /** Where the tier below lives, when it is not in this process. */
  readonly upstream?: string;
}

/** As in production: see `sampledChecks` in cli/src/run-platform.ts. */
const responseChecks = 0.01;
const quota = { requests: 1_000_000_000, seconds: 1 };

export function buildTiers(options: TiersOptions): Api[] {
  const surroundings: ApiSurroundings = {
    gate: createGate({ plans: new Map([[plan, { read: quota, write: quota, batch: quota }]]) }),
    log: createLog("warn", "bench"),
    observer: createRecorder(),
    responseChecks,
  };
  const apis = new Map<string, Api>();
  const add = (api: Api) => apis.set(api.id, api);
  // A contract and its client are of one file here: what openapi/ guarantees elsewhere holds by construction.
  const client = <T>(contract: ApiContract, caller: ClientId) => clientOf(contract, caller, options, apis) as T;

  if (options.tiers.includes("system")) {
    add(createApi(books, { deps: undefined, handlers: { bookOrder } }, surroundings));
  }
  if (options.tiers.includes("process")) {
    const deps = { books: client<BooksClient>(books, "process/bench-orders") };
    add(createApi(orders, { deps, handlers: { placeOrder } }, surroundings));
  }
  if (options.tiers.includes("experience")) {
    const deps = { orders: client<OrdersClient>(orders, "experience/bench-shop") };
    add(createApi(shop, { deps, handlers: { checkOut } }, surroundings));
  }
  return [...apis.values()];
}

function clientOf(contract: ApiContract, caller: ClientId, options: TiersOptions, apis: Map<string, Api>): unknown {
  const descriptor = descriptorOf(contract);
  const { upstream, identity } = options;
  if (upstream !== undefined) {
    return httpClient(descriptor, { baseUrl: upstream, token: () => identity.tokens[caller] }).client;
  }
  return directClient(descriptor, principalOf(caller), () => {
    const api = apis.get(descriptor.api);
    if (api === undefined) throw new Error(`${descriptor.api} is not in this process.`);
    return api;
  });
}

function descriptorOf({ about, operations }: ApiContract): ClientDescriptor {
  const routes = Object.values(operations).map(({ operationId, method, path, policy }) => [
    operationId,
    { method, path, idempotent: true, needsKey: policy.idempotency === "required", deadlineMs: policy.deadlineMs },
  ]);
  return { api: apiId(about), basePath: basePath(about), routes: Object.fromEntries(routes) };
}
