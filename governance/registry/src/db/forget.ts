/** Forgets what is too old to help anybody. */
import type { Database } from "@tierline/kernel/db/database";

/** Processes unheard of for a week, and calls older than `usageDays`. */
export async function forget({ sql }: Database, usageDays: number): Promise<void> {
  await sql`DELETE FROM deployments WHERE last_seen_at < now() - interval '7 days'`;
  // The log keeps events for longer than a consumer is behind.
  await sql`DELETE FROM heard WHERE heard_at < now() - interval '400 days'`;
  await sql`DELETE FROM usage WHERE day < current_date - ${usageDays}::int`;
  await sql`DELETE FROM traffic WHERE hour < now() - interval '35 days'`;
  await sql`DELETE FROM failures WHERE at < now() - interval '14 days'`;
  await sql`DELETE FROM request_fields WHERE last_seen < current_date - ${usageDays}::int`;
}
