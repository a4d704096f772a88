/** How long decisions take: what people may expect, from what was. */
import type { OnboardingDeps } from "../../deps.ts";

/** Hours within which half of the requests of the last 90 days were decided; the promise of the house before there were three. */
export async function usualHours({ db, config }: Pick<OnboardingDeps, "db" | "config">): Promise<number> {
  const [row] = await db.sql<{ decided: number; hours: number | null }[]>`
    SELECT count(*)::int AS decided,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM decided_at - requested_at) / 3600)::float8 AS hours
    FROM access_requests WHERE state IN ('approved', 'refused') AND decided_at > now() - interval '90 days'`;
  if (row === undefined || row.decided < 3 || row.hours === null) return config.ONBOARDING_REVIEW_HOURS;
  // Nobody decides within no time.
  return Math.max(0.1, Math.round(row.hours * 10) / 10);
}
