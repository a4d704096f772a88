/** Runs the conformance suite against an adapter. For books that may be written to: never against those of a business. */
import { StartError, type Environment } from "@tierline/kernel/config/config";
import type { Database } from "@tierline/kernel/db/database";
import { openDatabase } from "@tierline/kernel/db/connect";
import type { Logger } from "pino";
import type { ErpAdapter, HttpDrills, Wire } from "../adapter.ts";
import { openBackend } from "../backend.ts";
import { bookOperations } from "../contract.ts";
import { booksUnderTest } from "./books-under-test.ts";
import type { Bench, Capability, Case, HttpWire } from "./case.ts";
import { openHttpWire } from "./http-wire.ts";
import { prepare } from "./prepare.ts";
import { reportOf, type Outcome, type Report } from "./report.ts";
import { suite } from "./suite.ts";

export interface VerifyOptions {
  readonly adapter: ErpAdapter;
  readonly environment: Environment;
  /** Where the adapter store is kept meanwhile: an empty database. */
  readonly databaseUrl: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly log: Logger;
  /** Told of every case as it ends. */
  readonly onOutcome?: (outcome: Outcome) => void;
}

/** Throws a `StartError` when the books cannot be opened at all; what does not conform is in the report. */
export async function verify(options: VerifyOptions): Promise<Report> {
  const { adapter, currency, log } = options;
  const migrations = new URL("../db/migrations/", import.meta.url);
  const db = await openDatabase({ url: options.databaseUrl, schema: "erp", source: "system/erp", migrations });
  const wire = await openWire(adapter, options.environment, db);
  try {
    const backend = await openBackend(adapter, { db, currency, environment: wire.environment, log });
    try {
      const timings = new Map<Capability, number[]>();
      let running: Capability = "health";
      const erp = booksUnderTest(backend, log, (ms) => {
        timings.set(running, [...(timings.get(running) ?? []), ms]);
      });
      const bench = await prepare(erp, backend, currency, wire.wire);
      const outcomes: Outcome[] = [];
      for (const each of suite) {
        running = each.capability;
        const outcome = await runCase(each, bench, adapter);
        outcomes.push(outcome);
        options.onOutcome?.(outcome);
      }
      return reportOf(adapter.name, outcomes, timings);
    } finally {
      await backend.stop();
    }
  } finally {
    await wire.close();
    await db.close();
  }
}

interface OpenedWire {
  readonly wire: Wire | HttpWire | undefined;
  readonly environment: Environment;
  close(): Promise<void>;
}

async function openWire({ drills }: ErpAdapter, environment: Environment, db: Database): Promise<OpenedWire> {
  const nothing = () => Promise.resolve();
  if (drills === undefined) return { wire: undefined, environment, close: nothing };
  if ("wire" in drills) {
    return { wire: drills.wire(db), environment: { ...environment, ...drills.environment }, close: nothing };
  }
  const target = environment[drills.endpoint];
  if (target === undefined || !URL.canParse(target)) {
    throw new StartError(`${drills.endpoint}: must be the URL at which the ERP answers.`);
  }
  const wire = await openHttpWire(target, drills satisfies HttpDrills);
  return { wire, environment: { ...environment, [drills.endpoint]: wire.url }, close: () => wire.close() };
}

async function runCase(each: Case, bench: Bench, adapter: ErpAdapter): Promise<Outcome> {
  const { capability, name } = each;
  const why = reasonToSkip(each, bench, adapter);
  if (why !== undefined) return { capability, name, state: "skipped", detail: why };
  try {
    await each.run(bench);
    return { capability, name, state: "passed", detail: "" };
  } catch (error) {
    return { capability, name, state: "failed", detail: messageOf(error) };
  } finally {
    await bench.wire?.calm();
  }
}

function reasonToSkip(each: Case, { wire }: Bench, { lacks }: ErpAdapter): string | undefined {
  for (const id of Object.keys(bookOperations) as (keyof typeof bookOperations)[]) {
    if (each.needs.includes(id) && lacks[id] !== undefined) return lacks[id];
  }
  if (each.wire === undefined) return undefined;
  if (wire === undefined) return "The adapter offers no drills for its connection.";
  const http = "slow" in wire ? wire : undefined;
  if (each.wire === "slow" && http === undefined) return "There is no HTTP between the adapter and its books.";
  if (each.wire === "session" && http?.sessionExpired === undefined) return "These books have no sessions that end.";
  if (each.wire === "throttle" && http?.throttled === undefined) return "These books do not throttle.";
  return undefined;
}

/** One paragraph: what was expected, what came. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const kind = "kind" in error && typeof error.kind === "string" ? `${error.kind}: ` : "";
  return `${kind}${error.message.split("\n").slice(0, 8).join(" ").slice(0, 400)}`;
}
