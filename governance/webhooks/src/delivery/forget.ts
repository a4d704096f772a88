/** Forgets deliveries that are over and old, with their attempts, and events that nobody needs any more. */
import type postgres from "postgres";
import type { Database } from "@tierline/kernel/db/database";

/**
 * At most `batch` at a time, so that nobody waits for it. What waits for so long that it should have been sent `days` ago is for an endpoint that is
 * switched off, and is forgotten as well.
 */
export async function forget({ sql }: Database, days: number, batch = 5_000): Promise<void> {
  const since = sql`now() - make_interval(days => ${days})`;
  for (const over of [
    sql`state <> 'waiting' AND finished_at < ${since}`,
    sql`state = 'waiting' AND next_attempt_at < ${since}`,
  ]) {
    await repeatedly(
      batch,
      () => sql`
        WITH old AS (
          SELECT delivery_id FROM deliveries WHERE ${over} LIMIT ${batch} FOR UPDATE SKIP LOCKED
        ), tried AS (DELETE FROM attempts USING old WHERE attempts.delivery_id = old.delivery_id)
        DELETE FROM deliveries USING old WHERE deliveries.delivery_id = old.delivery_id`,
    );
  }
  // One that is kept again meanwhile has another age when its turn comes.
  await repeatedly(
    batch,
    () => sql`
      DELETE FROM events WHERE kept_at < ${since} AND event_id IN (
        SELECT event_id FROM events WHERE kept_at < ${since}
          AND NOT EXISTS (SELECT FROM deliveries WHERE deliveries.event_id = events.event_id) LIMIT ${batch})`,
  );
}

async function repeatedly(batch: number, remove: () => postgres.PendingQuery<postgres.Row[]>): Promise<void> {
  while ((await remove()).count === batch);
}
