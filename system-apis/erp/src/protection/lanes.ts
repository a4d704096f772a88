/**
 * The way to a backend: so many calls at once and a second, the urgent ones first. When the backend says that it is asked too
 * often, half as many go on, after the pause it asked for; each quiet spell gives one back (additive increase, multiplicative
 * decrease, as TCP has it, RFC 5681).
 */
import PQueue from "p-queue";
import { Problem } from "@tierline/kernel/errors/problem";
import type { Pace } from "../adapter.ts";

/** Who goes first when there is a queue: a customer's order before a till's browsing, everything before a nightly copy. */
const urgency = { critical: 3, normal: 2, browse: 1, background: 0 } as const;
export type Urgency = keyof typeof urgency;
export const urgencies = Object.keys(urgency) as readonly Urgency[];

/** A call that could use more time than this makes do with less: batches do as much as they have time for. */
const mostNeededMs = 1_000;
/** After so many answers without a complaint one more call is let through at once. */
const quietSpell = 20;
const longestPauseMs = 60_000;

export interface LanesState {
  readonly running: number;
  readonly queued: number;
  /** Calls at once just now; less than the pace allows while the backend is spared. */
  readonly concurrency: number;
  /** Epoch milliseconds until which nothing is sent; null while nothing holds it up. */
  readonly pausedUntil: number | null;
  /** Milliseconds that calls of an urgency waited for their turn lately, on average; 0 before the first. */
  readonly waitedMs: Readonly<Record<Urgency, number>>;
  /** Calls since the start that went while less urgent ones waited. */
  readonly preferred: number;
}

export class Lanes {
  readonly #queue: PQueue;
  readonly #most: number;
  /** Of each kind of call. */
  readonly #durations = new Averages(100);
  /** Of each urgency. */
  readonly #waits = new Averages(0);
  /** Milliseconds of work that waits, by its urgency. */
  readonly #waiting: Record<Urgency, number> = { critical: 0, normal: 0, browse: 0, background: 0 };
  #preferred = 0;
  #quiet = 0;
  #pausedUntil = 0;
  #resume: NodeJS.Timeout | undefined;

  constructor({ concurrency, perSecond }: Pace) {
    this.#most = concurrency;
    const rate = perSecond === undefined ? {} : { interval: 1_000, intervalCap: perSecond };
    this.#queue = new PQueue({ concurrency, ...rate });
  }

  get state(): LanesState {
    return {
      running: this.#queue.pending,
      queued: this.#queue.size,
      concurrency: this.#queue.concurrency,
      pausedUntil: this.#pausedUntil > Date.now() ? this.#pausedUntil : null,
      waitedMs: {
        critical: Math.round(this.#waits.of("critical")),
        normal: Math.round(this.#waits.of("normal")),
        browse: Math.round(this.#waits.of("browse")),
        background: Math.round(this.#waits.of("background")),
      },
      preferred: this.#preferred,
    };
  }

  /**
   * Runs the work when its turn has come. Throws `unavailable`, having sent nothing, when its turn would come too late: at once
   * where that can be foreseen, so that the queue stays as short as callers are patient, and nobody's call is begun only to be
   * given up in the middle. `kind` is what takes about as long each time: an operation's id.
   */
  async run<T>(how: Urgency, kind: string, deadline: number, work: () => Promise<T>): Promise<T> {
    const takes = this.#durations.of(kind);
    const needed = Math.min(takes, mostNeededMs);
    const waitMs = this.#aheadMs(how) / this.#queue.concurrency;
    if (this.#queue.size > 0 && Date.now() + waitMs + needed > deadline) throw busy(waitMs);
    this.#waiting[how] += takes;
    const asked = Date.now();
    let begun = false;
    const begin = (): void => {
      if (begun) return;
      begun = true;
      this.#waiting[how] -= takes;
    };
    try {
      return await this.#queue.add(
        async () => {
          begin();
          if (Date.now() + needed > deadline && waitMs > 0) throw busy(waitMs);
          const started = Date.now();
          this.#waits.add(how, started - asked);
          if (this.#lessUrgentWaits(how)) this.#preferred += 1;
          try {
            return await work();
          } finally {
            this.#durations.add(kind, Date.now() - started);
          }
        },
        { priority: urgency[how] },
      );
    } finally {
      begin();
    }
  }

  #lessUrgentWaits(how: Urgency): boolean {
    return urgencies.some(
      (each) => urgency[each] < urgency[how] && this.#queue.sizeBy({ priority: urgency[each] }) > 0,
    );
  }

  /** Milliseconds of work that goes before a call of this urgency, on one lane. */
  #aheadMs(how: Urgency): number {
    const before = urgencies.filter((each) => urgency[each] >= urgency[how]);
    return before.reduce((sum, each) => sum + this.#waiting[each], 0);
  }

  /** The backend answered without complaint. */
  well(): void {
    this.#quiet += 1;
    if (this.#quiet < quietSpell || this.#queue.concurrency >= this.#most) return;
    this.#quiet = 0;
    this.#queue.concurrency += 1;
  }

  /** The backend asks to be left alone for so long. */
  spare(ms: number): void {
    this.#quiet = 0;
    this.#queue.concurrency = Math.max(1, Math.floor(this.#queue.concurrency / 2));
    this.#pausedUntil = Math.max(this.#pausedUntil, Date.now() + Math.min(ms, longestPauseMs));
    this.#queue.pause();
    clearTimeout(this.#resume);
    this.#resume = setTimeout(() => this.#queue.start(), this.#pausedUntil - Date.now());
  }

  /** Ends a pause, so that what waits for it goes on and nothing keeps the process. */
  close(): void {
    clearTimeout(this.#resume);
    this.#queue.start();
  }
}

/** Milliseconds by a name: averages that forget. */
class Averages {
  readonly #known = new Map<string, number>();
  readonly #unknown: number;

  constructor(unknown: number) {
    this.#unknown = unknown;
  }

  of(kind: string): number {
    return this.#known.get(kind) ?? this.#unknown;
  }

  add(kind: string, ms: number): void {
    const known = this.#known.get(kind);
    this.#known.set(kind, known === undefined ? ms : 0.8 * known + 0.2 * ms);
  }
}

const busy = (waitMs: number): Problem =>
  new Problem("unavailable", "The books are busy; nothing was sent.", {
    retryAfterSeconds: Math.min(60, Math.max(1, Math.ceil(waitMs / 1_000))),
  });
