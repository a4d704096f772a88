/** How APIs did in the last 24 hours, from what the processes that serve them counted. */
import type { z } from "zod";
import type { Database } from "@tierline/kernel/db/database";
import type { CatalogEntry } from "./contract.ts";

export type Performance = z.output<typeof CatalogEntry>["performance"];

/** As in the contract of `listTraffic`: the ends of the classes of durations; the last has none. */
const classEnds = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500] as const;

interface Row {
  readonly api: string;
  readonly major: number;
  readonly calls: number;
  readonly failed: number;
  readonly latency: readonly number[];
}

/** By `process/orders@1`. APIs that nobody called are not in it. */
export async function performanceOf({ sql }: Database): Promise<ReadonlyMap<string, Performance>> {
  const rows = await sql<Row[]>`
    WITH recent AS (SELECT * FROM traffic WHERE environment = 'live' AND hour > now() - interval '24 hours'),
    classes AS (
      SELECT api, major, place, sum(count)::float8 AS count FROM recent, unnest(latency) WITH ORDINALITY AS each (count, place)
      GROUP BY api, major, place
    ), histograms AS (SELECT api, major, array_agg(count ORDER BY place) AS latency FROM classes GROUP BY api, major),
    totals AS (
      SELECT api, major, sum(calls)::float8 AS calls, coalesce(sum(calls) FILTER (WHERE status >= 500), 0)::float8 AS failed
      FROM recent GROUP BY api, major
    )
    SELECT api, major, calls, failed, latency FROM totals JOIN histograms USING (api, major)`;
  return new Map(rows.map((row) => [`${row.api}@${String(row.major)}`, shown(row)]));
}

/** Nobody called. */
export const unused: Performance = { calls: 0, availability: null, p99Ms: null };

function shown({ calls, failed, latency }: Row): Performance {
  const availability = calls === 0 ? null : Math.floor((1 - failed / calls) * 100_000) / 1_000;
  return { calls, availability, p99Ms: percentile(latency, 0.99) };
}

/** The end of the class in which the call at this share of all calls lies. */
export function percentile(latency: readonly number[], share: number): number | null {
  const total = latency.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let seen = 0;
  for (const [place, count] of latency.entries()) {
    seen += count;
    if (seen >= total * share) return classEnds[place] ?? null;
  }
  return null;
}
