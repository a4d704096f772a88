/** What to say when the database is not there. */
import postgres from "postgres";
import { Problem } from "../errors/problem.ts";

const unreachable: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the host's name cannot be looked up",
  ETIMEDOUT: "it does not answer",
  EHOSTUNREACH: "there is no way to that host",
  ECONNRESET: "it closes the connection",
  CONNECT_TIMEOUT: "it does not answer",
  CONNECTION_CLOSED: "it closes the connection",
  "28P01": "it refuses the user or the password",
  "28000": "it refuses the user",
  "3D000": "it has no such database",
  "53300": "it has no connection left",
  "57P03": "it is starting up or shutting down",
};

/** Codes of a connection that broke while in use. */
const broken = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "EPIPE",
  "ECONNABORTED",
  "ENETUNREACH",
  "57P01",
  "57P02",
  "08000",
  "08003",
  "08006",
]);
/** Refusals of a server that is there and answers. */
const present = new Set(["28P01", "28000", "3D000", "53300"]);

/** Drizzle wraps what PostgreSQL said. A problem's cause is history already. */
function unwrapped(error: unknown): unknown {
  if (error instanceof postgres.PostgresError || error instanceof Problem || !(error instanceof Error)) return error;
  return error.cause === undefined ? error : unwrapped(error.cause);
}

function codeOf(error: unknown): string {
  const bare = unwrapped(error);
  return typeof bare === "object" && bare !== null && "code" in bare ? String(bare.code) : "";
}

/** One clear sentence for a database that cannot be used at startup (never the password); other errors come back as they are. */
export function explained(error: unknown, url: string): unknown {
  const reason = unreachable[codeOf(error)];
  if (reason === undefined) return error;
  const { host, pathname, username } = new URL(url);
  const where = `${pathname.slice(1)} at ${host} as ${decodeURIComponent(username)}`;
  return new Error(`Cannot use the database ${where}: ${reason}. Check DATABASE_URL.`, { cause: error });
}

/** True when what failed is the connection, and not what was asked. */
export function isUnreachable(error: unknown): boolean {
  const code = codeOf(error);
  return broken.has(code) || code in unreachable || fromDriver(unwrapped(error));
}

/** The same, of a server that is away: one that refuses a login or has no connection left is there. */
export const isLoss = (error: unknown): boolean => isUnreachable(error) && !present.has(codeOf(error));

/** A connection failure in the middle of a request as the problem `unavailable`; other errors come back as they are. */
export const asUnavailable = (error: unknown): unknown => (isUnreachable(error) ? databaseAway(error) : error);

/** What a caller is told while a database is away. */
export const databaseAway = (cause?: unknown): Problem =>
  new Problem("unavailable", "The database cannot be reached just now.", {
    retryAfterSeconds: 1,
    system: "database",
    ...(cause === undefined ? {} : { cause }),
  });

/**
 * Both drivers have failures of a lost connection without a code: postgres.js writes to a socket that it has let go of
 * (porsager/postgres #1066, #1154), pg says in words that a connection ended.
 */
function fromDriver(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (/^Connection terminated|^timeout exceeded when trying to connect/.test(error.message)) return true;
  return (
    error instanceof TypeError && /[\\/]postgres[\\/](?:src|cjs[\\/]src)[\\/]connection\.js/.test(error.stack ?? "")
  );
}

/**
 * True only of what nothing but a database's driver can have thrown: a code of its own or of PostgreSQL, or a socket's error that came
 * through it. Any socket can be refused or reset, and whose it was is not for a last resort to guess.
 */
export function isDriversLoss(error: unknown): boolean {
  if (!isLoss(error)) return false;
  const bare = unwrapped(error);
  const code = codeOf(bare);
  if (ofDrivers.test(code) || fromDriver(bare)) return true;
  return bare instanceof Error && driverFile.test(bare.stack ?? "");
}

/** postgres.js's own codes, and SQLSTATEs. */
const ofDrivers = /^(?:CONNECT_TIMEOUT|CONNECTION_[A-Z]+|[0-9][0-9A-Z]{4})$/;
const driverFile = /[\\/]node_modules[\\/](?:postgres|pg|pg-pool|pg-protocol)[\\/]/;

/** True for a deadlock or serialization failure: the transaction did nothing and may be run again. */
export const mayRunAgain = (error: unknown): boolean => ["40P01", "40001"].includes(codeOf(error));

/** True when a unique index refused the row; of the named constraint if one is given. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const bare = unwrapped(error);
  if (!(bare instanceof postgres.PostgresError) || bare.code !== "23505") return false;
  return constraint === undefined || bare.constraint_name === constraint;
}
