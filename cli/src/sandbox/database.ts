/** The database of a sandbox: beside the live one, on the same server. */
import postgres from "postgres";
import { StartError } from "@tierline/kernel/config/config";

/** PostgreSQL cuts names after so many bytes. */
const longestName = 63;
const suffix = "_sandbox";

/** `postgres://…/tierline` → `postgres://…/tierline_sandbox`. */
export function sandboxDatabaseOf(liveUrl: string): string {
  const url = new URL(liveUrl);
  url.pathname = `/${nameIn(liveUrl).slice(0, longestName - suffix.length)}${suffix}`;
  return url.href;
}

const nameIn = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));

/** Makes it where it is missing, and returns its URL. Throws `StartError` where the user may not. */
export async function makeSandboxDatabase(liveUrl: string): Promise<string> {
  const url = sandboxDatabaseOf(liveUrl);
  const name = nameIn(url);
  await onServer(liveUrl, async (sql) => {
    const [there] = await sql`SELECT FROM pg_database WHERE datname = ${name}`;
    if (there !== undefined) return;
    try {
      await sql`CREATE DATABASE ${sql(name)} TEMPLATE template0`;
    } catch (error) {
      // Another process that starts now was faster: pg_database says so, or its unique index.
      if (codeOf(error) === "42P04" || codeOf(error) === "23505") return;
      if (codeOf(error) !== "42501") throw error;
      throw new StartError(
        `There is no sandbox: the user of DATABASE_URL may not create the database ${name}. Create it, or set TIERLINE_SANDBOX=off.`,
        { cause: error },
      );
    }
  });
  return url;
}

/** Drops it with all that is in it; false when there was none. Throws `StartError` while somebody uses it. */
export async function dropSandboxDatabase(liveUrl: string): Promise<boolean> {
  const name = nameIn(sandboxDatabaseOf(liveUrl));
  return onServer(liveUrl, async (sql) => {
    const [there] = await sql`SELECT FROM pg_database WHERE datname = ${name}`;
    if (there === undefined) return false;
    // PostgreSQL would wait for them for five seconds.
    const users = await sql`SELECT FROM pg_stat_activity WHERE datname = ${name} AND backend_type = 'client backend'`;
    if (users.length > 0) throw inUse();
    try {
      await sql`DROP DATABASE ${sql(name)}`;
    } catch (error) {
      if (codeOf(error) !== "55006") throw error;
      throw inUse(error);
    }
    return true;
  });
}

const inUse = (cause?: unknown) => new StartError("The sandbox is running: stop the platform first.", { cause });

async function onServer<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const codeOf = (error: unknown): string => (error instanceof postgres.PostgresError ? error.code : "");
