/** A domain as the API shows it. */
import type postgres from "postgres";
import { type BookOperation, domainOf } from "../port.ts";
import type { Migration } from "../resources/migrations/migration.ts";
import { backfillOf, type Backfill } from "./backfill/backfills.ts";
import { mirrorStateOf, type MirrorState } from "./mirror/queue-state.ts";
import type { Move } from "./moves/moves.ts";
import { latestReport, type ParityReport } from "./parity/reports.ts";
import { readComparisonsOf, type ReadComparison } from "./shadow/read-comparisons.ts";
import type { Sides } from "./sides.ts";
import { shown } from "./shown.ts";
import { servingOf } from "./stages.ts";

/** `sides` is left out where a single backend is open. */
export async function migrationView(sql: postgres.Sql, move: Move, sides: Sides | undefined): Promise<Migration> {
  const { domain } = move;
  const [mirror, backfill, reads, report] = await Promise.all([
    mirrorStateOf(sql, domain),
    backfillOf(sql, domain),
    readComparisonsOf(sql, domain),
    latestReport(sql, domain),
  ]);
  const { stage, version, oldBackend, newBackend, canary, changedAt, changedBy, reason } = move;
  return {
    domain,
    stage,
    version,
    oldBackend,
    newBackend,
    canary,
    changedAt,
    changedBy,
    reason,
    serving: servingOf(move),
    mirror: mirror.map(queueView),
    backfill: backfill === undefined ? null : backfillView(backfill),
    reads: reads.map(readView),
    parity: report === undefined ? null : paritySummary(report),
    lacking: sides === undefined ? [] : lackingIn(move, sides),
  };
}

function queueView({
  target,
  waiting,
  intended,
  refused,
  oldestSeconds,
  perMinute,
}: MirrorState): Migration["mirror"][number] {
  const drainSeconds = waiting === 0 ? 0 : perMinute === 0 ? null : Math.ceil((waiting * 60) / perMinute);
  return { target, waiting, intended, refused, oldestSeconds, perMinute, drainSeconds };
}

function backfillView({
  state,
  progress,
  copied,
  startsAt,
  startedAt,
  endedAt,
  detail,
}: Backfill): Migration["backfill"] {
  return { state, part: progress.part, copied, startsAt, startedAt, endedAt, detail: shown(detail) };
}

const readView = ({ operation, last, ...counts }: ReadComparison): Migration["reads"][number] => ({
  operationId: operation,
  ...counts,
  last: [...last],
});

export const paritySummary = (report: ParityReport): NonNullable<Migration["parity"]> => {
  const { reportId, state, compared, equal, score, createdAt, begunAt, endedAt } = report;
  return { reportId, state, compared, equal, score, createdAt, begunAt, endedAt };
};

function lackingIn({ domain, oldBackend, newBackend }: Move, sides: Sides): string[] {
  if (newBackend === null) return [];
  const [old, now] = [sides.named(oldBackend).lacks, sides.named(newBackend).lacks];
  return (Object.keys(domainOf) as BookOperation[]).filter(
    (operation) => domainOf[operation] === domain && now[operation] !== undefined && old[operation] === undefined,
  );
}
