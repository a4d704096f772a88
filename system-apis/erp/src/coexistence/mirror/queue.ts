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
 * Shared by writes while they are noted, taken alone by a step. The row's own lock says what is true after waiting; this one lets
 * a step in, which writes that come one after the other would keep waiting.
 */
export const stepLock = (sql: postgres.Sql | postgres.TransactionSql, domain: Domain) =>
  sql`hashtext(current_schema() || '.domain_moves'), hashtext(${domain}::text)`;

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
    WITH turn AS MATERIALIZED (SELECT pg_advisory_xact_lock_shared(${stepLock(sql, domain)})
    ), move AS MATERIALIZED (
      SELECT m.version FROM turn, domain_moves m WHERE m.domain = ${domain} AND m.version = ${version} FOR SHARE OF m
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
