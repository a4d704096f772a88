/** A lane: what Tryton bears one at a time only. */
import { Problem } from "@tierline/kernel/errors/problem";

export class Lane {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs the work when what came before is done. Throws `unavailable` when the deadline passes while it waits. */
  run<T>(deadline: number, work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => {
      if (Date.now() >= deadline) {
        throw new Problem("unavailable", "The books are busy.", { retryAfterSeconds: 1 });
      }
      return work();
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

/** One lane for each key; a lane that nobody waits in is forgotten. */
export class Lanes {
  readonly #lanes = new Map<string, { lane: Lane; users: number }>();

  async run<T>(key: string, deadline: number, work: () => Promise<T>): Promise<T> {
    const entry = this.#lanes.get(key) ?? { lane: new Lane(), users: 0 };
    this.#lanes.set(key, entry);
    entry.users += 1;
    try {
      return await entry.lane.run(deadline, work);
    } finally {
      entry.users -= 1;
      if (entry.users === 0) this.#lanes.delete(key);
    }
  }
}
