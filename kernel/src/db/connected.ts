/** The database seam over a postgres.js pool. */
import { PgDialect } from "drizzle-orm/pg-core";
import { PostgresJsDatabase, PostgresJsSession, PostgresJsTransaction } from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import { v7 as uuidv7 } from "uuid";
import type { Context, IdempotencyClaim } from "../api/context.ts";
import { Problem } from "../errors/problem.ts";
import type { EventInput } from "../events/event.ts";
import type { DatabaseOptions, OpenDatabase } from "./connect.ts";
import type { Tx } from "./database.ts";
import { asUnavailable, isUniqueViolation, mayRunAgain } from "./reach.ts";
import type { Slots } from "./slots.ts";
import { runTransaction } from "./transaction.ts";

type Claimed = Pick<Context<unknown>, "claim">;
type Statement = postgres.PendingQuery<postgres.Row[]>;

const dialect = new PgDialect();
const attempts = 4;

class RunningTx implements Tx {
  readonly sql: postgres.TransactionSql;
  readonly events: EventInput[] = [];
  readonly #options: DatabaseOptions;
  #orm: PostgresJsDatabase | undefined;
  constructor(sql: postgres.TransactionSql, options: DatabaseOptions) {
    this.sql = sql;
    this.#options = options;
  }
  get orm(): PostgresJsDatabase {
    return (this.#orm ??= ormIn(this.sql));
  }
  /** Kept until the end of the transaction, so that they travel together with COMMIT. */
  emit(events: readonly EventInput[]): Promise<void> {
    const { publishes = [], source } = this.#options;
    const undeclared = events.find(({ type }) => !publishes.includes(type));
    if (undeclared !== undefined) {
      throw new Error(`${source} writes ${undeclared.type}, which its contract does not name under publishes.`);
    }
    this.events.push(...events);
    return Promise.resolve();
  }
}

/** Drizzle's factory would change how values cross (types.ts); its classes take a pool or a transaction as it stands. */
function ormOver(sql: postgres.Sql): PostgresJsDatabase {
  return new PostgresJsDatabase(dialect, new PostgresJsSession(sql, dialect, undefined) as never, undefined);
}

/** Drizzle's transaction on one that has begun already; its types ask for a pool. */
function ormIn(sql: postgres.TransactionSql): PostgresJsDatabase {
  const session = new PostgresJsSession(sql as unknown as postgres.Sql, dialect, undefined);
  return new PostgresJsTransaction(dialect, session as never, undefined);
}

export class Connected implements OpenDatabase {
  readonly sql: postgres.Sql;
  readonly orm: PostgresJsDatabase;
  readonly schema: string;
  readonly source: string;
  readonly #slots: Slots;
  readonly #onCommit: (() => void) | undefined;
  readonly #pruning: NodeJS.Timeout;
  readonly #options: DatabaseOptions;

  constructor(sql: postgres.Sql, slots: Slots, options: DatabaseOptions) {
    this.#slots = slots;
    this.sql = sql;
    this.orm = ormOver(sql);
    this.schema = options.schema;
    this.source = options.source;
    this.#onCommit = options.onCommit;
    this.#options = options;
    this.#pruning = setInterval(() => void this.pruneKeys().catch(() => undefined), 3_600_000).unref();
  }

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#run(work);
  }

  async once<T>(ctx: Claimed, work: (tx: Tx) => Promise<T>, isFinal?: (result: T) => boolean): Promise<T> {
    const { claim } = ctx;
    if (claim === undefined) throw withoutClaim();
    const stored = await this.#stored<T>(claim);
    if (stored !== undefined) return stored.result;
    try {
      return await this.#run(work, { claim, isFinal });
    } catch (error) {
      if (!isUniqueViolation(error, "idempotency_keys_once")) throw error;
      const first = await this.#stored<T>(claim);
      if (first === undefined) throw new Problem("unavailable", "The same request is being processed: try again.");
      return first.result;
    }
  }

  async keepAnswer<T>(ctx: Claimed, work: () => Promise<T>, isFinal?: (result: T) => boolean): Promise<T> {
    if (ctx.claim === undefined) return work();
    const stored = await this.#stored<T>(ctx.claim);
    if (stored !== undefined) return stored.result;
    const result = await work();
    return this.once(ctx, () => Promise.resolve(result), isFinal);
  }

