/**
 * What all lines of an item come to, against their prices. Prices are judged by the unit, and amounts are rounded by the line: in many
 * small lines, or of a unit that costs less than the smallest coin, rounding would give goods away (docs/adr/0038).
 */
import { bookableSum, exponentOf, priceScale, scaled } from "@tierline/kernel/model/money";
import type { Refusal } from "./price-policy.ts";

interface PricedLine {
  readonly itemId: string;
  readonly quantity: number;
  readonly unitPrice: string;
  /** Minor units. */
  readonly amount: number;
}

/** How much of its price an item must come to once its lines are rounded. */
const [leastTenths, tenths] = [9n, 10n];

/** Why the lines of an item are refused, by the first of them. */
export function judgeAmounts<L extends PricedLine>(
  lines: readonly L[],
  currency: string,
): { readonly line: L; readonly verdict: Refusal }[] {
  return [...Map.groupBy(lines, ({ itemId }) => itemId).values()].flatMap((some) => {
    const [line] = some;
    const comesTo = bookableSum(some.map(({ amount }) => amount));
    if (line === undefined || BigInt(comesTo) >= leastAmount(some, currency)) return [];
    const where = some.length === 1 ? "" : ` in ${String(some.length)} lines`;
    const refusal = `rounded${where}, this comes to less than it costs: order more of it in one line`;
    return [{ line, verdict: { refusal, reason: "too-little" } }];
  });
}

/** In minor units, rounded half up; something for everything that has a price. */
function leastAmount(lines: readonly PricedLine[], currency: string): bigint {
  const due = lines.reduce((sum, line) => sum + BigInt(line.quantity) * scaled(line.unitPrice, priceScale), 0n);
  if (due === 0n) return 0n;
  const unit = tenths * 10n ** BigInt(priceScale - exponentOf(currency));
  const least = (2n * due * leastTenths + unit) / (2n * unit);
  return least > 0n ? least : 1n;
}
