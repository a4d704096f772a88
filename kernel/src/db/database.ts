/** One API's database: its own schema and role, reached through postgres.js, with drizzle on top where a query is built. */
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import type { Context } from "../api/context.ts";
import type { EventInput } from "../events/event.ts";

/** A running transaction. */
export interface Tx {
  readonly sql: postgres.TransactionSql;
  readonly orm: PostgresJsDatabase;
  /** Writes events to this API's outbox, in this transaction; they are published after it commits. */
  emit(events: readonly EventInput[]): Promise<void>;
}

export interface Database {
  /** Unqualified names resolve in this API's schema only. */
  readonly sql: postgres.Sql;
  readonly orm: PostgresJsDatabase;
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Runs the effect of an idempotent request once: key, fingerprint and result are stored in the transaction of the
   * effect. A replay returns the stored result and runs nothing; the same key with another request throws a `Problem` of kind
   * `idempotency-key-reused`. The result must be JSON. Throws where the operation's policy asks for no key.
   * A result that is not final (something may be sent again later) is not kept: a repeat runs the work again, which must be harmless.
   */
  once<T>(
    ctx: Pick<Context<unknown>, "claim">,
    work: (tx: Tx) => Promise<T>,
    isFinal?: (result: T) => boolean,
  ): Promise<T>;
  /**
   * For work that is harmless when repeated, under a key that the policy only accepts: without a key it is done; with one, its result is
   * kept, and a replay gets it. The result is kept after the effect: whoever repeats after a crash in between is told of the effect.
   */
  keepAnswer<T>(
    ctx: Pick<Context<unknown>, "claim">,
    work: () => Promise<T>,
    isFinal?: (result: T) => boolean,
  ): Promise<T>;
  /** The stored result of an earlier identical request, for handlers that do network calls before their transaction. */
  replayed<T>(ctx: Pick<Context<unknown>, "claim">): Promise<T | undefined>;
}
