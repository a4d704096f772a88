/**
 * A transaction on a reserved connection. postgres.js' own `begin` is not used: when a connection is lost in the middle it
 * takes the whole process down or runs the rest inside another transaction (porsager/postgres #1208, #1216, #1189). Ours
 * also sends BEGIN with the first statement and COMMIT with the last, which saves two round trips.
 */
import postgres from "postgres";

/** What postgres.js keeps inside a query; we step between it and its connection. */
interface PendingQuery extends Promise<unknown> {
  handler: (query: PendingQuery) => unknown;
  reject(error: unknown): void;
}

interface Connection {
  onclose?: () => void;
}

export interface TransactionOptions<T> {
  readonly work: (sql: postgres.TransactionSql) => Promise<T>;
  /** Statements that depend on what `work` returned; sent together with COMMIT. */
  readonly last?: (sql: postgres.TransactionSql, value: T) => readonly postgres.PendingQuery<postgres.Row[]>[];
}

/** Runs the work in a transaction of its own; it is rolled back if the work, or any statement, fails. */
export async function runTransaction<T>(pool: postgres.Sql, options: TransactionOptions<T>): Promise<T> {
  const reserved = await pool.reserve();
  const state = new State();
  const sql = guard(reserved, state);
  try {
    const begun = send(reserved, state);
    const value = await options.work(sql);
    // A query is sent when it is executed, not when it is made: in this order, COMMIT last.
    const last = (options.last?.(sql, value) ?? []).map((query) => query.execute());
    const commit =
      state.failure === undefined ? reserved.unsafe("COMMIT").execute() : reserved.unsafe("ROLLBACK").execute();
    // All must have ended before the connection goes back.
    const ends = await Promise.allSettled([begun, ...last, commit]);
    const refused = ends.find((end) => end.status === "rejected");
    if (refused !== undefined) throw refused.reason;
    if (state.failure !== undefined) throw state.failure;
    if ((await commit).command !== "COMMIT") throw new Error("The transaction was rolled back.");
    if (!state.lost) reserved.release();
    return value;
  } catch (error) {
    await giveBack(reserved, state);
    throw error;
  }
}

class State {
  /** The connection is gone: nothing may be sent on it any more, it belongs to the pool. */
  lost = false;
  /** The first statement that failed: PostgreSQL ignores everything after it. */
  failure: unknown;
}

/** BEGIN, not waited for. Its `onexecute` is how postgres.js tells its own `begin` which connection it got. */
function send(reserved: postgres.ReservedSql, state: State): Promise<unknown> {
  const onexecute = (connection: Connection): true => {
    connection.onclose = () => {
      state.lost = true;
    };
    return true;
  };
  const begun = reserved.unsafe("BEGIN", [], { onexecute } as postgres.UnsafeQueryOptions).execute();
  begun.catch(() => undefined);
  return begun;
}

async function giveBack(reserved: postgres.ReservedSql, state: State): Promise<void> {
  // A fatal error is read before the end of the connection is: let that arrive.
  await new Promise((resolve) => setImmediate(resolve));
  if (state.lost || isFatal(state.failure)) return;
  try {
    await reserved.unsafe("ROLLBACK");
    if (!state.lost) reserved.release();
  } catch {
    // Lost on the way: the pool has it already.
  }
}

const isFatal = (error: unknown): boolean =>
  error instanceof postgres.PostgresError
    ? error.severity === "FATAL" || error.severity === "PANIC"
    : typeof error === "object" &&
      error !== null &&
      "code" in error &&
      /^(CONNECTION_|E[A-Z]+$)/.test(String(error.code));

/** The reserved connection as the work sees it: refuses to send once the connection is lost, and remembers the first failure. */
function guard(reserved: postgres.ReservedSql, state: State): postgres.TransactionSql {
  const watch = (made: unknown): unknown => {
    if (!isQuery(made)) return made;
    const { handler } = made;
    made.handler = (query) => {
      if (state.lost || isFatal(state.failure)) {
        query.reject(connectionClosed());
        return;
      }
      query.catch((error: unknown) => (state.failure ??= error));
      handler(query);
    };
    return made;
  };
  let savepoints = 0;
  const sql: postgres.TransactionSql = new Proxy(reserved as unknown as postgres.TransactionSql, {
    apply: (target, _self, args) => watch(Reflect.apply(target as never, undefined, args)),
    get: (target, name, receiver): unknown => {
      if (name === "unsafe") return (...args: Parameters<postgres.Sql["unsafe"]>) => watch(reserved.unsafe(...args));
      if (name !== "savepoint") return Reflect.get(target, name, receiver);
      return (nameOrWork: unknown, work?: unknown) =>
        savepoint(
          sql,
          state,
          `s${String(++savepoints)}`,
          (work ?? nameOrWork) as (sql: postgres.TransactionSql) => Promise<unknown>,
        );
    },
  });
  return sql;
}

async function savepoint<T>(
  sql: postgres.TransactionSql,
  state: State,
  name: string,
  work: (sql: postgres.TransactionSql) => Promise<T>,
): Promise<T> {
  await sql.unsafe(`SAVEPOINT ${name}`);
  try {
    const value = await work(sql);
    if (state.failure !== undefined) throw state.failure;
    return value;
  } catch (error) {
    if (!isFatal(state.failure)) state.failure = undefined;
    await sql.unsafe(`ROLLBACK TO ${name}`);
    throw error;
  }
}

const isQuery = (made: unknown): made is PendingQuery => made instanceof Promise && "handler" in made;

const connectionClosed = (): Error =>
  Object.assign(new Error("The database connection was closed."), { code: "CONNECTION_CLOSED" });
