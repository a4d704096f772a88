/** What every comparison is given and gives back. */
import type { BusinessDays } from "../events/business-day.ts";
import type { FinanceContext } from "../deps.ts";
import type { Difference } from "../resources/reconciliation/contract.ts";

export interface Window {
  /** Business dates; `to` is exclusive. Left out: since ever, for ever. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly channel?: string | undefined;
}

/** One page of one kind of document, compared. */
export interface Compared {
  readonly differences: Difference[];
  readonly checked: number;
  /** Where this comparison goes on; null when it is through. */
  readonly next: string | null;
}

export type Comparison = (
  ctx: FinanceContext,
  window: Window,
  cursor: string | undefined,
  limit: number,
) => Promise<Compared>;

/** A window in moments. */
export interface Moments {
  readonly from?: string | undefined;
  readonly before?: string | undefined;
}

export const momentsOf = ({ from, to }: Window, days: BusinessDays): Moments => ({
  from: from === undefined ? undefined : days.startOf(from),
  before: to === undefined ? undefined : days.startOf(to),
});

export const isWithin = (moment: string, { from, before }: Moments): boolean =>
  (from === undefined || Date.parse(moment) >= Date.parse(from)) &&
  (before === undefined || Date.parse(moment) < Date.parse(before));

/** Whether a window has an end: only then can something be recorded within and dated outside of it. */
export const isBounded = ({ from, to }: Window): boolean => from !== undefined || to !== undefined;

/** Nothing to look at. */
export const nothing: Compared = { differences: [], checked: 0, next: null };

/** Whether a document changed so lately that what follows it by events may still be on its way. */
export const isUnderWay = (
  { deps: { config } }: FinanceContext,
  { updatedAt }: { readonly updatedAt: string },
): boolean => Date.now() - Date.parse(updatedAt) < config.FINANCE_GRACE_SECONDS * 1_000;
