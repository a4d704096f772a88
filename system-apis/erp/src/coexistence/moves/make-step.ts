/** Makes a step: state machine, gate, assignments, queue and log in one transaction that writes under way wait for. */
import type { Database } from "@tierline/kernel/db/database";
import { Problem } from "@tierline/kernel/errors/problem";
import type postgres from "postgres";
import type { Domain } from "../../resources/migrations/domain.ts";
import { backfillOf, beginBackfill, forgetBackfill } from "../backfill/backfills.ts";
import { stepLock } from "../mirror/queue.ts";
import { latestReport } from "../parity/reports.ts";
import { type MoveCommand, type MoveState, servingOf, transition } from "../stages.ts";
import { endMirroring } from "./end-mirroring.ts";
import { closedGate } from "./gate.ts";
import { type Move, moveColumns, unmoved } from "./moves.ts";

export interface StepRequest extends MoveCommand {
  readonly domain: Domain;
  readonly by: string;
  readonly reason?: string | undefined;
  /** Why the gate is passed by. */
  readonly override?: string | undefined;
  readonly expectedVersion?: number | undefined;
}

export interface StepRules {
  readonly main: string;
  readonly parityPercent: number;
  readonly backfillAfterMs: number;
}

/** Throws `conflict` with the reason when the step cannot be made. */
export const makeStep = (db: Database, request: StepRequest, rules: StepRules): Promise<Move> =>
  db.transaction(async ({ sql }) => {
    const { domain, by, reason, override, expectedVersion } = request;
    const before = await lockMove(sql, domain, rules.main);
    if (expectedVersion !== undefined && expectedVersion !== before.version) {
      throw new Problem("conflict", `${domain} is at version ${String(before.version)}.`);
    }
    const after = transition(before, request);
    const report = await latestReport(sql, domain);
    const backfill = await backfillOf(sql, domain);
    const closed = closedGate({ before, to: after.stage, report, backfill, ...rules, now: Date.now() });
    if (closed !== undefined && override === undefined) throw new Problem("conflict", closed);
    await prepare(sql, before, after, rules);
    const move = await keep(sql, before, after, { by, reason });
    await sql`
      INSERT INTO domain_move_log (domain, from_stage, to_stage, old_backend, new_backend, canary, version, by, reason,
        override, parity_score)
      VALUES (${domain}, ${before.stage}, ${after.stage}, ${before.oldBackend}, ${after.newBackend ?? before.newBackend},
        ${asJson(after.canary)}::text::jsonb, ${move.version}, ${by}, ${reason ?? null},
        ${closed === undefined ? null : (override ?? null)}, ${report?.score ?? null})`;
    return move;
  });

/** Nobody else makes a step, and no write is intended, until the transaction ends. */
async function lockMove(sql: postgres.TransactionSql, domain: Domain, main: string): Promise<Move> {
  await sql`SELECT pg_advisory_xact_lock(${stepLock(sql, domain)})`;
  // A domain that was never moved has no row to lock yet.
  await sql`
    INSERT INTO domain_moves (domain, stage, old_backend, version, changed_by)
    VALUES (${domain}, 'single', ${main}, 0, 'nobody') ON CONFLICT DO NOTHING`;
  await sql`SELECT FROM domain_moves WHERE domain = ${domain} FOR UPDATE`;
  const [row] = await sql<Move[]>`SELECT ${moveColumns(sql)} FROM domain_moves m WHERE m.domain = ${domain}`;
  return row ?? unmoved(domain, main);
}

async function prepare(sql: postgres.TransactionSql, before: Move, after: MoveState, rules: StepRules): Promise<void> {
  const { domain } = before;
  if (before.stage === "single" && after.newBackend !== null) {
    await sql`DELETE FROM read_comparisons WHERE domain = ${domain}`;
    await beginBackfill(sql, { domain, source: after.oldBackend, target: after.newBackend }, rules.backfillAfterMs);
  }
  if (after.stage === "single") {
    await endMirroring(sql, before, servingOf(before));
    await sql`DELETE FROM order_assignments WHERE domain = ${domain}`;
    await forgetBackfill(sql, domain);
  }
}

async function keep(
  sql: postgres.TransactionSql,
  { domain, version }: Move,
  { stage, oldBackend, newBackend, canary }: MoveState,
  { by, reason }: Pick<StepRequest, "by" | "reason">,
): Promise<Move> {
  const [row] = await sql<[Move]>`
    UPDATE domain_moves m SET stage = ${stage}, old_backend = ${oldBackend}, new_backend = ${newBackend},
      canary = ${asJson(canary)}::text::jsonb, version = ${version + 1}, changed_at = clock_timestamp(), changed_by = ${by},
      reason = ${reason ?? null}
    WHERE m.domain = ${domain}
    RETURNING ${moveColumns(sql)}`;
  return row;
}

const asJson = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
