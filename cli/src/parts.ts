/** What main.ts hands the command line: the rooms that only main.ts may know, each loaded only when it is asked for. */
import type { Logger } from "pino";
import type { Policy } from "@tierline/governance-policy/policy";
import type { Environment } from "@tierline/kernel/config/config";
import type { Catalog } from "@tierline/kernel/host/catalog";
import type { openPortal } from "@tierline/portal/app";

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

export interface Parts {
  readonly catalog: Catalog;
  /** The run-time policy, with a plans file or the built-in plans, which are read at once. */
  readonly policy: () => Promise<(plansFile: string | undefined, log: Logger) => Policy>;
  readonly portal: () => Promise<typeof openPortal>;
  readonly erp: () => Promise<ErpWorkbench>;
  readonly bringUp: () => Promise<BringUp>;
  /** main.ts itself: a worker thread runs it again. */
  readonly entry: URL;
  /** Keycloak's realm file; the embedded issuer reads the same. */
  readonly realmFile: URL;
}
