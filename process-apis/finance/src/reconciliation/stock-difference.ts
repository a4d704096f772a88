/** Differences between what documents say of goods and what stock did. */
import { lineAmount } from "@tierline/kernel/model/money";
import type { FinanceContext } from "../deps.ts";
import type { Difference } from "../resources/reconciliation/contract.ts";

/** Of one item at one place: what a document says, and what moved under its number. */
export interface StockDifference extends Pick<Difference, "transactionId" | "document" | "channel" | "detail"> {
  readonly units: NonNullable<Difference["units"]>;
}

/** Valued at today's cost, so that it can be told what they are worth. */
export async function valued(ctx: FinanceContext, found: readonly StockDifference[]): Promise<Difference[]> {
  if (found.length === 0) return [];
  const { currency, costs } = ctx.deps;
  const itemIds = [...new Set(found.map(({ units }) => units.itemId))];
  const known = await costs.find(itemIds, currency, ctx);
  const worth = (itemId: string, quantity: number) => lineAmount(quantity, known.get(itemId) ?? "0", currency);
  return found.map(({ units, ...each }) => ({
    kind: units.found > units.expected ? "stock-without-document" : "document-without-stock",
    ...each,
    currency,
    expected: worth(units.itemId, units.expected),
    found: worth(units.itemId, units.found),
    units,
  }));
}
