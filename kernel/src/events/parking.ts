/**
 * Events a consumer could not take. The first of a key waits for its next attempt, later ones of the key line up behind it, and
 * other keys go on. Attempts never end: after `stuckAfter` of them the entry counts as an exception somebody must look at.
 */
import type { PostgresTransport } from "./postgres-transport.ts";
import type { LoggedEvent } from "./transport.ts";

/** Attempts (about half a minute) after which a parked event no longer counts as being retried. */
export const stuckAfter = 8;

/** Milliseconds until the next attempt. */
export const backOffMs = (attempts: number): number => Math.min(60_000, 100 * 2 ** Math.min(attempts, 10));

/** A parked event as it is listed. */
export interface ParkedEvent {
  readonly consumer: string;
  readonly event: LoggedEvent;
  /** 0 for one that only waits behind another of its key. */
  readonly attempts: number;
  readonly error: string | null;
  readonly nextAttemptAt: string;
  readonly parkedAt: string;
  /** True once it was tried so often that somebody must look at it. */
  readonly stuck: boolean;
}

export class Parking {
  readonly #transport: PostgresTransport;
  readonly #consumer: string;
  constructor(transport: PostgresTransport, consumer: string) {
    this.#transport = transport;
    this.#consumer = consumer;
  }

  /** Parks events that failed (`attempts` 1) or came behind one that had failed (`attempts` 0). */
  async park(events: readonly LoggedEvent[], attempts: 0 | 1, error: string | null): Promise<void> {
    if (events.length === 0) return;
    await this.#transport.sql`
      INSERT INTO parked (consumer, position, key, attempts, error, next_attempt_at)
      SELECT ${this.#consumer}, position, key, ${attempts}, ${error}, now() + make_interval(secs => ${backOffMs(attempts) / 1000})
      FROM unnest(${events.map((event) => event.position)}::bigint[], ${events.map((event) => event.key)}::text[]) AS e(position, key)
      ON CONFLICT DO NOTHING`;
  }

  async keys(): Promise<string[]> {
    const rows = await this.#transport.sql<{ key: string }[]>`
      SELECT DISTINCT key FROM parked WHERE consumer = ${this.#consumer}`;
    return rows.map((row) => row.key);
  }

  /** The first event of each key whose time has come, and the milliseconds until the next one's. */
  async due(): Promise<{ heads: { event: LoggedEvent; attempts: number }[]; nextInMs: number | undefined }> {
    const rows = await this.#transport.sql<(LoggedEvent & { attempts: number; waitMs: number })[]>`
      SELECT l.position, event_id AS id, type, source, l.key, time, correlation_id AS "correlationId", data, p.attempts,
        greatest(0, extract(epoch FROM next_attempt_at - clock_timestamp()) * 1000)::float8 AS "waitMs"
      FROM (SELECT DISTINCT ON (key) * FROM parked WHERE consumer = ${this.#consumer} ORDER BY key, position) p
      JOIN log l ON l.position = p.position ORDER BY p.next_attempt_at LIMIT 200`;
    const waiting = rows.filter((row) => row.waitMs > 0);
    return {
      heads: rows.filter((row) => row.waitMs <= 0).map(({ attempts, waitMs: _, ...event }) => ({ event, attempts })),
      nextInMs: waiting[0]?.waitMs,
    };
  }

  /** Counts a failed attempt. */
  async failed(position: number, attempts: number, error: string): Promise<void> {
    await this.#transport.sql`
      UPDATE parked SET attempts = ${attempts}, error = ${error}, next_attempt_at = now() + make_interval(secs => ${backOffMs(attempts) / 1000})
      WHERE consumer = ${this.#consumer} AND position = ${position}`;
  }

  /** Lets one go; the next of its key is due at once. Returns false when it was the last of its key. */
  async done(event: LoggedEvent): Promise<boolean> {
    const [row] = await this.#transport.sql<{ more: boolean }[]>`
      WITH gone AS (DELETE FROM parked WHERE consumer = ${this.#consumer} AND position = ${event.position}),
      next AS (
        UPDATE parked SET next_attempt_at = now() WHERE consumer = ${this.#consumer} AND attempts = 0 AND position =
          (SELECT min(position) FROM parked WHERE consumer = ${this.#consumer} AND key = ${event.key} AND position > ${event.position})
        RETURNING 1)
      SELECT EXISTS (SELECT FROM parked WHERE consumer = ${this.#consumer} AND key = ${event.key} AND position > ${event.position}) AS more
      FROM (SELECT count(*) FROM next) n`;
    return row?.more ?? false;
  }
}

/** What is parked, oldest first; of one consumer if named. */
export async function listParked(
  transport: PostgresTransport,
  filter: { consumer?: string; limit?: number } = {},
): Promise<ParkedEvent[]> {
  const { sql } = transport;
  const rows = await sql<(LoggedEvent & Omit<ParkedEvent, "event" | "stuck">)[]>`
    SELECT p.consumer, p.attempts, p.error, p.next_attempt_at AS "nextAttemptAt", p.parked_at AS "parkedAt",
      l.position, event_id AS id, type, source, l.key, time, correlation_id AS "correlationId", data
    FROM parked p JOIN log l USING (position)
    WHERE ${filter.consumer === undefined ? sql`true` : sql`p.consumer = ${filter.consumer}`}
    ORDER BY p.parked_at, p.position LIMIT ${filter.limit ?? 200}`;
  return rows.map(({ consumer, attempts, error, nextAttemptAt, parkedAt, ...event }) => ({
    consumer,
    event,
    attempts,
    error,
    nextAttemptAt,
    parkedAt,
    stuck: attempts >= stuckAfter,
  }));
}

/** Makes parked events due at once: those of one key if named. */
export async function retryParked(transport: PostgresTransport, consumer: string, key?: string): Promise<number> {
  const { sql } = transport;
  const updated = await sql`
    UPDATE parked SET next_attempt_at = now() WHERE consumer = ${consumer} ${key === undefined ? sql`` : sql`AND key = ${key}`}`;
  await sql.notify("tierline_retry", consumer);
  return updated.count;
}

/** Gives a parked event up, by decision of somebody. */
export async function dropParked(transport: PostgresTransport, consumer: string, position: number): Promise<boolean> {
  const { sql } = transport;
  const dropped = await sql`DELETE FROM parked WHERE consumer = ${consumer} AND position = ${position}`;
  await sql.notify("tierline_retry", consumer);
  return dropped.count > 0;
}
