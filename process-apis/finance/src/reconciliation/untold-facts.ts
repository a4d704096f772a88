/** What orders and returns do not know of themselves: it happened, and whoever asks them is told that it did not. */
import type { FinanceContext } from "../deps.ts";
import { isUnderWay } from "./comparison.ts";

interface Told {
  readonly updatedAt: string;
  readonly facts: { readonly posted: boolean };
}

/** What an untold fact is called, with its amount in minor units; for the difference of an order or return. */
export interface UntoldFact {
  readonly kind: "fact-differs";
  readonly expected: number;
  readonly found: number;
  readonly detail: string;
}

/** An entry that stands in the books, and its document does not know. Documents hear of it by an event: a little later. */
export const postedUntold = (ctx: FinanceContext, document: Told, amount: number, called: string): UntoldFact[] =>
  document.facts.posted || isUnderWay(ctx, document)
    ? []
    : [
        {
          kind: "fact-differs",
          expected: amount,
          found: 0,
          detail: `It stands in the journal, and the ${called} says that it is not posted.`,
        },
      ];

/** A payment that was captured as a whole, and the order does not know. */
export const paidUntold = (
  ctx: FinanceContext,
  order: { readonly updatedAt: string; readonly total: number; readonly facts: { readonly paid: boolean } },
): UntoldFact[] =>
  order.facts.paid || isUnderWay(ctx, order)
    ? []
    : [
        {
          kind: "fact-differs",
          expected: order.total,
          found: 0,
          detail: "The payment was captured, and the order says that it is not paid.",
        },
      ];
