/** Durable work: the seam over DBOS. A workflow is a plain function; its id is its idempotency key. */

import type { Waiting, WaitingWork } from "../model/waiting.ts";

export interface Durable {
  /**
   * Registers a workflow before the host starts. `name` is stable over releases. The body holds no clock, random or
   * I/O outside `step`.
   */
  workflow<A, R>(name: string, body: (input: A) => Promise<R>, options?: { concurrency?: number }): Workflow<A, R>;
  /**
   * Runs `work` at least once and remembers how it ended. Tried once unless `retry` says more (exponential back-off, at most
   * an hour); a `Problem` that remains reaches the workflow as it was, also after a crash.
   */
  step<T>(name: string, work: () => Promise<T>, retry?: StepRetry): Promise<T>;
  /**
   * What the workflows of these subjects (an order's id, say) wait for, where an attempt failed and will be repeated. A workflow's id
   * is its subject, with words before or behind it and colons in between.
   */
  waiting(subjects: readonly string[]): Promise<ReadonlyMap<string, Waiting>>;
}

export interface StepRetry {
  /** 1 unless stated. */
  readonly maxAttempts?: number;
  /** The first pause; 1,000 unless stated. */
  readonly intervalMs?: number;
  readonly backoffRate?: number;
  /** The longest pause between two tries; an hour unless stated. */
  readonly maxIntervalMs?: number;
}

export interface Workflow<A, R> {
  /** Starts the workflow under this id; a second start of the same id does nothing. Resolves when it is durably enqueued. */
  start(id: string, input: A): Promise<void>;
  /** The result, once it ends. For tests. */
  result(id: string): Promise<R>;
}

/** Durable work as the host runs it. */
export interface DurableRuntime extends Durable {
  /** After all workflows are registered: recovers what this or a dead process left, and begins to run. */
  launch(): Promise<void>;
  /** What workflows of all processes wait for, by what they are. */
  allWaiting(): Promise<WaitingWork[]>;
  stop(): Promise<void>;
}
