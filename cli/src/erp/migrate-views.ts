/** Migrations for people: one line a domain, and what it waits for. */
import type { PlatformClient } from "../replay/platform-client.ts";
import { columns } from "../columns.ts";

type Erp = PlatformClient["erp"];
type Migration = Awaited<ReturnType<Erp["getMigration"]>>;
type Report = Awaited<ReturnType<Erp["getParityReport"]>>;
type LogEntry = Awaited<ReturnType<Erp["listMigrationLog"]>>["items"][number];

export function statusText(migrations: readonly Migration[]): string {
  const rows = migrations.map((each) => [
    each.domain,
    each.stage,
    sidesOf(each),
    canaryOf(each.canary),
    ...newsOf(each),
  ]);
  return columns(
    rows.map(([domain = "", stage = "", sides = "", ...news]) => [
      domain,
      stage,
      sides,
      news.filter((one) => one !== "").join("; "),
    ]),
  );
}

const sidesOf = ({ oldBackend, newBackend, serving }: Migration): string =>
  newBackend === null ? serving : `${oldBackend} → ${newBackend}, ${serving} serves`;

function canaryOf(canary: Migration["canary"]): string {
  if (canary === null) return "";
  const { percentage, channels, locations } = canary;
  return [
    percentage === undefined ? "" : `${String(percentage)} %`,
    channels === undefined ? "" : `of ${channels.join(", ")}`,
    locations === undefined ? "" : `at ${locations.join(", ")}`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function newsOf({ mirror, backfill, reads, parity, lacking }: Migration): string[] {
  const queues = mirror.flatMap(({ target, waiting, intended, refused, oldestSeconds, drainSeconds }) => {
    const drained = drainSeconds === null ? "not moving" : `drained in ${duration(drainSeconds)}`;
    const parts = [
      waiting + intended === 0
        ? ""
        : `${String(waiting + intended)} writes on their way to ${target}, the oldest ${duration(oldestSeconds ?? 0)} old, ${drained}`,
      refused === 0 ? "" : `${String(refused)} refused by ${target}`,
    ];
    return parts.filter((part) => part !== "");
  });
  const different = reads.reduce((sum, each) => sum + each.different, 0);
  const compared = reads.reduce((sum, each) => sum + each.different + each.equal, 0);
  return [
    ...queues,
    backfillOf(backfill),
    compared === 0 ? "" : `${String(different)} of ${String(compared)} reads differed`,
    parity === null ? "" : `parity ${String(parity.score)} %`,
    lacking.length === 0 ? "" : `the new one cannot do ${lacking.join(", ")}`,
  ];
}

function backfillOf(backfill: Migration["backfill"]): string {
  if (backfill === null) return "";
  const { state, copied, startedAt, endedAt, detail } = backfill;
  if (state === "waiting") return "copying begins in a moment";
  const took =
    startedAt === null ? 0 : (Date.parse(endedAt ?? new Date().toISOString()) - Date.parse(startedAt)) / 1_000;
  const words = `${String(copied)} rows copied in ${duration(took)}`;
  if (state === "done") return words;
  return `${words} so far${detail === null ? "" : ` (${detail})`}`;
}

/** `40 s`, `3 min`, `2.5 h`. */
export function duration(seconds: number): string {
  if (seconds < 90) return `${String(Math.round(seconds))} s`;
  return seconds < 5_400 ? `${String(Math.round(seconds / 60))} min` : `${(seconds / 3_600).toFixed(1)} h`;
}

const shownDifferences = 20;

export function parityText(report: Report): string {
  const { reportId, state, compared, equal, score, totals, differences, detail } = report;
  if (state === "failed") return `The report ${reportId} failed: ${detail ?? ""}\n`;
  if (state !== "done") return `The report ${reportId} is ${state}; --wait waits for it.\n`;
  const unequal = totals.filter((total) => total.old !== total.new);
  const lines = differences
    .slice(0, shownDifferences)
    .map((each) => [each.key, each.field ?? "all of it", brief(each.old), brief(each.new), causeOf(each)]);
  const more = differences.length - lines.length;
  return [
    `${String(equal)} of ${String(compared)} are equal: ${String(score)} %.\n`,
    unequal.length === 0 ? "All totals are equal.\n" : "",
    columns(unequal.map(({ name, old, new: now }) => [name, String(old), String(now)])),
    columns(lines),
    more > 0 ? `and ${String(more)} more; --json prints them.\n` : "",
  ].join("");
}

/** A whole row would push everything else off the screen; --json has it. */
const brief = (value: string | null): string =>
  value === null ? "nothing" : value.length <= 40 ? value : `${value.slice(0, 39)}…`;

const causeOf = ({ cause, detail }: Report["differences"][number]): string =>
  detail === null ? cause.replaceAll("-", " ") : `${cause.replaceAll("-", " ")}: ${detail}`;

export function logText(items: readonly LogEntry[]): string {
  if (items.length === 0) return "No step was made.\n";
  return columns(
    items.map(({ at, domain, fromStage, toStage, canary, by, reason, override, parityScore }) => [
      at,
      domain,
      `${fromStage} → ${toStage}`,
      by,
      [
        canaryOf(canary),
        reason ?? "",
        override === null ? "" : `gate passed by: ${override}`,
        parityScore === null ? "" : `parity ${String(parityScore)} %`,
      ]
        .filter((part) => part !== "")
        .join("; "),
    ]),
  );
}
