/**
 * The way to a backend: so many calls at once and a second, the urgent ones first. When the backend says that it is asked too
 * often, half as many go on, after the pause it asked for; each quiet spell gives one back (additive increase, multiplicative
 * decrease, as TCP has it, RFC 5681).
 */
import PQueue from "p-queue";
import { Problem } from "@tierline/kernel/errors/problem";
import type { Pace } from "../adapter.ts";

/** Who goes first when there is a queue: a customer's order before a till's browsing, everything before a nightly copy. */
export const urgency = { critical: 3, normal: 2, browse: 1, background: 0 } as const;
export type Urgency = keyof typeof urgency;

/** Beyond this a queue only turns waiting into missed deadlines. */
const mostQueued = 2_000;
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
}

export class Lanes {
  readonly #queue: PQueue;
  readonly #most: number;
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
    };
  }

  /** Runs the work when its turn has come. Throws `unavailable`, having done nothing, when that is after the deadline. */
  async run<T>(how: Urgency, deadline: number, work: () => Promise<T>): Promise<T> {
    if (this.#queue.size >= mostQueued) throw tooLate("Too much waits for the books already.");
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), Math.max(0, deadline - Date.now()));
    let begun = false;
    try {
      const turn = () => {
        begun = true;
        clearTimeout(timer);
        return work();
      };
      return await this.#queue.add(turn, { priority: urgency[how], signal: late.signal });
    } catch (error) {
      if (!begun && late.signal.aborted) throw tooLate("The books were busy until the deadline; nothing was sent.");
      throw error;
    } finally {
      clearTimeout(timer);
    }
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

  /** What waits is refused; what runs is left to end. */
  close(): void {
    clearTimeout(this.#resume);
    this.#queue.start();
  }
}

const tooLate = (detail: string): Problem => new Problem("unavailable", detail, { retryAfterSeconds: 1 });
