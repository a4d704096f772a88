/** The figures of the ledger summary, told from journal lines by the posting rules. */
import type { Measure, PostingRule } from "../resources/posting-rules/contract.ts";
import { measuredAccount } from "./check-rules.ts";

export interface Total {
  /** The kind of the entry, which is the kind of the finance event. */
  readonly kind: string;
  readonly account: string;
  readonly debit: number;
  readonly credit: number;
}

export interface Figures extends Record<Measure, number> {
  /** sales + giftCards − refunds + adjustments */
  readonly net: number;
}

/** Minor units; refunds positive, adjustments signed. */
export function figuresOf(totals: readonly Total[], rules: readonly PostingRule[]): Figures {
  const figures = { sales: 0, giftCards: 0, refunds: 0, adjustments: 0 };
  for (const total of totals) {
    const rule = rules.find(
      (each) => each.event === total.kind && each.measure !== undefined && measuredAccount(each) === total.account,
    );
    if (rule?.measure === undefined) continue;
    const credited = total.credit - total.debit;
    figures[rule.measure] += rule.measure === "refunds" ? -credited : credited;
  }
  // `0 - 0` of refunds may leave a negative zero.
  const { sales, giftCards, adjustments } = figures;
  const refunds = figures.refunds === 0 ? 0 : figures.refunds;
  return { sales, giftCards, refunds, adjustments, net: sales + giftCards - refunds + adjustments };
}
