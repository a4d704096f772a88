/**
 * The lane of this process: whatever arrived while the last transaction ran is decided by the next one. Two lanes would
 * only wait for each other's rows; several processes have one each.
 */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Logger } from "pino";
import type { Database } from "@tierline/kernel/db/database";
import { asUnavailable, isUniqueViolation } from "@tierline/kernel/db/reach";
import type { Buffers } from "../policy/buffers.ts";
import { applyBatch } from "./apply-batch.ts";
import { applySingle } from "./apply-single.ts";
import type { PromiseRequest, StoredReservation } from "./request.ts";

interface Waiting {
  readonly request: PromiseRequest;
  readonly resolve: (reservation: StoredReservation) => void;
  readonly reject: (error: unknown) => void;
}

export interface LaneOptions {
  readonly db: Database;
  readonly buffers: Pick<Buffers, "of">;
  readonly log: Pick<Logger, "error">;
  /** Most requests decided by one transaction; 500 unless stated. */
  readonly most?: number;
}

export class PromiseLane {
  readonly #options: LaneOptions;
  readonly #most: number;
  #queue: Waiting[] = [];
  #running: Promise<void> | undefined;

  constructor(options: LaneOptions) {
    this.#options = options;
    this.#most = options.most ?? 500;
  }

  /** Resolves once the request is decided and committed; rejects with its `Problem`. */
  submit(request: PromiseRequest): Promise<StoredReservation> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ request, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when nothing is left to decide. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    // Everything that arrives in this turn of the loop goes along.
    await nextTurn();
    while (this.#queue.length > 0) {
      await this.#decide(this.#queue.splice(0, this.#most));
      // Callers that were answered just now get to ask again before the next batch is cut.
      if (this.#queue.length < this.#most) await nextTurn();
    }
    this.#running = undefined;
  }

  async #decide(waiting: readonly Waiting[]): Promise<void> {
    try {
      if (waiting.length === 1 && (await this.#single(waiting[0]))) return;
      await this.#batch(waiting);
    } catch (error) {
      if (waiting.length === 1) waiting[0]?.reject(asUnavailable(error));
      else await this.#each(waiting, error);
    }
  }

  async #single(only: Waiting | undefined): Promise<boolean> {
    if (only === undefined) return true;
    const reservation = await applySingle(this.#options.db, this.#options.buffers, only.request);
    if (reservation !== undefined) only.resolve(reservation);
    return reservation !== undefined;
  }

  async #batch(waiting: readonly Waiting[], attempt = 1): Promise<void> {
    const { db, buffers } = this.#options;
    try {
      const outcomes = await applyBatch(
        db,
        buffers,
        waiting.map((each) => each.request),
      );
      outcomes.forEach((outcome, index) => {
        if ("problem" in outcome) waiting[index]?.reject(outcome.problem);
        else waiting[index]?.resolve(outcome.reservation);
      });
    } catch (error) {
      // Another process took one of the references in between: now it can be seen.
      if (attempt > 3 || !isUniqueViolation(error)) throw error;
      await this.#batch(waiting, attempt + 1);
    }
  }

  /** One request the database refuses must not cost the others their answer. */
  async #each(waiting: readonly Waiting[], error: unknown): Promise<void> {
    const plain = asUnavailable(error);
    if (plain !== error || waiting.length === 0) {
      for (const each of waiting) each.reject(plain);
      return;
    }
    this.#options.log.error(
      { err: error, requests: waiting.length },
      "a batch of promises failed; deciding one by one",
    );
    for (const each of waiting) await this.#batch([each]).catch(each.reject);
  }
}
