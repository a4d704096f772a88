/** The event log on PostgreSQL. */
import type postgres from "postgres";
import { openPool } from "../db/pool.ts";
import type { Event } from "./event.ts";
import { eventsSchema, layEventLog } from "./log-schema.ts";
import type { LoggedEvent, Transport } from "./transport.ts";

/** Which events, all filters together. */
export interface LogFilter {
  /** Only after this position. */
  readonly after: number;
  /** Not beyond this position. */
  readonly upto?: number | undefined;
  readonly types?: readonly string[] | undefined;
  readonly key?: string | undefined;
  readonly limit: number;
}

export class PostgresTransport implements Transport {
  /** Of the log's own tables; also used by the consumers. */
  readonly sql: postgres.Sql;
  readonly url: string;

  private constructor(url: string) {
    this.url = url;
    this.sql = openPool(url, {
      maxConnections: 6,
      connection: { application_name: "tierline events", search_path: eventsSchema },
    });
  }

  /** Creates the log where it is missing. Throws one clear sentence if the database cannot be used. */
  static async open(url: string): Promise<PostgresTransport> {
    await layEventLog(url);
    return new PostgresTransport(url);
  }

  async publish(events: readonly Event[]): Promise<void> {
    if (events.length === 0) return;
    await this.sql`
      SELECT append(
        ${events.map((event) => event.id)}::uuid[], ${events.map((event) => event.type)}::text[],
        ${events.map((event) => event.source)}::text[], ${events.map((event) => event.key)}::text[],
        ${events.map((event) => event.time)}::text[]::timestamptz[], ${events.map((event) => event.correlationId)}::text[],
        ${events.map((event) => JSON.stringify(event.data))}::text[]::jsonb[])`;
  }

  /** The lock lets one process at a time relay an outbox, so that events of one key keep their order. */
  async moveOutbox(outbox: postgres.Sql, source: string, limit: number): Promise<number> {
    const [row] = await outbox<{ moved: number }[]>`
      WITH turn AS MATERIALIZED (SELECT pg_try_advisory_xact_lock(hashtext(${`tierline:relay:${source}`})) AS mine),
      moved AS (
        DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE (SELECT mine FROM turn) ORDER BY id LIMIT ${limit}) RETURNING *
      )
      SELECT count(*)::int AS moved, ${outbox.unsafe(eventsSchema)}.append(
        array_agg(event_id ORDER BY id), array_agg(type ORDER BY id), array_agg(${source}::text), array_agg(key ORDER BY id),
        array_agg(time ORDER BY id), array_agg(correlation_id ORDER BY id), array_agg(data ORDER BY id))
      FROM moved HAVING count(*) > 0`;
    return row?.moved ?? 0;
  }

  /** Events in log order. */
  async read(filter: LogFilter): Promise<LoggedEvent[]> {
    const { sql } = this;
    return sql<LoggedEvent[]>`
      SELECT position, event_id AS id, type, source, key, time, correlation_id AS "correlationId", data FROM log
      WHERE position > ${filter.after}
        ${filter.upto === undefined ? sql`` : sql`AND position <= ${filter.upto}`}
        ${filter.types === undefined ? sql`` : sql`AND type = ANY(${[...filter.types]}::text[])`}
        ${filter.key === undefined ? sql`` : sql`AND key = ${filter.key}`}
      ORDER BY position LIMIT ${filter.limit}`;
  }

  /** The last position, 0 while the log is empty. */
  async head(): Promise<number> {
    const [row] = await this.sql<{ head: number }[]>`SELECT coalesce(max(position), 0) AS head FROM log`;
    return row?.head ?? 0;
  }

  async close(): Promise<void> {
    await this.sql.end();
  }
}
