/**
 * Tells the registry what this process serves and has seen, every few seconds. A report that was not answered is sent again under
 * its key until it is: nothing is counted twice, and what is counted meanwhile waits for the next one.
 */
import { hostname } from "node:os";
import type { Logger } from "pino";
import { apiId } from "@tierline/kernel/api/about";
import type { CallSource } from "@tierline/kernel/api/context";
import type { ApiContract } from "@tierline/kernel/api/contract";
import { digestOf } from "@tierline/kernel/api/digest";
import { documentOf } from "@tierline/kernel/api/document";
import type { Client } from "@tierline/kernel/client/client";
import { isProblem, type Problem } from "@tierline/kernel/errors/problem";
import { newId } from "@tierline/kernel/model/ids";
import type { operations } from "@tierline/openapi/clients/governance-registry.v1";
import type { Recorder, Tally } from "./recorder.ts";
import { halved, most, withoutRefused } from "./refused-rows.ts";

export type Registry = Pick<Client<operations>, "reportOperations" | "registerContract">;
type Report = Parameters<Registry["reportOperations"]>[1]["body"];

export interface ReporterOptions {
  readonly registry: Registry;
  readonly recorder: Recorder;
  /** The contracts that are enforced in this process. */
  readonly serves: readonly ApiContract[];
  /** The plans in force now. */
  readonly plans: () => Report["plans"];
  readonly log: Logger;
  /** Which platform this process is of. */
  readonly environment: "live" | "sandbox";
  /** Milliseconds between two reports. */
  readonly everyMs?: number;
}

export interface Reporter {
  /** Reports now; resolves when the registry has it, or could not be told. */
  report(): Promise<void>;
  /** Sends what is left, once, and ends. */
  stop(): Promise<void>;
}

/** Reports kept while the registry is away; beyond it the oldest is dropped, and the log says so. */
const mostWaiting = 720;

/** Begins to report, every five seconds unless told otherwise. The timer keeps no process alive. */
export function startReporter({
  registry,
  recorder,
  serves,
  plans,
  environment,
  log,
  everyMs = 5_000,
}: ReporterOptions): Reporter {
  const startedAt = new Date().toISOString();
  const instance = `${hostname()}-${String(process.pid)}-${newId("i").slice(-6)}`;
  const documents = new Map(serves.map((contract) => [digestOf(documentOf(contract)), contract]));
  const serving = [...documents].map(([digest, { about }]) => ({ api: apiId(about), version: about.version, digest }));
  const waiting: { key: string; body: Report }[] = [];
  let away = false;
  let running: Promise<void> | undefined;

  function enqueue(tally: Tally): void {
    const now = new Date().toISOString();
    const day = now.slice(0, 10);
    const hour = `${now.slice(0, 13)}:00:00Z`;
    for (const part of partsOf(tally)) {
      waiting.push({
        key: newId("rpt"),
        body: { instance, startedAt, day, hour, environment, serves: serving, plans: plans(), ...part },
      });
    }
    const dropped = waiting.splice(0, Math.max(0, waiting.length - mostWaiting)).length;
    if (dropped > 0) log.warn({ dropped }, "the registry has been away for so long that reports of usage were dropped");
  }

  async function send(): Promise<void> {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      const { unknown } = await registry.reportOperations(source(), { idempotencyKey: next.key, body: next.body });
      waiting.shift();
      for (const digest of unknown) await register(digest);
    }
  }

  async function register(digest: string): Promise<void> {
    const contract = documents.get(digest);
    if (contract === undefined) return;
    const document = documentOf(contract) as never;
    try {
      await registry.registerContract(source(), { idempotencyKey: digest.slice(9, -2), body: { document } });
    } catch (error) {
      // Usage is counted all the same.
      if (!isProblem(error, "invalid", "payload-too-large")) throw error;
      log.error({ err: error, api: apiId(contract.about) }, "the registry refused the document of a contract");
    }
  }

  /** The first report was refused, and would be again: what is right in it goes on alone. */
  function settle(refusal: Problem): void {
    const [refused] = waiting.splice(0, 1);
    if (refused === undefined) return;
    const { body } = refused;
    const rest = refusal.kind === "invalid" ? [withoutRefused(body, refusal)] : (halved(body) ?? []);
    const parts = rest.filter((part) => part !== undefined);
    waiting.unshift(...parts.map((part) => ({ key: newId("rpt"), body: part })));
    const { errors } = refusal.extras;
    if (parts.length === 0) log.error({ err: refusal, errors }, "the registry refused a report of usage; it is lost");
    else if (refusal.kind === "invalid")
      log.error({ errors }, "the registry refused rows of a report; the rest is sent");
  }

  async function sendAll(): Promise<void> {
    // Each refusal leaves fewer rows, so that it ends.
    for (;;) {
      try {
        await send();
        return;
      } catch (error) {
        if (!isProblem(error, "invalid", "payload-too-large")) throw error;
        settle(error);
      }
    }
  }

  async function report(): Promise<void> {
    enqueue(recorder.take());
    try {
      await sendAll();
      away = false;
    } catch (error) {
      if (!away) log.warn({ err: error }, "the registry cannot be told what is in use; it is tried again");
      away = true;
    }
  }

  const reporting = () => (running ??= report().finally(() => (running = undefined)));
  const timer = setInterval(() => void reporting(), everyMs).unref();
  return {
    report: reporting,
    stop: async () => {
      clearInterval(timer);
      await running;
      await reporting();
    },
  };
}

const source = (): CallSource => ({ origin: null, correlationId: newId("cor"), deadline: Date.now() + 5_000 });

/** At least one report, so that a quiet process is known to live. */
function partsOf(tally: Tally): Tally[] {
  const kinds = Object.keys(most) as (keyof Tally)[];
  const parts = Math.max(1, ...kinds.map((kind) => Math.ceil(tally[kind].length / most[kind])));
  const cut = <K extends keyof Tally>(kind: K, part: number) =>
    tally[kind].slice(part * most[kind], (part + 1) * most[kind]) as Tally[K];
  return Array.from({ length: parts }, (_, part) => ({
    usage: cut("usage", part),
    fields: cut("fields", part),
    findings: cut("findings", part),
    failures: cut("failures", part),
    evidence: cut("evidence", part),
  }));
}
