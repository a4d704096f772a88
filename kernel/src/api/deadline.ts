/**
 * Deadlines of running calls. One timer looks after all of them: most calls end within a moment, and a timer each would cost
 * more than they do.
 */
import { Problem } from "../errors/problem.ts";

/** A caller is told of a missed deadline so many milliseconds late at most. */
const sweepMs = 10;

interface Waiting {
  readonly deadline: number;
  readonly giveUp: (problem: Problem) => void;
}

const waiting = new Set<Waiting>();
let sweeper: NodeJS.Timeout | undefined;

/**
 * Waits for the work until the deadline (epoch milliseconds). Past it the caller gets `deadline-exceeded` while the work
 * goes on: writes are idempotent, so the caller can ask again and find out.
 */
export function before<T>(deadline: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const entry: Waiting = { deadline, giveUp: reject };
    waiting.add(entry);
    sweeper ??= setInterval(sweep, sweepMs);
    work.then(
      (value) => {
        waiting.delete(entry);
        resolve(value);
      },
      (error: unknown) => {
        waiting.delete(entry);
        reject(error);
      },
    );
  });
}

function sweep(): void {
  if (waiting.size === 0) {
    clearInterval(sweeper);
    sweeper = undefined;
    return;
  }
  const now = Date.now();
  for (const entry of waiting) {
    if (entry.deadline > now) continue;
    waiting.delete(entry);
    entry.giveUp(late());
  }
}

const late = (): Problem =>
  new Problem(
    "deadline-exceeded",
    "There was no answer in time; the outcome is not known. Ask again with the same key.",
  );
