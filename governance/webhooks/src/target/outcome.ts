/** What came of one attempt. */
export interface Outcome {
  readonly at: string;
  readonly ms: number;
  /** Null: there was no answer. */
  readonly status: number | null;
  readonly error: string | null;
  /** The beginning of what was answered. */
  readonly answer: string | null;
  /** Seconds it asked to wait. */
  readonly retryAfter: number | null;
}

/** Whether whoever answered has taken it. */
export const succeeded = ({ status }: Pick<Outcome, "status">): boolean =>
  status !== null && status >= 200 && status < 300;

/** Nobody is waited for longer, whatever he asks. */
const longestWait = 86_400;

/** Seconds in a header Retry-After (RFC 9110, 10.2.3), which is a number of them or a date. */
export function secondsIn(header: string | string[] | undefined, now = Date.now()): number | null {
  const text = Array.isArray(header) ? header[0] : header;
  if (text === undefined) return null;
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1_000;
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(longestWait, seconds) : null;
}
