/** What becomes of a report that the registry refuses: it is sent without the rows at fault, or in halves. Never is it given up as a whole for one of them. */
import type { Problem } from "@tierline/kernel/errors/problem";

type Rows = readonly unknown[] | undefined;

/** The kinds of rows in a report, with as many as the registry takes at once. */
export const most = { usage: 5_000, fields: 1_000, findings: 200, failures: 500, evidence: 1_000 } as const;
type Kind = keyof typeof most;
const kinds = Object.keys(most) as Kind[];
type Report = { readonly [K in Kind]?: Rows };

const place = /^\/(\w+)\/(\d+)(?:\/|$)/;

/** The report without the rows that the refusal points at; undefined where it points at none. */
export function withoutRefused<R extends Report>(report: R, { extras }: Problem): R | undefined {
  const refused = new Map<string, Set<number>>();
  for (const { pointer } of extras.errors ?? []) {
    const [, kind = "", index] = place.exec(pointer ?? "") ?? [];
    if (kind in most && index !== undefined) {
      refused.set(kind, (refused.get(kind) ?? new Set()).add(Number(index)));
    }
  }
  if (refused.size === 0) return undefined;
  return { ...report, ...picked(report, (kind, index) => refused.get(kind)?.has(index) !== true) };
}

/** The report in two, or undefined where no kind has more than one row. */
export function halved<R extends Report>(report: R): [R, R] | undefined {
  if (kinds.every((kind) => (report[kind]?.length ?? 0) <= 1)) return undefined;
  const isFirst = (kind: Kind, index: number) => index < (report[kind]?.length ?? 0) / 2;
  return [
    { ...report, ...picked(report, isFirst) },
    { ...report, ...picked(report, (kind, index) => !isFirst(kind, index)) },
  ];
}

const picked = (report: Report, keeps: (kind: Kind, index: number) => boolean): Report =>
  Object.fromEntries(
    kinds.flatMap((kind) => {
      const rows = report[kind];
      return rows === undefined ? [] : [[kind, rows.filter((_, index) => keeps(kind, index))]];
    }),
  );
