/**
 * What all lines of an item come to, against its list price. Prices are judged by the unit, and amounts are rounded by the line: in many
 * small lines, or of a unit that costs less than the smallest coin, rounding would give goods away.
 */
import type { CatalogItem } from "@tierline/kernel/client/item-catalog";
import { bookableSum, exponentOf, priceScale, scaled } from "@tierline/kernel/model/money";
import { type PricePolicy, type Refusal, shareLeft } from "./price-policy.ts";

interface PricedLine {
  readonly itemId: string;
  readonly quantity: number;
  /** Minor units. */
  readonly amount: number;
}

/** Percent of its list price that an item may lose to rounding, where no larger discount is allowed. */
const mostLostPercent = 10;

/** Why the lines of an item are refused, by the first of them. */
export function judgeAmounts<L extends PricedLine>(
  lines: readonly L[],
  items: ReadonlyMap<string, CatalogItem>,
  policy: PricePolicy,
  currency: string,
): { readonly line: L; readonly verdict: Refusal }[] {
  if (policy.mode === "facts") return [];
  const percent = Math.max(policy.maxDiscountPercent, mostLostPercent);
  return [...Map.groupBy(lines, ({ itemId }) => itemId)].flatMap(([itemId, some]) => {
    const list = items.get(itemId)?.unitPrice ?? null;
    const [line] = some;
    if (list === null || line === undefined) return [];
    const units = some.reduce((sum, { quantity }) => sum + quantity, 0);
    const comesTo = bookableSum(some.map(({ amount }) => amount));
    if (BigInt(comesTo) >= leastAmount(units, list, percent, currency)) return [];
    const refusal = `${String(units)} × ${list} ${some.length === 1 ? "come" : `in ${String(some.length)} lines come`} to less than they cost once rounded: order more of it in one line`;
    return [{ line, verdict: { refusal, reason: "too-little" } }];
  });
}

/** In minor units, rounded half up; something for everything that has a price. */
function leastAmount(units: number, list: string, percent: number, currency: string): bigint {
  const exact = BigInt(units) * scaled(list, priceScale);
  const [left, hundred] = shareLeft(percent);
  if (exact === 0n || left === 0n) return 0n;
  const unit = 10n ** BigInt(priceScale - exponentOf(currency)) * hundred;
  const least = (2n * exact * left + unit) / (2n * unit);
  return least > 0n ? least : 1n;
}
