/** What main.ts hands the command line: the rooms that only main.ts may know. */
import type { Hono } from "hono";
import type { Gate } from "@tierline/kernel/api/gate";
import type { Catalog } from "@tierline/kernel/host/catalog";
import type { ApiContract } from "@tierline/kernel/api/contract";

export interface Parts {
  readonly catalog: Catalog;
  /** The run-time policy, from a plans file or the built-in plans. */
  readonly createGate: (plansFile: string | undefined) => Gate;
  readonly portal: (contracts: readonly ApiContract[]) => Hono;
  /** Keycloak's realm file; the embedded issuer reads the same. */
  readonly realmFile: URL;
}
