/** What main.ts hands the command line: the rooms that only main.ts may know. */
import type { Hono } from "hono";
import type { Logger } from "pino";
import type { Policy } from "@tierline/governance-policy/policy";
import type { Catalog } from "@tierline/kernel/host/catalog";
import type { ApiContract } from "@tierline/kernel/api/contract";

export interface Parts {
  readonly catalog: Catalog;
  /** The run-time policy, with a plans file or the built-in plans, which are read at once. */
  readonly readPolicy: (plansFile: string | undefined, log: Logger) => Policy;
  readonly portal: (contracts: readonly ApiContract[]) => Hono;
  /** Keycloak's realm file; the embedded issuer reads the same. */
  readonly realmFile: URL;
}
