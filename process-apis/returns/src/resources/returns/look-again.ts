/** Other systems are looked at before a transaction, never within it. What it then finds may ask for another look. */
import { setTimeout as delay } from "node:timers/promises";
import type { Problem } from "@tierline/kernel/errors/problem";

const looks = 4;
const betweenMs = 100;

/** Thrown within a transaction that cannot decide by what was looked at before it: nothing was done. */
export class LookAgain extends Error {
  /** How it is refused where further looks tell no more. */
  readonly otherwise: Problem;
  constructor(otherwise: Problem) {
    super(otherwise.message);
    this.otherwise = otherwise;
  }
}

/** Looks and decides, a few times if need be. Between looks, what follows by events has a moment to come. */
export async function lookingAgain<T>(attempt: () => Promise<T>): Promise<T> {
  for (let look = 1; ; look++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof LookAgain)) throw error;
      if (look === looks) throw error.otherwise;
      await delay(betweenMs);
    }
  }
}

/** Asks until the answer will do, as often as {@link lookingAgain} does; the last answer counts, whatever it is. */
export async function lookUntil<T>(ask: () => Promise<T>, enough: (answer: T) => boolean): Promise<T> {
  for (let look = 1; ; look++) {
    const answer = await ask();
    if (look === looks || enough(answer)) return answer;
    await delay(betweenMs);
  }
}
