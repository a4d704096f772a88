/** A time in which nothing was heard, measured so that being busy ourselves is not taken for somebody else's silence. */
import { connectionLost } from "./connection-lost.ts";

export interface Silence {
  /** Rejects as a lost connection once it has been quiet for so long; it never resolves. */
  readonly over: Promise<never>;
  cancel(): void;
}

/** A timer that is so late says that this process was busy: what came meanwhile has not been read yet. */
const lateMs = 100;

export function silence(ms: number, stopping: AbortSignal): Silence {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => undefined);
  const end = () => reject(connectionLost());
  let timer: NodeJS.Timeout;
  const wait = () => {
    const due = performance.now() + ms;
    timer = setTimeout(() => {
      if (performance.now() - due > lateMs) wait();
      else setImmediate(end);
    }, ms).unref();
  };
  wait();
  stopping.addEventListener("abort", end, { once: true });
  return {
    over: promise,
    cancel: () => {
      clearTimeout(timer);
      stopping.removeEventListener("abort", end);
    },
  };
}
