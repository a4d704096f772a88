/** What every comparison is given and gives back. */
import type { FinanceContext } from "../deps.ts";
import type { Difference } from "../resources/reconciliation/contract.ts";

export interface Window {
  /** Business dates; `to` is exclusive. */
  readonly from: string;
  readonly to: string;
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

/** Midnight UTC, where a business date begins. */
export const startOf = (date: string): string => `${date}T00:00:00Z`;
