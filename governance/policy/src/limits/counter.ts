/** What one node knows of one window, and who waits for it here. Times are milliseconds of a clock that never goes back. */
import type { Allowance, Verdict } from "./limiter.ts";
import type { Ask, Grant } from "./store.ts";

export interface Waiter {
  readonly allowance: Allowance;
  readonly answer: (verdict: Verdict) => void;
}

const smallestAhead = 8;
const largestAhead = 4_096;
/** A node that asks again sooner than this had too few, later than that too many. */
const [soonMs, lateMs] = [250, 2_000];

export class Counter {
  readonly clientId: string;
  allowance: Allowance;
  readonly waiting: Waiter[] = [];
  /** The end of the window, rather a moment early than late; 0 while none is known. */
  endsAt = 0;
  /** Until when those who wait do so for what other nodes give back. */
  patientUntil: number | undefined;
  #window: string | null = null;
  /** Requests that may be admitted without asking. */
  #tokens = 0;
  /** Where it is time to ask for more. */
  #low = 0;
  #left = 0;
  #scarce = false;
  #exhausted = false;
  #recalled = false;
  #changed = false;
  #ahead = 2 * smallestAhead;
  #askedAt = 0;

  constructor(clientId: string, allowance: Allowance) {
    this.clientId = clientId;
    this.allowance = allowance;
  }

  /** The plan was changed: what is left has to be asked for anew. */
  change(allowance: Allowance): void {
    this.allowance = allowance;
    this.#changed = true;
    this.#exhausted = false;
  }

  /** Decides on the spot, or undefined when the store has to be asked. */
  decide(now: number): Verdict | undefined {
    if (now >= this.endsAt || this.#changed) return undefined;
    if (this.#tokens > 0) {
      this.#tokens -= 1;
      return { admitted: true, remaining: this.#left + this.#tokens, endsInMs: this.endsAt - now };
    }
    return this.#exhausted ? this.#refusal(now) : undefined;
  }

  /** It would be good to have more soon. */
  get runsLow(): boolean {
    return this.#tokens < this.#low && !this.#scarce;
  }

  get holds(): number {
    return this.#tokens;
  }

  recall(): void {
    this.#recalled = true;
  }

  /** What to ask now. From here until the answer the window may run on with what is kept. */
  ask(now: number): Ask {
    if (now >= this.endsAt) {
      this.#tokens = 0;
      this.#scarce = false;
    }
    if (now - this.#askedAt < soonMs) this.#ahead = Math.min(largestAhead, this.#ahead * 2);
    else if (now - this.#askedAt > lateMs) this.#ahead = Math.max(smallestAhead, this.#ahead / 2);
    this.#askedAt = now;
    const returned = this.#recalled || this.#changed ? this.#tokens : 0;
    this.#tokens -= returned;
    this.#scarce ||= this.#recalled;
    this.#recalled = false;
    this.#changed = false;
    this.#low = 0;
    return {
      clientId: this.clientId,
      name: this.allowance.name,
      requests: this.allowance.requests,
      span: this.allowance.span,
      needed: this.waiting.length,
      ahead: this.#scarce ? 0 : this.#ahead,
      returned,
      window: this.#window,
      keeps: this.#tokens > 0,
      writeOff: this.patientUntil !== undefined && now >= this.patientUntil,
    };
  }

  /**
   * Takes in the store's answer to an ask that was sent at `sentAt`, and answers those who wait as far as it goes. `wait` is true when
   * the rest waits for other nodes.
   */
  grant(asked: Ask, { granted, window, endsInMs, left, scarce, owed }: Grant, sentAt: number, now: number): boolean {
    if (window !== this.#window) {
      this.#tokens = 0;
      this.#exhausted = false;
      this.patientUntil = undefined;
      this.#window = window;
    }
    // The store looked after the question was sent: counted from then, the window ends here no later than there.
    this.endsAt = sentAt + endsInMs;
    this.#tokens += granted;
    this.#left = left;
    this.#scarce = scarce;
    this.#low = Math.floor((granted - asked.needed) / 2);
    for (const { answer } of this.waiting.splice(0, this.#tokens)) {
      this.#tokens -= 1;
      answer({ admitted: true, remaining: left + this.#tokens, endsInMs: Math.max(0, this.endsAt - now) });
    }
    if (granted >= asked.needed) {
      this.patientUntil = undefined;
      return false;
    }
    if (owed) return true;
    this.#exhausted = true;
    this.patientUntil = undefined;
    for (const { answer } of this.waiting.splice(0)) answer(this.#refusal(now));
    return false;
  }

  /** Nobody knows what became of the question, and of what it gave back or would have got: it is gone for this window. */
  lose(): Waiter[] {
    return this.waiting.splice(0);
  }

  #refusal(now: number): Verdict {
    return { admitted: false, remaining: 0, endsInMs: Math.max(0, this.endsAt - now) };
  }
}
