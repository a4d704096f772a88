/** What main.ts hands the command line: the rooms that only main.ts may know, each loaded only when it is asked for. */
import type { Hono } from "hono";
import type { Logger } from "pino";
import type { Policy } from "@tierline/governance-policy/policy";
import type { ApiContract } from "@tierline/kernel/api/contract";
import type { Networks } from "@tierline/kernel/api/http-address";
import type { Client } from "@tierline/kernel/client/client";
import type { Environment } from "@tierline/kernel/config/config";
import type { Catalog } from "@tierline/kernel/host/catalog";
import type { operations as Onboarding } from "@tierline/openapi/clients/governance-onboarding.v1";

/** What became of one case of the conformance suite. */
export interface VerifiedCase {
  readonly capability: string;
  readonly name: string;
  readonly state: "passed" | "failed" | "skipped";
  readonly detail: string;
}

/** What the conformance suite found. */
export interface VerifyReport {
  readonly adapter: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly capabilities: readonly {
    readonly name: string;
    readonly passed: number;
    readonly failed: number;
    readonly skipped: number;
    readonly reason: string | null;
    readonly p50Ms: number | null;
    readonly p99Ms: number | null;
  }[];
  readonly cases: readonly VerifiedCase[];
}

/** What system/erp offers to whoever writes or tries an adapter. */
export interface ErpWorkbench {
  readonly adapterNames: readonly string[];
  newAdapter(name: string): Promise<{ readonly folder: string; readonly file: string }>;
  verifyAdapter(
    nameOrFile: string,
    options: {
      readonly environment: Environment;
      readonly databaseUrl: string;
      readonly currency: string;
      readonly log: Logger;
      readonly onOutcome: (outcome: VerifiedCase) => void;
    },
  ): Promise<VerifyReport>;
}

/** Brings up an ERP to develop with; see system-apis/erp/development. */
export type BringUp = (
  name: string,
  options: { readonly home: string; readonly port?: number; readonly log: (message: string) => void },
) => Promise<{ readonly settings: Readonly<Record<string, string>>; stop(): Promise<void> }>;

/** Opens the portal; see portal/src/app.ts. */
export type OpenPortal = (options: {
  readonly contracts: readonly ApiContract[];
  readonly origin: string;
  readonly issuerUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly upstream: string;
  readonly databaseUrl: string;
  readonly onboarding: Pick<Client<Onboarding>, "registerApplication">;
  readonly trusted?: Networks;
  readonly log: Logger;
  readonly onProgress: (message: string) => void;
}) => Promise<{ readonly app: Hono; warm(): Promise<void>; close(): Promise<void> }>;

export interface Parts {
  readonly catalog: Catalog;
  /** The run-time policy, with a plans file or the built-in plans, which are read at once. */
  readonly policy: () => Promise<(plansFile: string | undefined, log: Logger) => Policy>;
  readonly portal: () => Promise<OpenPortal>;
  readonly erp: () => Promise<ErpWorkbench>;
  readonly bringUp: () => Promise<BringUp>;
  /** main.ts itself: a worker thread runs it again. */
  readonly entry: URL;
  /** Keycloak's realm file; the embedded issuer reads the same. */
  readonly realmFile: URL;
}
