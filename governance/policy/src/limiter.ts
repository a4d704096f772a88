/**
 * Counts requests against quotas: the generic cell rate algorithm (a token bucket kept as one number, the theoretical arrival
 * time). Exact within one process; leasing shares of a quota to several processes goes behind this same interface.
 */
import type { LimitClass } from "@tierline/kernel/api/operation";
import type { Quota } from "./plans.ts";

/** What became of one request. Reused by the limiter: read it before the next `take`. */
export interface Verdict {
  admitted: boolean;
  /** Requests that could follow at once. */
  remaining: number;
  /** Seconds until the whole quota is there again, rounded up. */
  resetSeconds: number;
  /** Seconds until one request is admitted again, rounded up; 0 when admitted. */
  retryAfterSeconds: number;
}

export interface Limiter {
  /** Takes one request of a class from the client's quota. */
  take(clientId: string, limit: LimitClass, quota: Quota): Verdict;
}

export interface LimiterOptions {
  /** Milliseconds on a clock that never goes back. */
  readonly now?: () => number;
  /** Clients remembered at a time. */
  readonly maxClients?: number;
}

/** Milliseconds of tolerance, so that sums of fractions do not cost the last request of a quota. */
const tolerance = 0.0005;

/** Per class, the time at which the bucket is full again. A time in the past is a full bucket: forgetting it loses nothing. */
type FullAt = Record<LimitClass, number>;

export function createLimiter({ now = () => performance.now(), maxClients = 10_000 }: LimiterOptions = {}): Limiter {
  const clients = new Map<string, FullAt>();
  const verdict: Verdict = { admitted: true, remaining: 0, resetSeconds: 0, retryAfterSeconds: 0 };

  function remembered(clientId: string, time: number): FullAt {
    const known = clients.get(clientId);
    if (known !== undefined) return known;
    if (clients.size >= maxClients) forget(clients, time, maxClients);
    const fresh = { read: time, write: time, batch: time };
    clients.set(clientId, fresh);
    return fresh;
  }

  return {
    take(clientId, limit, quota) {
      const time = now();
      const buckets = remembered(clientId, time);
      const windowMs = quota.seconds * 1000;
      const perRequestMs = windowMs / quota.requests;
      const fullAt = Math.max(buckets[limit], time) + perRequestMs;
      const usedMs = fullAt - time;
      verdict.admitted = usedMs <= windowMs + tolerance;
      if (verdict.admitted) buckets[limit] = fullAt;
      verdict.remaining = verdict.admitted
        ? Math.max(0, Math.floor((windowMs - usedMs + tolerance) / perRequestMs))
        : 0;
      verdict.resetSeconds = seconds(verdict.admitted ? usedMs : usedMs - perRequestMs);
      verdict.retryAfterSeconds = verdict.admitted ? 0 : Math.max(1, seconds(usedMs - windowMs));
      return verdict;
    },
  };
}

const seconds = (ms: number): number => Math.ceil((ms - tolerance) / 1000);

/** Makes room: first those with full buckets, and if all are in use, the tenth that has been known longest. */
function forget(clients: Map<string, FullAt>, time: number, maxClients: number): void {
  for (const [clientId, { read, write, batch }] of clients) {
    if (read <= time && write <= time && batch <= time) clients.delete(clientId);
  }
  let surplus = clients.size - Math.floor(maxClients * 0.9);
  for (const clientId of clients.keys()) {
    if (surplus <= 0) return;
    clients.delete(clientId);
    surplus -= 1;
  }
}
