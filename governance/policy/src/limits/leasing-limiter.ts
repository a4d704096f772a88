/**
 * Limits that hold over all processes. A node leases requests ahead from the shared store and spends them here; those who wait for
 * a lease are asked for together, one statement at a time (ADR 14).
 */
import { Counter } from "./counter.ts";
import { createLocalLimiter } from "./local-limiter.ts";
import type { Allowance, Limiter, Verdict } from "./limiter.ts";
import type { Ask, Grant, LeaseStore } from "./store.ts";
import type { Log } from "../log.ts";

export interface LeasingOptions {
  readonly store: LeaseStore;
  readonly log: Log;
  /** Milliseconds to wait for what other nodes hold unused; a node that is dead keeps it until the window ends. */
  readonly recallMs?: number;
  /** Milliseconds after which a store that does not answer counts as away. */
  readonly answerMs?: number;
}

/** How often those who wait for other nodes look again, should news be lost. */
const againMs = 100;
/** How long nobody asks a store that was away. */
const awayMs = 1_000;
/** Counters asked for in one statement. */
const mostAsks = 500;
const sweepMs = 60_000;
/** What a process admits of a limit while the store is away. */
const shareAlone = 0.25;

/**
 * Opens a limiter on a shared store: exact over all processes that share it. While the store is away each process admits a share of every
 * limit alone.
 */
export async function createLeasingLimiter(options: LeasingOptions): Promise<Limiter> {
  const limiter = new LeasingLimiter(options);
  await options.store.listen(({ kind, clientId, name }) => {
    limiter.hear(kind, clientId, name);
  });
  return limiter;
}

class LeasingLimiter implements Limiter {
  readonly #options: Required<LeasingOptions>;
  readonly #counters = new Map<string, Map<string, Counter>>();
  /** Counters with something to ask. */
  readonly #asking = new Set<Counter>();
  readonly #alone = createLocalLimiter();
  readonly #sweeping: NodeJS.Timeout;
  #flight: Promise<void> | undefined;
  #isScheduled = false;
  #awayUntil = 0;
  #isAway = false;

  constructor(options: LeasingOptions) {
    this.#options = { recallMs: 2_000, answerMs: 3_000, ...options };
    this.#sweeping = setInterval(() => {
      this.#sweep();
    }, sweepMs).unref();
  }

  take(clientId: string, allowance: Allowance): Verdict | Promise<Verdict> {
    const counter = this.#counter(clientId, allowance);
    const now = performance.now();
    const verdict = counter.decide(now);
    if (verdict !== undefined) {
      if (counter.runsLow && now >= this.#awayUntil) this.#ask(counter);
      return verdict;
    }
    if (now < this.#awayUntil) return this.#takeAlone(clientId, allowance);
    return new Promise((answer) => {
      counter.waiting.push({ allowance, answer });
      this.#ask(counter);
    });
  }

  hear(kind: "recall" | "returned", clientId: string, name: string): void {
    const counter = this.#counters.get(name)?.get(clientId);
    if (counter === undefined) return;
    if (kind === "recall") counter.recall();
    if (kind === "recall" || counter.waiting.length > 0) this.#ask(counter);
  }

  async close(): Promise<void> {
    clearInterval(this.#sweeping);
    await this.#flight;
    for (const clients of this.#counters.values()) {
      for (const counter of clients.values()) {
        if (counter.holds === 0) continue;
        counter.recall();
        this.#asking.add(counter);
      }
    }
    while (this.#asking.size > 0) await this.#send();
    await this.#options.store.close();
  }

  #counter(clientId: string, allowance: Allowance): Counter {
    let clients = this.#counters.get(allowance.name);
    if (clients === undefined) this.#counters.set(allowance.name, (clients = new Map()));
    let counter = clients.get(clientId);
    if (counter === undefined) clients.set(clientId, (counter = new Counter(clientId, allowance)));
    if (counter.allowance !== allowance) counter.change(allowance);
    return counter;
  }

  #ask(counter: Counter): void {
    this.#asking.add(counter);
    if (this.#flight !== undefined || this.#isScheduled) return;
    this.#isScheduled = true;
    // Whoever else arrives in this turn of the event loop is asked for too.
    setImmediate(() => {
      this.#isScheduled = false;
      this.#flight ??= this.#fly();
    });
  }

  async #fly(): Promise<void> {
    while (this.#asking.size > 0) await this.#send();
    this.#flight = undefined;
  }

  async #send(): Promise<void> {
    const counters = [...this.#asking].slice(0, mostAsks);
    for (const counter of counters) this.#asking.delete(counter);
    const sentAt = performance.now();
    const asks = counters.map((counter) => counter.ask(sentAt));
    try {
      const grants = await within(this.#options.answerMs, this.#options.store.lease(asks));
      this.#found();
      counters.forEach((counter, place) => {
        this.#granted(counter, asks[place], grants[place], sentAt);
      });
    } catch (error) {
      this.#lost(counters, error);
    }
  }

  #granted(counter: Counter, asked: Ask | undefined, grant: Grant | undefined, sentAt: number): void {
    if (asked === undefined || grant === undefined) return;
    const now = performance.now();
    if (counter.grant(asked, grant, sentAt, now)) {
      counter.patientUntil ??= now + this.#options.recallMs;
      setTimeout(() => {
        if (counter.waiting.length > 0) this.#ask(counter);
      }, againMs);
    } else if (counter.waiting.length > 0) this.#asking.add(counter);
  }

  /** Nobody is refused because the store is away: each process admits a share of every limit. */
  #lost(counters: readonly Counter[], error: unknown): void {
    this.#awayUntil = performance.now() + awayMs;
    if (!this.#isAway) {
      this.#isAway = true;
      this.#options.log.warn(
        { err: error },
        "the store of limits is away: this process admits a quarter of each limit",
      );
    }
    for (const counter of counters) {
      for (const { allowance, answer } of counter.lose()) answer(this.#takeAlone(counter.clientId, allowance));
    }
  }

  #found(): void {
    if (!this.#isAway) return;
    this.#isAway = false;
    this.#options.log.warn("the store of limits is back: limits are exact again");
  }

  #takeAlone(clientId: string, allowance: Allowance): Verdict {
    const requests = Math.max(1, Math.floor(allowance.requests * shareAlone));
    return this.#alone.take(clientId, { ...allowance, requests });
  }

  #sweep(): void {
    const now = performance.now();
    for (const clients of this.#counters.values()) {
      for (const [clientId, counter] of clients) {
        if (counter.endsAt <= now && counter.waiting.length === 0 && !this.#asking.has(counter))
          clients.delete(clientId);
      }
    }
  }
}

/** What comes too late is not waited for; whatever it grants is lost for its window, which is never too many. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late.reject(new Error(`no answer in ${String(ms)} ms`));
  }, ms);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
