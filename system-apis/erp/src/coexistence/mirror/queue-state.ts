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

/** The queues of a domain, one for each backend that has to follow. A queue that is younger than a minute is timed from its beginning. */
export const mirrorStateOf = (sql: postgres.Sql, domain: Domain): Promise<readonly MirrorState[]> =>
  sql<MirrorState[]>`
    WITH recent AS (
      SELECT target, state, created_at, state = 'done' AND ended_at > now() - ${countingSeconds} * interval '1 second' AS counted
      FROM mirrored_writes WHERE domain = ${domain}
    )
    SELECT target, count(*) FILTER (WHERE state = 'intended') AS intended,
      count(*) FILTER (WHERE state = 'ready') AS waiting, count(*) FILTER (WHERE state = 'refused') AS refused,
      floor(extract(epoch FROM now() - min(created_at) FILTER (WHERE state IN ('intended', 'ready'))))::int AS "oldestSeconds",
      floor(count(*) FILTER (WHERE counted) * 60 / least(${countingSeconds}, greatest(1,
        extract(epoch FROM now() - coalesce(min(created_at) FILTER (WHERE counted), now())))))::int AS "perMinute"
    FROM recent GROUP BY target ORDER BY target`;

/** Something of the domain is still to be mirrored. */
export async function hasOpenWrites(sql: postgres.Sql, domain: Domain): Promise<boolean> {
  const rows = await sql`
    SELECT FROM mirrored_writes WHERE domain = ${domain} AND state IN ('intended', 'ready') LIMIT 1`;
  return rows.length > 0;
}

export interface OpenWrite {
  readonly key: string;
  readonly state: "intended" | "ready" | "refused";
  readonly problem: { readonly kind: string; readonly detail: string } | null;
}

/** What is not mirrored yet, of these keys or of all. */
export const openWritesOf = (
  sql: postgres.Sql,
  domain: Domain,
  keys?: readonly string[],
): Promise<readonly OpenWrite[]> =>
  sql<OpenWrite[]>`
    SELECT DISTINCT ON (key) key, state, problem FROM mirrored_writes
    WHERE domain = ${domain} AND state IN ('intended', 'ready', 'refused')
      ${keys === undefined ? sql`` : sql`AND key = ANY(${[...keys]})`}
    ORDER BY key, state = 'refused' DESC, sequence`;
