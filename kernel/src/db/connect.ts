/** Opens one API's database: its own schema, reached as its own role, migrated. */
import postgres from "postgres";
import type { Database } from "./database.ts";
import { layFoundation, roleOf } from "./foundation.ts";
import { Connected } from "./connected.ts";
import { explained } from "./reach.ts";
import { withTypes } from "./types.ts";

export interface DatabaseOptions {
  /** `postgres://user:password@host:port/database`; the user may create schemas and roles. */
  readonly url: string;
  /** The schema this API owns: snake_case. */
  readonly schema: string;
  /** The API's id, `process/orders`; the source of its events. */
  readonly source: string;
  /** A directory of drizzle migrations, with `meta/_journal.json`. */
  readonly migrations?: URL;
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
  const sql = openPool(options);
  return new Connected(sql, withTypes(sql), options);
}

/** A pool whose connections are the schema's role from their first byte and see that schema only. */
export function openPool(options: Pick<DatabaseOptions, "url" | "schema" | "maxConnections" | "source">): postgres.Sql {
  return postgres(options.url, {
    max: options.maxConnections ?? 10,
    connect_timeout: 10,
    onnotice: () => undefined,
    connection: {
      application_name: `tierline ${options.source}`,
      role: roleOf(options.schema),
      search_path: options.schema,
      timezone: "UTC",
    },
  });
}