  async replayed<T>(ctx: Claimed): Promise<T | undefined> {
    if (ctx.claim === undefined) throw withoutClaim();
    return (await this.#stored<T>(ctx.claim))?.result;
  }

  async pruneKeys(olderThanDays = 7): Promise<number> {
    const pruned = await this.sql`
      DELETE FROM idempotency_keys WHERE created_at < now() - make_interval(days => ${olderThanDays})`;
    return pruned.count;
  }

  async close(): Promise<void> {
    clearInterval(this.#pruning);
    await Promise.all([this.sql.end(), this.#slots.end()]);
  }

  /** A deadlock or serialization failure has had no effect, so `work` is run again. */
  async #run<T>(work: (tx: Tx) => Promise<T>, keeping?: Keeping<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#runOnce(work, keeping);
      } catch (error) {
        if (attempt === attempts || !mayRunAgain(error)) throw asUnavailable(error);
      }
    }
  }

  async #runOnce<T>(work: (tx: Tx) => Promise<T>, keeping: Keeping<T> | undefined): Promise<T> {
    let tx: RunningTx | undefined;
    const value = await runTransaction(this.#slots, {
      work: (sql) => work((tx = new RunningTx(sql, this.#options))),
      last: (sql, result) => [
        ...writeOutbox(sql, tx?.events ?? []),
        ...(keeping === undefined || keeping.isFinal?.(result) === false ? [] : [keep(sql, keeping.claim, result)]),
      ],
    });
    if (tx !== undefined && tx.events.length > 0) this.#onCommit?.();
    return value;
  }

  async #stored<T>(claim: IdempotencyClaim): Promise<{ result: T } | undefined> {
    const [row] = await this.sql<{ fingerprint: string; result: T }[]>`
      SELECT fingerprint, result FROM idempotency_keys
      WHERE key = ${claim.key} AND client = ${claim.client} AND operation_id = ${claim.operationId}`.catch(
      (error: unknown) => {
        throw asUnavailable(error);
      },
    );
    if (row === undefined) return undefined;
    if (row.fingerprint === claim.fingerprint) return { result: row.result };
    throw new Problem("idempotency-key-reused", "This Idempotency-Key was used before, for a different request.");
  }
}

/** Under which key a result is kept, and whether one is worth keeping. */
interface Keeping<T> {
  readonly claim: IdempotencyClaim;
  readonly isFinal: ((result: T) => boolean) | undefined;
}

/** Without a key to know a repeat by, work that is to be done once would be done as often as it is asked for. */
const withoutClaim = (): Error =>
  new Error("There is no idempotency key: once is for calls that came with one; a policy can require it.");

/** Events of one statement: with hundreds of large ones each is bound in a turn of its own. */
const eventsAtOnce = 50;

/** In order, and none without events. */
function writeOutbox(sql: postgres.TransactionSql, events: readonly EventInput[]): Statement[] {
  const now = new Date().toISOString();
  const rows = events.map((event) => ({ ...event, id: uuidv7(), time: event.time ?? now }));
  return Array.from({ length: Math.ceil(rows.length / eventsAtOnce) }, (_, part) => {
    const some = rows.slice(part * eventsAtOnce, (part + 1) * eventsAtOnce);
    return sql`
      INSERT INTO outbox (event_id, type, key, time, correlation_id, data)
      SELECT id, type, key, time, "correlationId", data
      FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(some)}::text::jsonb)
        AS (id uuid, type text, key text, time timestamptz, "correlationId" text, data jsonb)) WITH ORDINALITY
      ORDER BY ordinality`;
  });
}

/** A concurrent duplicate waits here for the first one's commit and is then refused by the unique index. */
function keep(sql: postgres.TransactionSql, claim: IdempotencyClaim, value: unknown): Statement {
  return sql`
    INSERT INTO idempotency_keys (key, client, operation_id, fingerprint, result)
    VALUES (${claim.key}, ${claim.client}, ${claim.operationId}, ${claim.fingerprint}, ${JSON.stringify(value ?? null)}::text::json)`;
}
