/** Calls, counted: by moment for the chart, by operation for the table. */
import type { DayOfUse, Traffic } from "../api/usage.ts";
import { addedUp } from "./latency.ts";

/** How calls ended. */
export interface Outcomes {
  /** 2xx and 3xx */
  readonly answered: number;
  /** 4xx */
  readonly refused: number;
  /** 5xx */
  readonly failed: number;
}

/** One operation of an API in one span of time; `latency` is left out where it is not counted. */
export interface Use extends Outcomes {
  /** `2026-11-21T09` or `2026-11-21`, UTC. */
  readonly span: string;
  /** `experience/storefront@v2` */
  readonly api: string;
  readonly operationId: string;
  readonly latency?: readonly number[];
}

const nothing: Outcomes = { answered: 0, refused: 0, failed: 0 };

const outcomeOf = (status: number): keyof Outcomes =>
  status >= 500 ? "failed" : status >= 400 ? "refused" : "answered";

export const usedByHour = (rows: readonly Traffic[]): Use[] =>
  rows.map(({ hour, api, major, operationId, status, calls, latency }) => ({
    span: hour.slice(0, 13),
    api: `${api}@v${String(major)}`,
    operationId,
    latency,
    ...nothing,
    [outcomeOf(status)]: calls,
  }));

export const usedByDay = (rows: readonly DayOfUse[]): Use[] =>
  rows.map(({ day, api, major, operationId, answered, refused, failed }) => ({
    span: day,
    api: `${api}@v${String(major)}`,
    operationId,
    answered,
    refused,
    failed,
  }));

export const totalOf = (rows: readonly Outcomes[]): Outcomes =>
  rows.reduce<Outcomes>(
    (sum, { answered, refused, failed }) => ({
      answered: sum.answered + answered,
      refused: sum.refused + refused,
      failed: sum.failed + failed,
    }),
    nothing,
  );

/** One entry for each of the spans, also for those without a call. */
export function bySpan(rows: readonly Use[], spans: readonly string[]): (Outcomes & { readonly span: string })[] {
  const grouped = Map.groupBy(rows, ({ span }) => span);
  return spans.map((span) => ({ span, ...totalOf(grouped.get(span) ?? []) }));
}

/** One entry for each operation, most called first. */
export function byOperation(rows: readonly Use[]): (Outcomes & Pick<Use, "api" | "operationId" | "latency">)[] {
  const grouped = Map.groupBy(rows, ({ api, operationId }) => `${api} ${operationId}`);
  return [...grouped.values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const latency = addedUp(group.flatMap((each) => (each.latency === undefined ? [] : [each.latency])));
      return [{ api: first.api, operationId: first.operationId, ...totalOf(group), latency }];
    })
    .toSorted((a, b) => callsOf(b) - callsOf(a));
}

export const callsOf = ({ answered, refused, failed }: Outcomes): number => answered + refused + failed;

/** The spans until now, the earliest first: 24 hours, or 30 days. */
export function spansUntilNow(kind: "hours" | "days", now = new Date()): string[] {
  const [count, stepMs, length] = kind === "hours" ? [24, 3_600_000, 13] : [30, 86_400_000, 10];
  return Array.from({ length: count }, (_, index) =>
    new Date(now.getTime() - (count - 1 - index) * stepMs).toISOString().slice(0, length),
  );
}

/** `21 Nov, 09:00` or `21 Nov` of a span, UTC. */
export function spanInWords(span: string): string {
  const isHour = span.length > 10;
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    ...(isHour ? { hour: "2-digit", minute: "2-digit" } : {}),
    timeZone: "UTC",
  }).format(new Date(isHour ? `${span}:00Z` : span));
}
