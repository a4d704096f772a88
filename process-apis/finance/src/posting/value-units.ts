/** What units cost. What cannot be valued waits: no cost is known, or it comes to more than can be booked and must be a mistake. */
import { lineAmount, mostMinorUnits } from "@tierline/kernel/model/money";
import { isProblem } from "@tierline/kernel/errors/problem";
import type { CostedUnits, FinanceLine, NewFinanceEvent } from "../resources/events/contract.ts";

/** Unit costs by item, decimal strings; an item without a known cost is left out. */
export type UnitCosts = ReadonlyMap<string, string>;

export interface ValuedUnits {
  /** At their cost, rounded once per line of units. */
  readonly lines: readonly FinanceLine[];
  /** They are posted apart, as soon as they can be valued. */
  readonly uncosted: readonly CostedUnits[];
}

export function valueUnits(
  { costed, currency }: Pick<NewFinanceEvent, "costed" | "currency">,
  costs: UnitCosts,
): ValuedUnits {
  const lines: FinanceLine[] = [];
  const uncosted: CostedUnits[] = [];
  let total = 0;
  for (const units of costed) {
    const amount = costOf(units, costs, currency);
    if (amount === undefined || total + Math.abs(amount) > mostMinorUnits) {
      uncosted.push(units);
      continue;
    }
    total += Math.abs(amount);
    lines.push({ kind: units.kind, amount });
  }
  return { lines, uncosted };
}

function costOf({ itemId, quantity }: CostedUnits, costs: UnitCosts, currency: string): number | undefined {
  const unitCost = costs.get(itemId);
  if (unitCost === undefined) return undefined;
  try {
    return lineAmount(quantity, unitCost, currency);
  } catch (error) {
    if (isProblem(error, "invalid")) return undefined;
    throw error;
  }
}
