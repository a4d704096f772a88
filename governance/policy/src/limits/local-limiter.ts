/** Counts in this process alone: for one process, tests and benches, and for a while when the shared store is away. */
import { endOf, type Allowance, type Limiter, type Verdict } from "./limiter.ts";

export interface LocalLimiterOptions {
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** Windows remembered at a time. */
  readonly maxWindows?: number;
}

interface Window {
  endsAt: number;
  used: number;
}

/** Exact within the process. Always answers at once. */
export interface LocalLimiter extends Limiter {
  take(clientId: string, allowance: Allowance): Verdict;
}

/** A limiter in memory; beyond `maxWindows` the windows that have ended are forgotten first. */
export function createLocalLimiter({ now = Date.now, maxWindows = 100_000 }: LocalLimiterOptions = {}): LocalLimiter {
  const windows = new Map<string, Map<string, Window>>();
  let known = 0;

  function windowOf(clientId: string, { name, span }: Allowance, time: number): Window {
    let clients = windows.get(name);
    if (clients === undefined) windows.set(name, (clients = new Map()));
    const window = clients.get(clientId);
    if (window === undefined) {
      if (known >= maxWindows) known = forget(windows, time, maxWindows);
      const fresh = { endsAt: endOf(span, time), used: 0 };
      clients.set(clientId, fresh);
      known += 1;
      return fresh;
    }
    if (time >= window.endsAt) {
      window.endsAt = endOf(span, time);
      window.used = 0;
    }
    return window;
  }

  return {
    take(clientId, allowance) {
      const time = now();
      const window = windowOf(clientId, allowance, time);
      const admitted = window.used < allowance.requests;
      if (admitted) window.used += 1;
      return { admitted, remaining: Math.max(0, allowance.requests - window.used), endsInMs: window.endsAt - time };
    },
    close: () => Promise.resolve(),
  };
}

/** Makes room: windows that have ended first; if all are open, the tenth of them that has been known longest. Answers how many are left. */
function forget(windows: Map<string, Map<string, Window>>, time: number, most: number): number {
  for (const clients of windows.values()) {
    for (const [clientId, { endsAt }] of clients) if (endsAt <= time) clients.delete(clientId);
  }
  const size = () => [...windows.values()].reduce((sum, clients) => sum + clients.size, 0);
  let surplus = size() - Math.floor(most * 0.9);
  for (const clients of windows.values()) {
    for (const clientId of clients.keys()) {
      if (surplus <= 0) return size();
      clients.delete(clientId);
      surplus -= 1;
    }
  }
  return size();
}
