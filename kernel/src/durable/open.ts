/**
 * Durable work on DBOS. Each process is an executor of its own, alive as long as it holds a session lock in PostgreSQL, which
 * is freed the moment the process dies. Every process looks for work of executors that are no longer alive and has it
 * carried on; the open-source SDK alone recovers only what a process of the same name left.
 * One per process: the SDK keeps its state in the module.
 */
import { DBOS } from "@dbos-inc/dbos-sdk";
import type { Logger } from "pino";
import { newId } from "../model/ids.ts";
import type { DurableRuntime, StepRetry, Workflow } from "./durable.ts";
import { every } from "./every.ts";
import { quietLog } from "./quiet-log.ts";
import { openTakeover, type Takeover } from "./takeover.ts";

export interface DurableOptions {
  readonly url: string;
  readonly log: Logger;
  /** Connections of this process to DBOS's tables. */
  readonly maxConnections?: number;
  /** Milliseconds between looks for work of the dead. */
  readonly takeoverEveryMs?: number;
}

/** Workflow code is compatible over releases: names and steps are stable, so any release may carry on another's work. */
const applicationVersion = "1";
const schema = "dbos";
/** Workflows under way get this long to finish when the process is asked to end; the rest is carried on later. */
const finishMs = 3_000;

export async function openDurable(options: DurableOptions): Promise<DurableRuntime> {
  const executorId = newId("exe");
  DBOS.setConfig({
    name: "tierline",
    systemDatabaseUrl: options.url,
    systemDatabaseSchemaName: schema,
    systemDatabasePoolSize: options.maxConnections ?? 10,
    applicationVersion,
    executorID: executorId,
    enableOTLP: false,
    logger: quietLog(options.log),
  });
  const takeover = await openTakeover({ url: options.url, executorId, schema, log: options.log });
  return new DbosRuntime(options, takeover);
}

class DbosRuntime implements DurableRuntime {
  readonly #options: DurableOptions;
  readonly #takeover: Takeover;
  #stopTakeover: () => Promise<void> = () => Promise.resolve();

  constructor(options: DurableOptions, takeover: Takeover) {
    this.#options = options;
    this.#takeover = takeover;
  }

  workflow<A, R>(name: string, body: (input: A) => Promise<R>): Workflow<A, R> {
    const registered = DBOS.registerWorkflow(body, { name });
    return {
      start: async (workflowID, input) => {
        await DBOS.startWorkflow(registered, { workflowID })(input);
      },
      result: (id) => DBOS.retrieveWorkflow<R>(id).getResult() as Promise<R>,
    };
  }

  step<T>(name: string, work: () => Promise<T>, retry: StepRetry = {}): Promise<T> {
    const { maxAttempts = 1, intervalMs = 1_000, backoffRate = 2 } = retry;
    const retries = { retriesAllowed: maxAttempts > 1, maxAttempts, intervalSeconds: intervalMs / 1_000, backoffRate };
    return DBOS.runStep(work, { name, ...retries });
  }

  async launch(): Promise<void> {
    await DBOS.launch();
    const { log, takeoverEveryMs = 2_000 } = this.#options;
    const carryOn = async (workflowIds: string[]) => {
      await DBOS.resumeWorkflows(workflowIds);
      log.info({ workflows: workflowIds.length }, "carrying on work that a dead process left");
    };
    this.#stopTakeover = every(takeoverEveryMs, log, "taking over work of dead processes", () =>
      this.#takeover.lead(carryOn),
    );
  }

  async stop(): Promise<void> {
    await this.#stopTakeover();
    await DBOS.shutdown({ workflowCompletionTimeoutMS: finishMs });
    await this.#takeover.close();
  }
}
