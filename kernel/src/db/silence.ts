/** A time in which nothing was heard, measured so that being busy ourselves is not taken for somebody else's silence. */
import { connectionLost } from "./connection-lost.ts";

export interface Silence {
  /** Rejects as a lost connection once it has been quiet for so long; it never resolves. */
  readonly over: Promise<never>;
  cancel(): void;
}

/** A timer that is so late says that this process was busy: what came meanwhile has not been read yet. */
const lateMs = 100;

/** `heardAt` says, by `performance.now()`, when something was heard last by anybody else: the time counts from then. */
export function silence(ms: number, stopping: AbortSignal, heardAt: () => number = () => 0): Silence {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => undefined);
  const end = () => reject(connectionLost());
  let timer: NodeJS.Timeout;
  const wait = (leftMs: number) => {
    const due = performance.now() + leftMs;
    timer = setTimeout(() => {
      const heardAgo = performance.now() - heardAt();
      if (performance.now() - due > lateMs) wait(ms);
      else if (heardAgo < ms) wait(ms - heardAgo);
      else setImmediate(end);
    }, leftMs).unref();
  };
  wait(ms);
  stopping.addEventListener("abort", end, { once: true });
  return {
    over: promise,
    cancel: () => {
      clearTimeout(timer);
      stopping.removeEventListener("abort", end);
    },
  };
}
