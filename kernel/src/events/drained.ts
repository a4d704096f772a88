/** Whether all events have arrived: nothing in an outbox, no consumer behind, no replay open, nothing parked that is still retried. */
import { setTimeout as delay } from "node:timers/promises";
import { stuckAfter } from "./parking.ts";
import type { PostgresTransport } from "./postgres-transport.ts";

export interface Drained {
  readonly drained: boolean;
  /** What is waited for, in words: `outbox of orders: 3`. */
  readonly waitingFor: readonly string[];
  /** Parked events that were tried so often that nobody waits for them. */
  readonly stuck: number;
}

/** One snapshot of the whole database, so that an event on its way from an outbox to the log is not missed. */
export async function drained(transport: PostgresTransport, consumers?: readonly string[]): Promise<Drained> {
  const { sql } = transport;
  const outboxes = await sql<{ schema: string }[]>`
    SELECT nspname AS schema FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE relname = 'outbox' AND relkind = 'r'`;
  const named = consumers === undefined ? sql`true` : sql`consumer = ANY(${[...consumers]}::text[])`;
  const rows = await sql<{ what: string; count: number; stuck: boolean }[]>`
    SELECT '' AS what, 0 AS count, false AS stuck
    ${outboxes.length === 0 ? sql`` : outboxes.map(({ schema }) => sql`UNION ALL SELECT ${`outbox of ${schema}`}, count(*)::int, false FROM ${sql(schema)}.outbox`)}
    UNION ALL SELECT 'consumer ' || consumer, 1, false FROM cursors c
      WHERE ${named} AND EXISTS (SELECT FROM log l WHERE l.type = ANY(c.types) AND l.position > c.position)
    UNION ALL SELECT 'replay to ' || consumer, count(*)::int, false FROM replays WHERE ${named} AND finished_at IS NULL GROUP BY consumer
    UNION ALL
    SELECT 'parked for ' || consumer, count(*)::int, stuck FROM (
      SELECT consumer, max(attempts) OVER (PARTITION BY consumer, key) >= ${stuckAfter} AS stuck FROM parked WHERE ${named}) p
    GROUP BY consumer, stuck`;
  const waiting = rows.filter((row) => row.count > 0 && !row.stuck);
  return {
    drained: waiting.length === 0,
    waitingFor: waiting.map((row) => `${row.what}: ${String(row.count)}`),
    stuck: rows.filter((row) => row.stuck).reduce((sum, row) => sum + row.count, 0),
  };
}

/** Waits until all events have arrived; throws with what is still under way when `timeoutMs` is over. */
export async function untilDrained(
  transport: PostgresTransport,
  options: { consumers?: readonly string[]; timeoutMs?: number } = {},
): Promise<Drained> {
  const giveUp = Date.now() + (options.timeoutMs ?? 30_000);
  for (;;) {
    const state = await drained(transport, options.consumers);
    if (state.drained) return state;
    if (Date.now() > giveUp) throw new Error(`Events are still under way: ${state.waitingFor.join(", ")}.`);
    await delay(20);
  }
}
