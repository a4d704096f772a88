/** Whether a stated price is allowed. Prices are compared exactly, in millionths: a float would refuse 0.36 for 20 % off 0.45. */
import type { CatalogItem } from "@tierline/kernel/client/item-catalog";
import { priceScale, scaled } from "@tierline/kernel/model/money";

/**
 * How a stated price is judged. `facts` takes it as it is (a till sale has happened). `promise` allows at most the given discount
 * below the price list, and never more than the list; what the list does not have may be priced only by a channel that has the right
 * to state prices.
 */
export type PricePolicy =
  | { readonly mode: "facts" }
  | { readonly mode: "promise"; readonly maxDiscountPercent: number; readonly mayStatePrices: boolean };

/**
 * Why a price is refused: `no-price` where there is none in the list, `too-high` and `too-low` measured by the list's, `too-little`
 * where rounding would give the goods away.
 */
export interface Refusal {
  readonly refusal: string;
  readonly reason: "no-price" | "too-high" | "too-low" | "too-little";
}

/** What a line is sold at, or why it is not. */
export type Verdict = { readonly unitPrice: string } | Refusal;

/** `stated`: what the channel says, if it says anything; `currency`: of the order, in words only. */
export function judgePrice(
  stated: string | undefined,
  { unitPrice: list }: Pick<CatalogItem, "unitPrice">,
  policy: PricePolicy,
  currency: string,
): Verdict {
  if (policy.mode === "facts") {
    const unitPrice = stated ?? list;
    return unitPrice === null
      ? { refusal: `has no list price in ${currency}, so a price must be stated`, reason: "no-price" }
      : { unitPrice };
  }
  if (list === null) {
    if (!policy.mayStatePrices) return { refusal: `has no list price in ${currency}`, reason: "no-price" };
    return stated === undefined
      ? { refusal: `has no list price in ${currency}, so a price must be stated`, reason: "no-price" }
      : { unitPrice: stated };
  }
  if (stated === undefined) return { unitPrice: list };
  return refusalOf(stated, list, policy.maxDiscountPercent) ?? { unitPrice: stated };
}

/** Places of a percentage that are looked at. */
const percentPlaces = 4;

function refusalOf(stated: string, list: string, maxDiscountPercent: number): Refusal | undefined {
  const [asked, listed] = [scaled(stated, priceScale), scaled(list, priceScale)];
  if (asked > listed) return { refusal: `${stated} is above the list price ${list}`, reason: "too-high" };
  const hundred = 100n * 10n ** BigInt(percentPlaces);
  const left = hundred - scaled(maxDiscountPercent.toFixed(percentPlaces), percentPlaces);
  if (asked * hundred >= listed * left) return undefined;
  return {
    refusal: `${stated} is more than ${String(maxDiscountPercent)} % below the list price ${list}`,
    reason: "too-low",
  };
}
