/** Opens one API's database: its own schema, reached as its own role, migrated. */
import type { Database } from "./database.ts";
import { layFoundation, roleOf } from "./foundation.ts";
import { Connected } from "./connected.ts";
import { openPool } from "./pool.ts";
import { explained } from "./reach.ts";
import { Slots } from "./slots.ts";

export interface DatabaseOptions {
  /** `postgres://user:password@host:port/database`; the user may create schemas and roles. */
  readonly url: string;
  /** The schema this API owns: snake_case. */
  readonly schema: string;
  /** The API's id, `process/orders`; the source of its events. */
  readonly source: string;
  /** A directory of drizzle migrations, with `meta/_journal.json`. */
  readonly migrations?: URL;
  /** The event types that may be written; none where it is left out. */
  readonly publishes?: readonly string[];
  /** Connections in this process; 10 unless stated. */
  readonly maxConnections?: number;
  /** Called after each commit that wrote events. */
  readonly onCommit?: () => void;
}

/** A database with what its opener needs beside the seam. */
export interface OpenDatabase extends Database {
  readonly schema: string;
  readonly source: string;
  /** Deletes idempotency keys older than seven days; done hourly by itself. Returns how many. */
  pruneKeys(olderThanDays?: number): Promise<number>;
  close(): Promise<void>;
}

/** Creates and migrates the schema if needed and opens a pool on it. Throws one clear sentence if the database cannot be used. */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  await layFoundation(options).catch((error: unknown) => {
    throw explained(error, options.url);
  });
  const { url, schema, source, maxConnections = 10 } = options;
  // The schema's role from the first byte, and that schema only.
  const connection = { application_name: `tierline ${source}`, role: roleOf(schema), search_path: schema };
  // Single statements share connections well; a transaction has one to itself.
  const shared = Math.max(2, Math.ceil(maxConnections / 3));
  const sql = openPool(url, { maxConnections: shared, connection });
  return new Connected(sql, new Slots(url, Math.max(2, maxConnections - shared), connection), options);
}
