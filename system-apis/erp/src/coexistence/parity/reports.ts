/** The rows of parity reports, and the job that fills them. */
import type postgres from "postgres";
import { every } from "@tierline/kernel/durable/every";
import { isProblem } from "@tierline/kernel/errors/problem";
import type { Domain } from "../../resources/migrations/domain.ts";
import type { Move } from "../moves/moves.ts";
import type { Room } from "../room.ts";
import { compareDomain, type Difference } from "./compare-domain.ts";
import type { Total } from "./plan.ts";

export interface ParityReport {
  readonly reportId: string;
  readonly domain: Domain;
  readonly state: "queued" | "running" | "done" | "failed";
  readonly version: number;
  readonly oldBackend: string;
  readonly newBackend: string;
  readonly requestedBy: string;
  readonly createdAt: string;
  readonly begunAt: string | null;
  readonly endedAt: string | null;
  readonly compared: number;
  readonly equal: number;
  /** Percent, rounded down. */
  readonly score: number | null;
  readonly totals: readonly Total[];
  readonly differences: readonly Difference[];
  readonly detail: string | null;
}

/** Renewed while it is being made. */
const leaseSeconds = 60;
const renewMs = 15_000;
const patienceMs = 30_000;

const columns = (sql: postgres.Sql) => sql`
  report_id AS "reportId", domain, state, version, old_backend AS "oldBackend", new_backend AS "newBackend",
  requested_by AS "requestedBy", created_at AS "createdAt", begun_at AS "begunAt", ended_at AS "endedAt", compared, equal,
  score::float8 AS score, totals, differences, detail`;

/** A report for the two sides of a move as it is now; some process makes it. */
export async function queueReport(
  sql: postgres.TransactionSql,
  reportId: string,
  { domain, version, oldBackend, newBackend }: Move & { readonly newBackend: string },
  by: string,
): Promise<ParityReport> {
  const [row] = await sql<[ParityReport]>`
    INSERT INTO parity_reports (report_id, domain, state, version, old_backend, new_backend, requested_by)
    VALUES (${reportId}, ${domain}, 'queued', ${version}, ${oldBackend}, ${newBackend}, ${by})
    RETURNING ${columns(sql as unknown as postgres.Sql)}`;
  return row;
}

export async function findReport(
  sql: postgres.Sql,
  domain: Domain,
  reportId: string,
): Promise<ParityReport | undefined> {
  const [row] = await sql<ParityReport[]>`
    SELECT ${columns(sql)} FROM parity_reports WHERE domain = ${domain} AND report_id = ${reportId}`;
  return row;
}

/** The latest that is done. */
export async function latestReport(
  sql: postgres.Sql | postgres.TransactionSql,
  domain: Domain,
): Promise<ParityReport | undefined> {
  const [row] = await sql<ParityReport[]>`
    SELECT ${columns(sql as postgres.Sql)} FROM parity_reports
    WHERE domain = ${domain} AND state = 'done' ORDER BY begun_at DESC, report_id DESC LIMIT 1`;
  return row;
}

export const listReports = (
  sql: postgres.Sql,
  domain: Domain,
  { before, limit }: { readonly before: readonly [string, string] | undefined; readonly limit: number },
): Promise<readonly ParityReport[]> =>
  sql<ParityReport[]>`
    SELECT ${columns(sql)} FROM parity_reports
    WHERE domain = ${domain}
      ${before === undefined ? sql`` : sql`AND (created_at, report_id) < (${before[0]}::text::timestamptz, ${before[1]})`}
    ORDER BY created_at DESC, report_id DESC LIMIT ${limit}`;

/** Makes one report that waits, if there is one. One whose maker died or was `stopped` is made again. */
export async function makeReport(room: Room, stopped: () => boolean): Promise<boolean> {
  const { sql } = room;
  const [report] = await sql<ParityReport[]>`
    UPDATE parity_reports SET state = 'running', begun_at = now(),
      leased_until = now() + ${leaseSeconds} * interval '1 second'
    WHERE report_id = (
      SELECT report_id FROM parity_reports
      WHERE state IN ('queued', 'running') AND leased_until < now()
      ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING ${columns(sql)}`;
  if (report === undefined) return false;
  const renewing = every(renewMs, room.log, "renewing a parity report's lease", () => renew(sql, report));
  try {
    await complete(room, report, stopped);
  } catch (error) {
    if (stopped()) await giveBack(sql, report);
    else await fail(room, report, error);
  } finally {
    await renewing();
  }
  return true;
}

async function complete(room: Room, report: ParityReport, stopped: () => boolean): Promise<void> {
  const { reportId, domain, oldBackend, newBackend } = report;
  const sides = { old: oldBackend, new: newBackend };
  const found = await compareDomain(room, domain, sides, { patienceMs, stopped });
  await room.sql`
    UPDATE parity_reports SET state = 'done', ended_at = now(), compared = ${found.compared}, equal = ${found.equal},
      score = ${scoreOf(found)}, totals = ${JSON.stringify(found.totals)}::text::jsonb,
      differences = ${JSON.stringify(found.differences)}::text::jsonb
    WHERE report_id = ${reportId}`;
}

async function fail({ sql, log }: Room, { reportId, domain }: ParityReport, error: unknown): Promise<void> {
  log.warn({ err: error, domain }, "a parity report could not be made");
  const detail = isProblem(error) ? error.message : "It failed on our side.";
  await sql`
    UPDATE parity_reports SET state = 'failed', ended_at = now(), detail = ${detail} WHERE report_id = ${reportId}`;
}

async function renew(sql: postgres.Sql, { reportId }: ParityReport): Promise<void> {
  await sql`
    UPDATE parity_reports SET leased_until = now() + ${leaseSeconds} * interval '1 second'
    WHERE report_id = ${reportId} AND state = 'running'`;
}

async function giveBack(sql: postgres.Sql, { reportId }: ParityReport): Promise<void> {
  await sql`UPDATE parity_reports SET state = 'queued', leased_until = 'epoch' WHERE report_id = ${reportId}`;
}

/** Percent with two places, rounded down: 100 means all of it. */
export const scoreOf = ({ compared, equal }: { readonly compared: number; readonly equal: number }): number =>
  compared === 0 ? 100 : Math.floor((equal * 10_000) / compared) / 100;
