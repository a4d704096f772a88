/** Forgets deliveries that are over and old, with their attempts, and events that nobody needs any more. */
import type { Database } from "@tierline/kernel/db/database";

/** At most `batch` deliveries at a time, so that nobody waits for it. */
export async function forget({ sql }: Database, days: number, batch = 5_000): Promise<void> {
  for (;;) {
    const gone = await sql`
      WITH old AS (
        SELECT delivery_id FROM deliveries
        WHERE state <> 'waiting' AND finished_at < now() - make_interval(days => ${days}) LIMIT ${batch}
      ), tried AS (DELETE FROM attempts USING old WHERE attempts.delivery_id = old.delivery_id)
      DELETE FROM deliveries USING old WHERE deliveries.delivery_id = old.delivery_id`;
    if (gone.count < batch) break;
  }
  await sql`
    DELETE FROM events WHERE kept_at < now() - make_interval(days => ${days})
      AND NOT EXISTS (SELECT FROM deliveries WHERE deliveries.event_id = events.event_id)`;
}
