/**
 * Replay: one consumer is handed old events again, by time, type or key. Consumers are idempotent on the event's id, so what
 * they still know of changes nothing; the newest state may already supersede what is replayed, which the preview shows.
 */
import { randomUUID } from "node:crypto";
import type { PostgresTransport } from "./postgres-transport.ts";

export interface ReplayRequest {
  readonly consumer: string;
  /** ISO 8601: only what was recorded at or after this moment. */
  readonly from?: string;
  readonly to?: string;
  readonly types?: readonly string[];
  readonly key?: string;
}

export interface ReplayPreview {
  readonly events: number;
  readonly keys: number;
  /** Events of the selection after which their key has a later event of the consumer's types that is not selected. */
  readonly superseded: number;
  readonly first: string | null;
  readonly last: string | null;
}

interface Range {
  readonly after: number;
  readonly upto: number;
  readonly types: readonly string[];
}

/** What a replay would hand over. */
export async function previewReplay(transport: PostgresTransport, request: ReplayRequest): Promise<ReplayPreview> {
  const { sql } = transport;
  const range = await rangeOf(transport, request);
  const [row] = await sql<ReplayPreview[]>`
    WITH known AS (
      SELECT types FROM cursors WHERE consumer = ${request.consumer}),
    selected AS (
      SELECT position, key, time FROM log WHERE position > ${range.after} AND position <= ${range.upto}
        AND type = ANY(${[...range.types]}::text[]) ${request.key === undefined ? sql`` : sql`AND key = ${request.key}`})
    SELECT count(*)::int AS events, count(DISTINCT key)::int AS keys, min(time) AS first, max(time) AS last,
      count(*) FILTER (WHERE EXISTS (
        SELECT FROM log l, known WHERE l.key = s.key AND l.position > s.position AND l.type = ANY(known.types)
          AND l.position NOT IN (SELECT position FROM selected)))::int AS superseded
    FROM selected s`;
  return row ?? { events: 0, keys: 0, superseded: 0, first: null, last: null };
}

/** Orders a replay; the process that runs the consumer carries it out between its live events. Returns the replay's id. */
export async function requestReplay(transport: PostgresTransport, request: ReplayRequest): Promise<string> {
  const range = await rangeOf(transport, request);
  const id = randomUUID();
  await transport.sql`
    INSERT INTO replays (id, consumer, types, key, position, upto)
    VALUES (${id}, ${request.consumer}, ${[...range.types]}::text[], ${request.key ?? null}, ${range.after}, ${range.upto})`;
  await transport.sql.notify("tierline_retry", request.consumer);
  return id;
}

async function rangeOf(transport: PostgresTransport, request: ReplayRequest): Promise<Range> {
  const { sql } = transport;
  const [row] = await sql<{ after: number; upto: number; types: string[] }[]>`
    SELECT c.types,
      coalesce((SELECT min(position) - 1 FROM log WHERE recorded_at >= ${request.from ?? "-infinity"}::timestamptz), 9007199254740991) AS after,
      least(c.position, coalesce((SELECT max(position) FROM log WHERE recorded_at <= ${request.to ?? "infinity"}::timestamptz), 0)) AS upto
    FROM cursors c WHERE c.consumer = ${request.consumer}`;
  if (row === undefined) throw new Error(`There is no consumer ${request.consumer}.`);
  return { ...row, types: request.types ?? row.types };
}
