/** What orders and returns do not know of themselves: it happened, and whoever asks them is told that it did not. */
import type { FinanceContext } from "../deps.ts";
import { isUnderWay } from "./comparison.ts";

/** A fact that its document should know by now, with its amount in minor units; for the difference of an order or return. */
export interface UntoldFact {
  readonly kind: "fact-differs";
  readonly expected: number;
  readonly found: number;
  readonly detail: string;
}

/** Nothing where the document knows, or may still hear of it: facts follow by events, a little later. */
const untold = (
  ctx: FinanceContext,
  document: { readonly updatedAt: string },
  isKnown: boolean,
  what: { readonly expected: number; readonly detail: string },
): UntoldFact[] => (isKnown || isUnderWay(ctx, document) ? [] : [{ kind: "fact-differs", found: 0, ...what }]);

/** An entry that stands in the books, and its document does not know. */
export const postedUntold = (
  ctx: FinanceContext,
  document: { readonly updatedAt: string; readonly facts: { readonly posted: boolean } },
  expected: number,
  called: string,
): UntoldFact[] => {
  const detail = `It stands in the journal, and the ${called} says that it is not posted.`;
  return untold(ctx, document, document.facts.posted, { expected, detail });
};

/** A payment that was captured as a whole, and the order does not know. */
export const paidUntold = (
  ctx: FinanceContext,
  order: { readonly updatedAt: string; readonly total: number; readonly facts: { readonly paid: boolean } },
): UntoldFact[] => {
  const detail = "The payment was captured, and the order says that it is not paid.";
  return untold(ctx, order, order.facts.paid, { expected: order.total, detail });
};
