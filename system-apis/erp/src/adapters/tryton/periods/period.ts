/** Accounting periods: those of Tryton that are a calendar month. */
import { z } from "zod";
import type { Period } from "../../../resources/periods/contract.ts";
import type { Books } from "../books/books.ts";
import { date, Day, Id, Moment } from "../client/codec.ts";

const PeriodRecord = z.object({
  id: Id,
  start_date: Day,
  end_date: Day,
  state: z.enum(["open", "close", "locked"]),
  write_date: Moment.nullable(),
});
export type KeptPeriod = z.output<typeof PeriodRecord>;

/** Periods that touch the days from `first` to `last`, oldest first. */
export async function periodsWithin(
  { client }: Books,
  days: { readonly first?: string; readonly last?: string },
  deadline: number,
): Promise<KeptPeriod[]> {
  const domain = [
    ["type", "=", "standard"],
    ["company", "=", await client.companyId()],
    ...(days.first === undefined ? [] : [["end_date", ">=", date(days.first)]]),
    ...(days.last === undefined ? [] : [["start_date", "<=", date(days.last)]]),
  ];
  return client.search("account.period", { domain, record: PeriodRecord, order: [["start_date", "ASC"]], deadline });
}

/** The period of a day. */
export const periodOn = (periods: readonly KeptPeriod[], day: string): KeptPeriod | undefined =>
  periods.find((period) => period.start_date <= day && day <= period.end_date);

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The first of the month after the one that begins on this day. */
function monthAfter(first: string): string {
  const [year = 0, month = 0] = first.split("-").map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

/** A period as the contract shows it; undefined for one that is not a calendar month. */
export function periodOf({ start_date: from, end_date, state, write_date: changedAt }: KeptPeriod): Period | undefined {
  const to = dayAfter(end_date);
  if (!from.endsWith("-01") || to !== monthAfter(from)) return undefined;
  return { periodId: from.slice(0, 7), from, to, state: state === "open" ? "open" : "closed", changedAt };
}
