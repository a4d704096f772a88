/**
 * Units that came back over a counter without a sale being named may be anybody's. As long as there are such units of an item, whatever
 * else comes back of it must fit into what was sold of the item in all: else the same goods would be paid back twice.
 */
import type { Tx } from "@tierline/kernel/db/database";
import { Problem } from "@tierline/kernel/errors/problem";
import { lockItems, type UnitsBack, unitsBack } from "../../db/unreferenced-units.ts";
import { LookAgain } from "./look-again.ts";
import { comingBack, type ComingBack, inBoth, type SoldUnits } from "./look-up-sold.ts";
import type { StockedLine } from "./units-by-item.ts";

/** Counts along what a transaction takes back, beside what was back before it. */
export class UnitsGuard {
  readonly #back = new Map<string, number>();
  readonly #suspects = new Set<string>();
  readonly #sold: SoldUnits;

  constructor(sold: SoldUnits, before: readonly UnitsBack[]) {
    this.#sold = sold;
    for (const { itemId, back, unreferenced } of before) {
      this.#back.set(itemId, back);
      if (unreferenced > 0) this.#suspects.add(itemId);
    }
  }

  /** Throws `conflict` for the first item of which more would be back than ever left. */
  refuse(lines: readonly StockedLine[]): void {
    if (this.#sold === undefined) return;
    for (const [itemId, units] of comingBack(lines).named) {
      const back = (this.#back.get(itemId) ?? 0) + units;
      if (!this.#suspects.has(itemId) || back <= (this.#sold.get(itemId) ?? 0)) continue;
      throw new Problem(
        "conflict",
        `More of ${itemId} would come back than was ever sold: some came back at a counter that did not name the sale.`,
        { reason: "counted-already" },
      );
    }
  }

  /** These are taken back, with a sale being named or without one. */
  count(lines: readonly StockedLine[], { named }: { readonly named: boolean }): void {
    for (const [itemId, units] of comingBack(lines).named) {
      this.#back.set(itemId, (this.#back.get(itemId) ?? 0) + units);
      if (!named) this.#suspects.add(itemId);
    }
  }
}

/**
 * Holds the items, and says what is back of them; throws {@link LookAgain} for an item that became one to be guarded since what was sold was
 * looked up. Only those that are guarded, or will be by this, are held alone.
 */
export async function holdUnits(tx: Tx, tenant: string, coming: ComingBack, sold: SoldUnits): Promise<UnitsGuard> {
  if (sold === undefined) return new UnitsGuard(sold, []);
  const alone = [...new Set([...sold.keys(), ...coming.unnamed.keys()])];
  const named = [...coming.named.keys()];
  await lockItems(tx, { alone, shared: named });
  const before = await unitsBack(tx, tenant, named, inBoth(coming));
  const news = before.find(({ itemId }) => !sold.has(itemId));
  if (news !== undefined)
    throw new LookAgain(
      new Problem("unavailable", `${news.itemId} is being taken back elsewhere just now: try again.`),
    );
  return new UnitsGuard(sold, before);
}
