/** The queue as those see it who work on it: take, and say what became of it. One statement for each. */
import type postgres from "postgres";
import type { Domain } from "../../resources/migrations/domain.ts";
import type { MirroredWrite, Refusal } from "./queue.ts";

const columns = (sql: postgres.Sql) => sql`
  w.sequence, w.domain, w.key, w.barrier, w.operation, w.input, w.locations, w.source, w.target, w.attempts,
  w.created_at AS "createdAt"`;

/** Takes what may be done at a target now, for as long as the lease runs: of each key its first, and none past a barrier. */
export function claim(
  sql: postgres.Sql,
  target: string,
  { limit, leaseMs }: { readonly limit: number; readonly leaseMs: number },
): Promise<readonly MirroredWrite[]> {
  const open = sql`e.target = w.target AND e.domain = w.domain AND e.sequence < w.sequence AND e.state IN ('intended', 'ready')`;
  return sql<MirroredWrite[]>`
    WITH fence AS MATERIALIZED (
      SELECT domain, min(sequence) AS first FROM mirrored_writes
      WHERE target = ${target} AND state IN ('intended', 'ready') AND barrier GROUP BY domain)
    UPDATE mirrored_writes w
    SET leased_until = now() + ${leaseMs} * interval '1 millisecond', attempts = attempts + 1
    WHERE w.state = 'ready' AND w.sequence IN (
      SELECT w.sequence FROM mirrored_writes w
      WHERE w.target = ${target} AND w.state = 'ready' AND w.next_at <= now() AND w.leased_until < now()
        AND NOT EXISTS (SELECT FROM mirrored_writes e WHERE ${open} AND e.key = w.key)
        AND NOT EXISTS (SELECT FROM fence f WHERE f.domain = w.domain AND f.first < w.sequence)
        AND NOT (w.barrier AND EXISTS (SELECT FROM mirrored_writes e WHERE ${open}))
      ORDER BY w.sequence LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING ${columns(sql)}`;
}

/** Takes intended writes whose outcome nobody has told within `ageMs`. */
export function claimUnsettled(
  sql: postgres.Sql,
  { ageMs, limit, leaseMs }: { readonly ageMs: number; readonly limit: number; readonly leaseMs: number },
): Promise<readonly MirroredWrite[]> {
  return sql<MirroredWrite[]>`
    UPDATE mirrored_writes w
    SET leased_until = now() + ${leaseMs} * interval '1 millisecond', attempts = attempts + 1
    WHERE w.state = 'intended' AND w.sequence IN (
      SELECT sequence FROM mirrored_writes
      WHERE state = 'intended' AND leased_until < now() AND next_at <= now()
        AND created_at < now() - ${ageMs} * interval '1 millisecond'
      ORDER BY sequence LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING ${columns(sql)}`;
}

export async function finish(sql: postgres.Sql, sequences: readonly number[]): Promise<void> {
  if (sequences.length === 0) return;
  await sql`
    UPDATE mirrored_writes SET state = 'done', ended_at = now(), leased_until = 'epoch', problem = NULL
    WHERE sequence = ANY(${[...sequences]})`;
}

/** Not now: again after `delayMs`. */
export async function postpone(
  sql: postgres.Sql,
  sequences: readonly number[],
  delayMs: number,
  problem: Refusal | null,
): Promise<void> {
  if (sequences.length === 0) return;
  await sql`
    UPDATE mirrored_writes SET next_at = now() + ${delayMs} * interval '1 millisecond', leased_until = 'epoch',
      problem = ${problem === null ? null : JSON.stringify(problem)}::text::jsonb
    WHERE sequence = ANY(${[...sequences]})`;
}

/** The target will not have it: parked until somebody retries it. `input`: what of it was refused. */
export async function refuse(
  sql: postgres.Sql,
  { sequence }: MirroredWrite,
  problem: Refusal,
  input?: unknown,
): Promise<void> {
  await sql`
    UPDATE mirrored_writes SET state = 'refused', ended_at = now(), leased_until = 'epoch',
      problem = ${JSON.stringify(problem)}::text::jsonb
      ${input === undefined ? sql`` : sql`, input = ${JSON.stringify(input)}::text::jsonb`}
    WHERE sequence = ${sequence}`;
}

/** Puts what was refused back in its place. Returns how many. */
export async function retryRefused(sql: postgres.Sql, domain: Domain): Promise<number> {
  const { count } = await sql`
    UPDATE mirrored_writes SET state = 'ready', attempts = 0, next_at = now(), ended_at = NULL
    WHERE domain = ${domain} AND state = 'refused'`;
  return count;
}

/** Forgets what was done a while ago. */
export async function prune(sql: postgres.Sql, keepMs: number): Promise<void> {
  await sql`
    DELETE FROM mirrored_writes WHERE state = 'done' AND ended_at < now() - ${keepMs} * interval '1 millisecond'`;
}
