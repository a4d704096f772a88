/** Differences in units of stock, valued. */
import { lineAmount } from "@tierline/kernel/model/money";
import type { FinanceContext } from "../deps.ts";
import type { Difference } from "../resources/reconciliation/contract.ts";

/** Of one item at one place. */
export interface StockDifference extends Pick<
  Difference,
  "kind" | "transactionId" | "document" | "channel" | "detail"
> {
  readonly units: NonNullable<Difference["units"]>;
}

/** What a difference between a document and what moved under its number is called. */
export const movedKind = ({ expected, found }: StockDifference["units"]): Difference["kind"] =>
  found > expected ? "stock-without-document" : "document-without-stock";

/** Valued at today's cost, so that it can be told what they are worth. */
export async function valued(ctx: FinanceContext, found: readonly StockDifference[]): Promise<Difference[]> {
  if (found.length === 0) return [];
  const { currency, costs } = ctx.deps;
  const itemIds = [...new Set(found.map(({ units }) => units.itemId))];
  const known = await costs.find(itemIds, currency, ctx);
  const worth = (itemId: string, quantity: number) => lineAmount(quantity, known.get(itemId) ?? "0", currency);
  return found.map(({ units, ...each }) => ({
    ...each,
    currency,
    expected: worth(units.itemId, units.expected),
    found: worth(units.itemId, units.found),
    units,
  }));
}
