/**
 * Durable work on DBOS, in the schema `dbos`. One per process, because DBOS is. Workflows are registered while the APIs are
 * built, then `launch` starts them, including those that other processes left behind.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { type DBOSSerializer, DBOS } from "@dbos-inc/dbos-sdk";
import type { Logger } from "pino";
import postgres from "postgres";
import { pulseOf } from "../db/pulse.ts";
import { asUnavailable } from "../db/reach.ts";
import { Problem } from "../errors/problem.ts";
import type { Waiting, WaitingWork } from "../model/waiting.ts";
import type { DurableRuntime, StepRetry, Workflow } from "./durable.ts";
import { type GuardedPool, guardedPool } from "./guarded-pool.ts";
import { quietLog } from "./quiet-log.ts";
import { type StepOutcome, attempt, settle } from "./step-outcome.ts";
import { type Takeover, startTakeover } from "./takeover.ts";
import { Waits } from "./waits.ts";

export interface DurableOptions {
  /** `postgres://…`; the user may create the schemas `dbos` and `tierline_durable`. */
  readonly url: string;
  readonly log: Logger;
  /** Connections of this process for durable work; 12 unless stated. */
  readonly maxConnections?: number;
}

/** What tools and tests need beside the seam. */
export interface OpenDurable extends DurableRuntime {
  /** Workflows of all processes that have not ended. */
  pending(): Promise<number>;
  /** The result of any workflow by its id, once it ends. */
  workflowResult<R>(id: string): Promise<R>;
}

const schema = "dbos";
/** Constant: DBOS would hash the code, and a release would abandon the workflows of the one before. */
const applicationVersion = "1";
/** Steps under way get this long to finish when the process is asked to end; the rest is carried on later. */
const finishMs = 1_000;

/** Plain JSON; DBOS' own serializer costs several times the CPU and serves types we do not use. */
const json: DBOSSerializer = {
  name: () => "json",
  stringify: (value) => JSON.stringify(value ?? null),
  parse: (text) => (text === null || text === undefined ? null : (JSON.parse(text) as unknown)),
};

/** DBOS takes what a request handler starts for a child of the workflow whose step called the handler; this is the way out. */
const outside = AsyncLocalStorage.snapshot();

interface Registered {
  readonly name: string;
  readonly concurrency: number | undefined;
}

/** Set in the connection's first packet: DBOS would set it by a statement on each, and its driver warns of how it does so. */
function withTimeout(url: string): string {
  const complete = new URL(url);
  const options = complete.searchParams.get("options") ?? "";
  complete.searchParams.set("options", `${options} -c idle_in_transaction_session_timeout=60000`.trim());
  return complete.href;
}

const queueOf = (workflow: string): string => `tierline-${workflow}`;

/** Prepares durable work; nothing runs before `launch`. */
export function openDurable(options: DurableOptions): OpenDurable {
  return new DbosDurable(options);
}

class DbosDurable implements OpenDurable {
  readonly #options: DurableOptions;
  readonly #executor = randomUUID();
  readonly #workflows: Registered[] = [];
  #takeover: Takeover | undefined;
  #connections: GuardedPool | undefined;
  #waits: Waits | undefined;
  readonly #stopping = new AbortController();

  constructor(options: DurableOptions) {
    this.#options = options;
  }

  workflow<A, R>(name: string, body: (input: A) => Promise<R>, options: { concurrency?: number } = {}): Workflow<A, R> {
    if (this.#takeover !== undefined) throw new Error(`Workflow ${name} is registered after the launch.`);
    const { concurrency } = options;
    this.#workflows.push({ name, concurrency });
    const run = DBOS.registerWorkflow((input: A) => body(input), { name });
    const queue = concurrency === undefined ? {} : { queueName: queueOf(name) };
    return {
      start: async (id, input) => {
        if (this.#takeover === undefined || this.#stopping.signal.aborted)
          throw new Problem("unavailable", "Durable work is not running here.");
        // DBOS asks a database that is away again and again, for as long as it takes; whoever waits here has a deadline.
        await pulseOf(this.#options.url)
          .orLost(() => outside(() => DBOS.startWorkflow(run, { workflowID: id, ...queue })(input)))
          .catch((error: unknown) => {
            throw asUnavailable(error);
          });
      },
      result: (id) => this.workflowResult<R>(id),
    };
  }

  async step<T>(name: string, work: () => Promise<T>, retry: StepRetry = {}): Promise<T> {
    const workflowId = DBOS.workflowID;
    let waited = false;
    const onFailed = async (error: unknown, pauseMs: number) => {
      if (workflowId === undefined) return;
      waited = true;
      await this.#waits?.failed({ workflowId, step: name, error, pauseMs });
    };
    const tried = async (): Promise<StepOutcome<T>> => {
      const outcome = await attempt(work, retry, this.#stopping.signal, onFailed);
      if (waited && workflowId !== undefined) await this.#waits?.over(workflowId);
      return outcome;
    };
    return settle(name, await DBOS.runStep(tried, { name }));
  }

  async waiting(subjects: readonly string[]): Promise<ReadonlyMap<string, Waiting>> {
    return (await this.#waits?.of(subjects)) ?? new Map();
  }

  async allWaiting(): Promise<WaitingWork[]> {
    return (await this.#waits?.all()) ?? [];
  }

  async launch(): Promise<void> {
    const { url, log, maxConnections = 12 } = this.#options;
    const config = { connectionString: withTimeout(url), max: maxConnections, application_name: "tierline dbos" };
    this.#connections = guardedPool(config, url, log);
    DBOS.setConfig({
      name: "tierline",
      systemDatabaseUrl: withTimeout(url),
      systemDatabaseSchemaName: schema,
      systemDatabasePool: this.#connections.pool,
      applicationVersion,
      executorID: this.#executor,
      listenQueues: this.#workflows.map((workflow) => queueOf(workflow.name)),
      useListenNotify: false,
      enableOTLP: false,
      tracingEnabled: false,
      logger: quietLog(log),
      serializer: json,
    });
    // Several processes may start at once on an empty database.
    const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => undefined });
    try {
      await sql`SELECT pg_advisory_lock(hashtext('tierline:foundation:dbos'))`;
      await DBOS.launch();
    } finally {
      await sql.end({ timeout: 5 });
    }
    this.#waits = await Waits.open(url, log);
    for (const { name, concurrency } of this.#workflows) {
      await DBOS.registerQueue(queueOf(name), {
        ...(concurrency === undefined ? {} : { globalConcurrency: concurrency }),
        // Without a limit the queue carries only what is taken over from a dead process.
        minPollingIntervalMs: concurrency === undefined ? 1_000 : 100,
        onConflict: "always_update",
      });
    }
    this.#takeover = await startTakeover({
      url,
      log,
      schema,
      executor: this.#executor,
      workflows: this.#workflows.map((workflow) => workflow.name),
      resume: async (name, ids) => void (await DBOS.resumeWorkflows([...ids], { queueName: queueOf(name) })),
    });
  }

  async pending(): Promise<number> {
    return this.#takeover?.pending() ?? 0;
  }

  /** DBOS says null for a workflow that is not known; ids come from our own starts. */
  async workflowResult<R>(id: string): Promise<R> {
    return (await outside(() => DBOS.getResult<R>(id, { pollingIntervalMs: 20 }))) as R;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await DBOS.shutdown({ deregister: true, workflowCompletionTimeoutMS: finishMs });
    await this.#takeover?.stop();
    this.#takeover = undefined;
    await this.#connections?.close();
    this.#connections = undefined;
    await this.#waits?.close();
    this.#waits = undefined;
  }
}
