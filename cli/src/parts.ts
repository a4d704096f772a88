/** What main.ts hands the command line: the rooms that only main.ts may know, each loaded only when it is asked for. */
import type { Hono } from "hono";
import type { Logger } from "pino";
import type { Policy } from "@tierline/governance-policy/policy";
import type { ApiContract } from "@tierline/kernel/api/contract";
import type { Catalog } from "@tierline/kernel/host/catalog";

export interface Parts {
  readonly catalog: Catalog;
  /** The run-time policy, with a plans file or the built-in plans, which are read at once. */
  readonly policy: () => Promise<(plansFile: string | undefined, log: Logger) => Policy>;
  readonly portal: () => Promise<(contracts: readonly ApiContract[]) => Hono>;
  /** Keycloak's realm file; the embedded issuer reads the same. */
  readonly realmFile: URL;
}
