/** What has to be shown before the new backend takes part, and before it serves. Pure. */
import type { Backfill } from "../backfill/backfills.ts";
import type { ParityReport } from "../parity/reports.ts";
import type { Stage } from "../../resources/migrations/stage.ts";
import type { Move } from "./moves.ts";

export interface GateQuestion {
  readonly before: Move;
  readonly to: Stage;
  /** The latest that is done. */
  readonly report: ParityReport | undefined;
  readonly backfill: Backfill | undefined;
  readonly parityPercent: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

const freshMs = 60 * 60_000;

/** Why the step may not be made without an override; undefined: it may. */
export function closedGate(question: GateQuestion): string | undefined {
  const { before, to, backfill } = question;
  const begins = before.stage === "shadow" && (to === "canary" || to === "cut-over");
  if (begins && backfill?.state !== "done") return "What the old backend had before is still being copied.";
  return to === "cut-over" ? withoutParity(question) : undefined;
}

function withoutParity({ before, report, parityPercent, now }: GateQuestion): string | undefined {
  const { begunAt, score } = report ?? {};
  const since = `since ${before.domain} came into ${before.stage}`;
  if (begunAt === undefined || begunAt === null || score === undefined || score === null) {
    return `No parity report was made ${since}.`;
  }
  if (report?.version !== before.version)
    return `The latest parity report is older than the last step: none was made ${since}.`;
  if (now - Date.parse(begunAt) > freshMs) return "The latest parity report is more than an hour old.";
  if (score < parityPercent) {
    return `Parity is ${String(score)} %, below ${String(parityPercent)} %.`;
  }
  return undefined;
}
