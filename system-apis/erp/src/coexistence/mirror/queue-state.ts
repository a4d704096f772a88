/** What the queue looks like from outside. */
import type postgres from "postgres";
import type { Domain } from "../../resources/migrations/domain.ts";

export interface MirrorState {
  readonly target: string;
  readonly intended: number;
  readonly waiting: number;
  readonly refused: number;
  readonly oldestSeconds: number | null;
  /** Done in a minute, by the last one. */
  readonly perMinute: number;
}

const countingSeconds = 60;

/**
 * The queues of a domain, one for each backend that has to follow. A queue that is younger than a minute is timed from its beginning.
 * A write that was noted while this was being asked may be younger than the question.
 */
export const mirrorStateOf = (sql: postgres.Sql, domain: Domain): Promise<readonly MirrorState[]> =>
  sql<MirrorState[]>`
    WITH recent AS (
      SELECT target, state, created_at, state = 'done' AND ended_at > now() - ${countingSeconds} * interval '1 second' AS counted
      FROM mirrored_writes WHERE domain = ${domain}
    ), summed AS (
      SELECT target, count(*) FILTER (WHERE state = 'intended') AS intended,
        count(*) FILTER (WHERE state = 'ready') AS waiting, count(*) FILTER (WHERE state = 'refused') AS refused,
        min(created_at) FILTER (WHERE state IN ('intended', 'ready')) AS oldest,
        count(*) FILTER (WHERE counted) AS taken, coalesce(min(created_at) FILTER (WHERE counted), now()) AS since
      FROM recent GROUP BY target
    )
    SELECT target, intended, waiting, refused,
      floor(extract(epoch FROM greatest(now(), oldest) - oldest))::int AS "oldestSeconds",
      floor(taken * 60 / least(${countingSeconds}, greatest(1, extract(epoch FROM now() - since))))::int AS "perMinute"
    FROM summed ORDER BY target`;

/** Something of the domain is still to be copied or mirrored: the two sides may differ for that alone. */
export async function isCatchingUp(sql: postgres.Sql, domain: Domain): Promise<boolean> {
  const rows = await sql`
    SELECT FROM domain_backfills WHERE domain = ${domain} AND state <> 'done'
    UNION ALL
    SELECT FROM mirrored_writes WHERE domain = ${domain} AND state IN ('intended', 'ready') LIMIT 1`;
  return rows.length > 0;
}

/** Items are still being copied or mirrored to this backend: what it does not know it may know in a moment. */
export async function itemsArrive(sql: postgres.Sql, target: string): Promise<boolean> {
  const rows = await sql`
    SELECT FROM domain_backfills WHERE domain = 'items' AND target = ${target} AND state <> 'done'
    UNION ALL
    SELECT FROM mirrored_writes WHERE domain = 'items' AND target = ${target} AND state = 'ready' LIMIT 1`;
  return rows.length > 0;
}
