/** What travels with a call: who asks, on whose behalf, until when, and under which business correlation. */
import type { Logger } from "pino";
import type { Principal } from "../auth/principal.ts";

/**
 * Where a call comes from. Every call to another API takes one, so that principal, correlation, deadline and trace are
 * handed on without the caller thinking of it.
 */
export interface CallSource {
  /** The channel client or person at the start of the chain; null for work that no request caused (timers). */
  readonly origin: Principal | null;
  /** Lives from the channel's request to the journal line. */
  readonly correlationId: string;
  /** Epoch milliseconds after which nobody waits for the answer. */
  readonly deadline: number;
  /** The caller's Idempotency-Key, if it sent one; calls made on the way down derive theirs from it. */
  readonly idempotencyKey?: string;
}

/** The idempotency of the running request, kept in the transaction of its effect by `Database.once`. */
export interface IdempotencyClaim {
  readonly key: string;
  /** Who used the key: keys of different clients never meet. */
  readonly client: string;
  readonly operationId: string;
  /** SHA-256 over the request; the same key with another request is refused. */
  readonly fingerprint: string;
}

/** What a handler gets beside its input. */
export interface Context<Deps> extends CallSource {
  readonly deps: Deps;
  /** The token's holder: a channel, a partner's application, a person, or the API one tier up. */
  readonly principal: Principal;
  /** Present where the operation's policy takes a key and the caller sent one; always where it is required. */
  readonly claim?: IdempotencyClaim;
  readonly log: Logger;
}
