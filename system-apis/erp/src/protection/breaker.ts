/** The circuit breaker of a backend: after enough failures in a row nothing is sent for a while, then one call tries. */
import {
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhen,
  isBrokenCircuitError,
} from "cockatiel";
import { isProblem, Problem } from "@tierline/kernel/errors/problem";

export type BreakerState = "closed" | "open" | "half-open";

const failuresInARow = 5;
const backoff = { initialDelay: 1_000, maxDelay: 30_000 };

const words: Readonly<Record<CircuitState, BreakerState>> = {
  [CircuitState.Closed]: "closed",
  [CircuitState.Open]: "open",
  [CircuitState.HalfOpen]: "half-open",
  // Nobody isolates it by hand.
  [CircuitState.Isolated]: "open",
};

/** A backend that refuses for a reason works; one that does not answer may not. */
const failing = handleWhen(
  (error) => !isProblem(error) || isProblem(error, "unavailable", "upstream-failed", "deadline-exceeded", "internal"),
);

export class Breaker {
  readonly #policy = circuitBreaker(failing, {
    halfOpenAfter: new ExponentialBackoff(backoff),
    breaker: new ConsecutiveBreaker(failuresInARow),
  });

  get state(): BreakerState {
    return words[this.#policy.state];
  }

  /** Told of every change of state. */
  onChange(listener: (state: BreakerState) => void): void {
    this.#policy.onStateChange((state) => listener(words[state]));
  }

  /** Runs the work, or throws `unavailable` while the circuit is open. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.#policy.execute(work);
    } catch (error) {
      if (!isBrokenCircuitError(error)) throw error;
      throw new Problem("unavailable", "The books have not been answering; they are given a moment.", {
        retryAfterSeconds: 2,
        cause: error,
      });
    }
  }
}
