/** The seam between the gate and whoever counts. */

/** How long a window is open: so many seconds from its first request on, or a calendar day or month in UTC. */
export type Span = number | "day" | "month";

/** So many requests in one window. */
export interface Allowance {
  /** What is counted together, for each client: `write`, or `write/day` for a quota. */
  readonly name: string;
  readonly requests: number;
  readonly span: Span;
}

/** What became of one request. */
export interface Verdict {
  readonly admitted: boolean;
  /** Requests that are left in the window, as far as this process knows; 0 when refused. */
  readonly remaining: number;
  /** Milliseconds until the window ends. */
  readonly endsInMs: number;
}

export interface Limiter {
  /** Takes one request of a client. At once where that can be decided here. Never rejects. */
  take(clientId: string, allowance: Allowance): Verdict | Promise<Verdict>;
  /** Gives back what is not used. */
  close(): Promise<void>;
}

/** The end of a window that opens at this moment, both in epoch milliseconds. */
export function endOf(span: Span, opens: number): number {
  if (typeof span === "number") return opens + span * 1_000;
  const at = new Date(opens);
  return span === "day"
    ? Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + 1)
    : Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1);
}
