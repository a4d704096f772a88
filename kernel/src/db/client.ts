/** A postgres.js client as all of ours are. */
import postgres from "postgres";
import { withTypes } from "./types.ts";

/** Sent in the first packet of each connection: `application_name`, `role`, `search_path`. */
export type ConnectionSettings = postgres.Options<Record<string, never>>["connection"];

/** `onclose` is called whenever a connection ends: none is ever closed on purpose, so that every end is a loss. */
export function openClient(
  url: string,
  connections: number,
  settings: ConnectionSettings,
  onclose: () => void,
): postgres.Sql {
  const sql = postgres(url, {
    max: connections,
    max_lifetime: null,
    // See arrays.ts.
    fetch_types: false,
    connect_timeout: 10,
    onnotice: () => undefined,
    onclose,
    connection: { timezone: "UTC", ...settings },
  });
  withTypes(sql);
  return sql;
}

/** What postgres.js keeps inside a query; we step between it and its connection. */
export interface PendingQuery extends Promise<unknown> {
  handler: (query: PendingQuery) => unknown;
  reject(error: unknown): void;
}

/** A query, not an identifier, a list of values or a parameter. */
export const isQuery = (made: unknown): made is PendingQuery => made instanceof Promise && "handler" in made;
