/** The seam between the processes that spend requests and the store they share. */
import type { Span } from "./limiter.ts";

/** What a node wants of one window. */
export interface Ask {
  readonly clientId: string;
  readonly name: string;
  readonly requests: number;
  readonly span: Span;
  /** Requests that wait for an answer just now. */
  readonly needed: number;
  /** Requests it would like to have ahead; granted only while plenty is left and nobody lacks any. */
  readonly ahead: number;
  /** Unused requests it gives back, of the window named. */
  readonly returned: number;
  readonly window: string | null;
  /** It still holds some after this. */
  readonly keeps: boolean;
  /** Others were asked for theirs and did not answer: count theirs as used. */
  readonly writeOff: boolean;
}

/** What the store answers to one ask. */
export interface Grant {
  /** Requests it may spend in this window: first of `needed`, then of `ahead`. */
  readonly granted: number;
  /** Names the window. */
  readonly window: string;
  /** Milliseconds until the window ends, at the moment the store looked. */
  readonly endsInMs: number;
  /** Requests nobody has taken yet. */
  readonly left: number;
  /** Somebody lacked some in this window: from now on nobody gets any ahead. */
  readonly scarce: boolean;
  /** Other nodes hold some that they may not have used; they were asked to give them back. */
  readonly owed: boolean;
}

/** What a node hears from the others. */
export interface News {
  /** `recall`: give back what you do not use; `returned`: somebody gave back. */
  readonly kind: "recall" | "returned";
  readonly clientId: string;
  readonly name: string;
}

export interface LeaseStore {
  /** One answer for each ask, in their order; all or nothing. Rejects when the store cannot be reached. */
  lease(asks: readonly Ask[]): Promise<readonly Grant[]>;
  /** Called from now on with what other nodes say. */
  listen(hear: (news: News) => void): Promise<void>;
  close(): Promise<void>;
}
