/** Counts calls in memory, as the kernel's pipeline tells of them; now and then a request is looked at for its fields. */
import type { Called, CallObserver, Observed } from "@tierline/kernel/api/observer";
import type { Principal } from "@tierline/kernel/auth/principal";
import type { operations } from "@tierline/openapi/clients/governance-registry.v1";
import { EvidenceLog } from "./evidence-log.ts";
import { FailureLog } from "./failure-log.ts";
import { countLatency, emptyHistogram } from "./latency.ts";
import { placeOf } from "./place.ts";
import { pointersOf } from "./pointers.ts";
import { reportable } from "./reportable.ts";

type Report = operations["reportOperations"]["requestBody"]["content"]["application/json"];

/** What was counted since it was last taken. */
export type Tally = Required<Pick<Report, "usage" | "fields" | "findings" | "failures" | "evidence">>;

export interface Recorder extends CallObserver {
  /** Hands over what was counted and begins anew. */
  take(): Tally;
}

type Outcome = Tally["usage"][number]["outcome"];
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Of each client and operation: every call of the first so many since the last report, then one in sixteen. */
const firstLooks = 4;
const lookEvery = 16;

/** Calls of one client to one operation since the last report. */
interface Row {
  readonly used: ReturnType<typeof placeOf> & { readonly clientId: string };
  readonly tenant: string;
  /** Calls seen, of any status. */
  seen: number;
  /** By status: how long each call took. */
  readonly latency: Map<number, number[]>;
  readonly fields: Map<string, number>;
}

/** One operation's rows by client and tenant: found without making a string for each call. */
type Rows = Map<string, Map<string, Row>>;

/** An empty recorder. Counting a call takes three look-ups and no string; only what is looked at costs more. */
export function createRecorder(): Recorder {
  let byOperation = new Map<Observed, Rows>();
  let findings = new Map<string, Mutable<Tally["findings"][number]>>();
  const failures = new FailureLog();
  const evidence = new EvidenceLog();

  function rowOf(observed: Observed, { clientId, tenant }: Principal): Row {
    let rows = byOperation.get(observed);
    if (rows === undefined) byOperation.set(observed, (rows = new Map()));
    let ofClient = rows.get(clientId);
    if (ofClient === undefined) rows.set(clientId, (ofClient = new Map()));
    let row = ofClient.get(tenant);
    if (row === undefined) {
      const used = { ...placeOf(observed), clientId };
      ofClient.set(tenant, (row = { used, tenant, seen: 0, latency: new Map(), fields: new Map() }));
    }
    return row;
  }

  return {
    called(observed, called) {
      const { given, problem } = called;
      const row = rowOf(observed, called.call.principal);
      count(row, called);
      if (problem !== undefined) failures.keep(observed, called, problem);
      evidence.look(observed, called);
      if (given === undefined || (row.seen > firstLooks && row.seen % lookEvery !== 0)) return;
      for (const pointer of [...pointersOf(given.query).map(asParameter), ...pointersOf(given.body)]) {
        row.fields.set(pointer, (row.fields.get(pointer) ?? 0) + 1);
      }
    },
    drifted(observed, status, issues) {
      for (const { pointer, detail } of issues) {
        const place = { ...placeOf(observed), status, pointer: generalized(pointer), detail: reportable(detail, 300) };
        const key = JSON.stringify(place);
        const known = findings.get(key);
        if (known === undefined) findings.set(key, { ...place, occurrences: 1 });
        else known.occurrences += 1;
      }
    },
    take() {
      const rows = [...byOperation.values()].flatMap((clients) =>
        [...clients.values()].flatMap((each) => [...each.values()]),
      );
      const tally = {
        usage: rows.flatMap(usageOf),
        fields: rows.flatMap(fieldsOf),
        findings: [...findings.values()],
        failures: failures.take(),
        evidence: evidence.take(),
      };
      byOperation = new Map();
      findings = new Map();
      return tally;
    },
  };
}

/** `/?sku`: a parameter of the query beside the fields of the body. */
const asParameter = (pointer: string): string => `/?${pointer.slice(1)}`;

const outcomeOf = (status: number): Outcome => (status < 400 ? "answered" : status < 500 ? "refused" : "failed");

function count(row: Row, { status, ms }: Called): void {
  row.seen += 1;
  let histogram = row.latency.get(status);
  if (histogram === undefined) row.latency.set(status, (histogram = emptyHistogram()));
  countLatency(histogram, ms);
}

/** The same mistake in every entry of a list is one finding. */
const generalized = (pointer: string): string => reportable(pointer.replaceAll(/\/\d+(?=\/|$)/g, "/*"), 400);

const usageOf = ({ used, tenant, latency }: Row): Tally["usage"] =>
  [...latency].map(([status, histogram]) => ({
    ...used,
    tenant,
    outcome: outcomeOf(status),
    status,
    calls: histogram.reduce((sum, calls) => sum + calls, 0),
    latency: histogram,
  }));

/** By how often a field was seen, so that samples of one client tell what is rare. */
const fieldsOf = ({ used, fields }: Row): Tally["fields"] =>
  [...Map.groupBy(fields, ([, samples]) => samples)].map(([samples, pointers]) => ({
    ...used,
    samples,
    pointers: pointers.map(([pointer]) => pointer),
  }));
