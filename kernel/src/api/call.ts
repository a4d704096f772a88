/** One call of an operation, whichever way it came: over HTTP or directly from the tier above. */
import type { Principal } from "../auth/principal.ts";

export interface Call {
  /** Who calls. */
  readonly principal: Principal;
  /** The IP address the request came from; none for a direct call. */
  readonly address?: string;
  /** At the start of the chain; the principal itself when a channel calls. */
  readonly origin: Principal | null;
  readonly correlationId: string;
  /** Epoch milliseconds; the operation's own deadline still applies. */
  readonly deadline?: number;
  readonly idempotencyKey?: string;
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  /** In place of `body`: reads it once the caller is admitted, so that nobody uploads what will be refused. */
  readonly readBody?: () => Promise<unknown>;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}
