/** A transaction on a slot: BEGIN travels with the first statement and COMMIT with the last, which saves two round trips. */
import type postgres from "postgres";
import { isQuery } from "./client.ts";
import { connectionLost } from "./connection-lost.ts";
import type { Slot, Slots } from "./slots.ts";

export interface TransactionOptions<T> {
  readonly work: (sql: postgres.TransactionSql) => Promise<T>;
  /** Statements that depend on what `work` returned; sent together with COMMIT. */
  readonly last?: (sql: postgres.TransactionSql, value: T) => readonly postgres.PendingQuery<postgres.Row[]>[];
}

/** The first statement that failed: PostgreSQL ignores everything after it. */
interface State {
  failure: unknown;
}

/** Runs the work in a transaction of its own; it is rolled back if the work, or any statement, fails. */
export async function runTransaction<T>(slots: Slots, options: TransactionOptions<T>): Promise<T> {
  const slot = await slots.take();
  try {
    // What was sent on a connection that is lost may never be answered.
    return await Promise.race([runOn(slot, options), slot.loss]);
  } finally {
    slots.give(slot);
  }
}

async function runOn<T>(slot: Slot, { work, last }: TransactionOptions<T>): Promise<T> {
  const state: State = { failure: undefined };
  const sql = guard(slot, state);
  const begun = slot.sql.unsafe("BEGIN").execute();
  // Its failure is that of the connection, and shows at the end.
  begun.catch(() => undefined);
  try {
    const value = await work(sql);
    // A query is sent when it is executed, not when it is made: in this order, COMMIT last.
    const rest = (last?.(sql, value) ?? []).map((query) => query.execute());
    if (slot.lost) throw connectionLost();
    const commit = slot.sql.unsafe("COMMIT").execute();
    // All must have ended before the connection is used again.
    const ends = await Promise.allSettled([begun, ...rest, commit]);
    const refused = ends.find((end) => end.status === "rejected");
    if (refused !== undefined) throw refused.reason;
    if (state.failure !== undefined) throw state.failure;
    if ((await commit).command !== "COMMIT") throw new Error("The transaction was rolled back.");
    return value;
  } catch (error) {
    await rollBack(slot);
    throw error;
  }
}

/** After a COMMIT that failed there is nothing to roll back, and PostgreSQL only remarks on it. */
async function rollBack(slot: Slot): Promise<void> {
  if (slot.lost) return;
  await slot.sql
    .unsafe("ROLLBACK")
    .execute()
    .catch(() => undefined);
}

/** The connection as the work sees it: refuses to send once it is lost, and remembers the first failure. */
function guard(slot: Slot, state: State): postgres.TransactionSql {
  const watch = (made: unknown): unknown => {
    if (!isQuery(made)) return made;
    const { handler } = made;
    made.handler = (query) => {
      if (slot.lost) {
        query.reject(connectionLost());
        return;
      }
      query.catch((error: unknown) => (state.failure ??= error));
      handler(query);
    };
    return made;
  };
  let savepoints = 0;
  const sql: postgres.TransactionSql = new Proxy(slot.sql as unknown as postgres.TransactionSql, {
    apply: (target, _self, args) => watch(Reflect.apply(target as never, undefined, args)),
    get: (target, name): unknown => {
      if (name === "unsafe") return (...args: Parameters<postgres.Sql["unsafe"]>) => watch(slot.sql.unsafe(...args));
      if (name !== "savepoint") return Reflect.get(target, name);
      return (nameOrWork: unknown, work?: unknown) =>
        savepoint(sql, state, `s${String(++savepoints)}`, (work ?? nameOrWork) as Work);
    },
  });
  return sql;
}

type Work = (sql: postgres.TransactionSql) => Promise<unknown>;

async function savepoint(sql: postgres.TransactionSql, state: State, name: string, work: Work): Promise<unknown> {
  await sql.unsafe(`SAVEPOINT ${name}`);
  try {
    const value = await work(sql);
    if (state.failure !== undefined) throw state.failure;
    return value;
  } catch (error) {
    state.failure = undefined;
    await sql.unsafe(`ROLLBACK TO ${name}`);
    throw error;
  }
}
