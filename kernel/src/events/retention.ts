/** Forgets events that are older than their contract keeps them. */
import type postgres from "postgres";
import type { EventDeclaration } from "./event.ts";

/** So many at a time, so that no statement holds the log for long. */
const batch = 5_000;

/**
 * Deletes events recorded longer ago than their type's `retentionDays`, except what a consumer has not read yet, has parked, or is asked to read again.
 * Returns how many.
 */
export async function forgetExpired(
  sql: postgres.Sql,
  declarations: readonly Pick<EventDeclaration, "type" | "retentionDays">[],
): Promise<number> {
  if (declarations.length === 0) return 0;
  let forgotten = 0;
  for (;;) {
    const { count } = await sql`
      DELETE FROM log WHERE position IN (
        SELECT log.position FROM log
        JOIN unnest(
          ${declarations.map(({ type }) => type)}::text[],
          ${declarations.map(({ retentionDays }) => retentionDays)}::int[]) AS kept (type, days) USING (type)
        WHERE log.recorded_at < now() - make_interval(days => kept.days)
          AND NOT EXISTS (SELECT FROM cursors WHERE log.type = ANY (cursors.types) AND cursors.position < log.position)
          AND NOT EXISTS (SELECT FROM parked WHERE parked.position = log.position)
          AND NOT EXISTS (SELECT FROM replays WHERE finished_at IS NULL AND log.position BETWEEN replays.position AND replays.upto)
        ORDER BY log.position LIMIT ${batch})`;
    forgotten += count;
    if (count < batch) return forgotten;
  }
}
