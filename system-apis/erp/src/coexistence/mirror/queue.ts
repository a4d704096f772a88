/** The durable queue of writes that one backend did and the other has still to do. One statement for each thing it does. */
import type { ProblemKind } from "@tierline/kernel/errors/problem";
import type postgres from "postgres";
import type { BookOperation } from "../../port.ts";
import type { Domain } from "../../resources/migrations/domain.ts";

/** What is mirrored: an operation of the port, or "make this the same as at the source". */
export type MirrorOperation = BookOperation | "copy";

export interface NewMirroredWrite {
  readonly key: string;
  readonly barrier?: boolean | undefined;
  readonly operation: MirrorOperation;
  readonly input: unknown;
  readonly locations: readonly string[];
  readonly source: string;
  readonly target: string;
}

export interface MirroredWrite extends NewMirroredWrite {
  readonly sequence: number;
  readonly domain: Domain;
  readonly attempts: number;
  readonly createdAt: string;
}

/** What is known of an intended write once the source has answered. */
export interface Outcome {
  readonly sequence: number;
  readonly operation: MirrorOperation;
  /** Left out: as it was intended. */
  readonly input?: unknown;
}

export interface Refusal {
  readonly kind: ProblemKind;
  readonly detail: string;
}

const shape = (sql: postgres.Sql) => sql`
  AS n(ordinal int, key text, barrier boolean, operation text, input jsonb, locations text[], source text, target text)`;

const rowsOf = (writes: readonly NewMirroredWrite[]): string =>
  JSON.stringify(writes.map((write, ordinal) => ({ ...write, ordinal, barrier: write.barrier === true })));

/**
 * Notes writes before they are made. Answers with their sequences in the order given, or with none if the domain has made a step
 * since `version`: a step waits for this statement and this statement for a step, so none slips between. A repeat takes the place of
 * the same write whose outcome is not known: whatever became of that one, the repeat's answer tells.
 */
export async function intend(
  sql: postgres.Sql,
  domain: Domain,
  version: number,
  writes: readonly NewMirroredWrite[],
): Promise<readonly number[]> {
  const rows = await sql<{ sequence: number }[]>`
    WITH move AS MATERIALIZED (
      SELECT version FROM domain_moves WHERE domain = ${domain} AND version = ${version} FOR SHARE
    ), n AS MATERIALIZED (
      SELECT n.* FROM json_to_recordset(${rowsOf(writes)}::text::json) ${shape(sql)}, move
    ), repeated AS MATERIALIZED (
      SELECT w.sequence FROM mirrored_writes w JOIN n USING (target, key, operation, input)
      WHERE w.domain = ${domain} AND w.state = 'intended' AND w.problem IS NOT NULL FOR UPDATE OF w SKIP LOCKED
    ), replaced AS (
      DELETE FROM mirrored_writes WHERE sequence IN (SELECT sequence FROM repeated)
    )
    INSERT INTO mirrored_writes (domain, key, barrier, operation, input, locations, source, target, state)
    SELECT ${domain}, key, barrier, operation, input, locations, source, target, 'intended' FROM n
    ORDER BY ordinal
    RETURNING sequence`;
  return rows.map((row) => row.sequence);
}

/** Their calls are over, and nobody knows what they did. */
export async function doubt(sql: postgres.Sql, sequences: readonly number[], problem: Refusal): Promise<void> {
  if (sequences.length === 0) return;
  await sql`
    UPDATE mirrored_writes SET problem = ${JSON.stringify(problem)}::text::jsonb
    WHERE sequence = ANY(${[...sequences]}) AND state = 'intended'`;
}

/** Adds writes that were made long ago. */
export async function enqueue(sql: postgres.Sql, domain: Domain, writes: readonly NewMirroredWrite[]): Promise<void> {
  await sql`
    INSERT INTO mirrored_writes (domain, key, barrier, operation, input, locations, source, target, state)
    SELECT ${domain}, key, barrier, operation, input, locations, source, target, 'ready'
    FROM json_to_recordset(${rowsOf(writes)}::text::json) ${shape(sql)}
    ORDER BY ordinal`;
}

/** The source did these, as they stand here. */
export async function makeReady(sql: postgres.Sql, outcomes: readonly Outcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  await sql`
    UPDATE mirrored_writes w
    SET state = 'ready', operation = n.operation, input = coalesce(n.input, w.input), attempts = 0, next_at = now(), leased_until = 'epoch',
      problem = NULL
    FROM json_to_recordset(${JSON.stringify(outcomes)}::text::json) AS n(sequence bigint, operation text, input jsonb)
    WHERE w.sequence = n.sequence AND w.state = 'intended'`;
}

/** The source did not do these. */
export async function drop(sql: postgres.Sql, sequences: readonly number[]): Promise<void> {
  if (sequences.length === 0) return;
  await sql`DELETE FROM mirrored_writes WHERE sequence = ANY(${[...sequences]}) AND state = 'intended'`;
}

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
