/** The unit costs that a batch of events needs: one look-up per currency. */
import type { CallSource } from "@tierline/kernel/api/context";
import type { CostedUnits } from "../resources/events/contract.ts";
import type { UnitCosts } from "./value-units.ts";
import type { Costs } from "./costs.ts";

interface Costable {
  readonly currency: string;
  readonly costed: readonly CostedUnits[] | null;
}

/** Resolves to the costs by currency; throws when the books are away and a cost was never read. */
export async function costsFor(
  costs: Costs,
  events: readonly Costable[],
  from: CallSource,
): Promise<(currency: string) => UnitCosts> {
  const groups = [...Map.groupBy(events, (event) => event.currency)];
  const known = new Map(
    await Promise.all(
      groups.map(async ([currency, group]) => {
        const itemIds = group.flatMap((event) => (event.costed ?? []).map((units) => units.itemId));
        return [currency, await costs.find(itemIds, currency, from)] as const;
      }),
    ),
  );
  return (currency) => known.get(currency) ?? new Map<string, string>();
}
