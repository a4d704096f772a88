/** The rows of copies: who works on which, and how far it is. */
import type postgres from "postgres";
import type { Domain } from "../../resources/migrations/domain.ts";
import type { Position } from "./part.ts";

export interface Backfill {
  readonly domain: Domain;
  readonly source: string;
  readonly target: string;
  readonly state: "waiting" | "running" | "done";
  readonly progress: { readonly part: number; readonly position: Position };
  readonly copied: number;
  readonly startsAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly detail: string | null;
}

const leaseSeconds = 60;
const start = JSON.stringify({ part: 0, position: {} });

const columns = (sql: postgres.Sql) => sql`
  domain, source, target, state, progress, copied, starts_at AS "startsAt", started_at AS "startedAt",
  ended_at AS "endedAt", detail`;

/** Begins a copy, or begins it again. */
export async function beginBackfill(
  sql: postgres.Sql | postgres.TransactionSql,
  { domain, source, target }: { readonly domain: Domain; readonly source: string; readonly target: string },
  afterMs: number,
): Promise<void> {
  await sql`
    INSERT INTO domain_backfills (domain, source, target, state, progress, starts_at)
    VALUES (${domain}, ${source}, ${target}, 'waiting', ${start}::text::jsonb,
      now() + ${afterMs} * interval '1 millisecond')
    ON CONFLICT (domain) DO UPDATE SET source = excluded.source, target = excluded.target, state = 'waiting',
      progress = excluded.progress, copied = 0, starts_at = excluded.starts_at, started_at = NULL, ended_at = NULL,
      leased_until = 'epoch', detail = NULL`;
}

/** The move is over, one way or the other. */
export async function forgetBackfill(sql: postgres.TransactionSql, domain: Domain): Promise<void> {
  await sql`DELETE FROM domain_backfills WHERE domain = ${domain}`;
}

/** One that is due and that nobody works on. */
export async function claimBackfill(sql: postgres.Sql): Promise<Backfill | undefined> {
  const [row] = await sql<Backfill[]>`
    UPDATE domain_backfills
    SET state = 'running', started_at = coalesce(started_at, now()), leased_until = now() + ${leaseSeconds} * interval '1 second'
    WHERE domain = (
      SELECT domain FROM domain_backfills
      WHERE state <> 'done' AND starts_at <= now() AND leased_until < now()
      ORDER BY leased_until LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING ${columns(sql)}`;
  return row;
}

export interface Noted {
  readonly progress?: Backfill["progress"];
  readonly copied?: number;
  readonly detail?: string;
  /** Nobody goes on before that. */
  readonly pauseMs?: number;
}

/** How far it is; renews the lease, or gives it back after a pause. */
export async function noteProgress(sql: postgres.Sql, domain: Domain, noted: Noted): Promise<void> {
  const { progress, copied = 0, detail, pauseMs = leaseSeconds * 1_000 } = noted;
  await sql`
    UPDATE domain_backfills
    SET copied = copied + ${copied}, detail = ${detail ?? null}, leased_until = now() + ${pauseMs} * interval '1 millisecond'
      ${progress === undefined ? sql`` : sql`, progress = ${JSON.stringify(progress)}::text::jsonb`}
    WHERE domain = ${domain}`;
}

export async function endBackfill(sql: postgres.Sql, domain: Domain): Promise<void> {
  await sql`
    UPDATE domain_backfills SET state = 'done', ended_at = now(), detail = NULL, leased_until = 'epoch' WHERE domain = ${domain}`;
}

/** Deliveries and credit notes that were copied have moved stock at the target: while it only follows, it is put right. */
export async function restartStockCopy(sql: postgres.Sql): Promise<void> {
  await sql`
    UPDATE domain_backfills b SET state = 'waiting', progress = ${start}::text::jsonb, ended_at = NULL
    WHERE domain = 'stock' AND state = 'done'
      AND EXISTS (SELECT FROM domain_moves m WHERE m.domain = 'stock' AND m.stage = 'shadow')`;
}

export async function openWriteCount(sql: postgres.Sql, { domain, target }: Backfill): Promise<number> {
  const [row] = await sql<[{ open: number }]>`
    SELECT count(*) AS open FROM mirrored_writes
    WHERE domain = ${domain} AND target = ${target} AND state IN ('intended', 'ready')`;
  return row.open;
}

export async function backfillOf(
  sql: postgres.Sql | postgres.TransactionSql,
  domain: Domain,
): Promise<Backfill | undefined> {
  const [row] = await sql<
    Backfill[]
  >`SELECT ${columns(sql as postgres.Sql)} FROM domain_backfills WHERE domain = ${domain}`;
  return row;
}
