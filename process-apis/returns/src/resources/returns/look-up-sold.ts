/** How much of an item was ever sold: looked up before a transaction, for items of which somebody may claim more. */
import type { CallSource } from "@tierline/kernel/api/context";
import { unitsBack } from "../../db/unreferenced-units.ts";
import type { ReturnsDeps } from "../../deps.ts";
import { lookUntil } from "./look-again.ts";
import { type StockedLine, unitsByItem } from "./units-by-item.ts";

/** What is about to come back: units by item, of which no sale is named and of which one is. */
export interface ComingBack {
  readonly named: ReadonlyMap<string, number>;
  readonly unnamed: ReadonlyMap<string, number>;
}

/** Units by item that were ever sold, of the items that have to be guarded. Undefined where nothing is guarded. */
export type SoldUnits = ReadonlyMap<string, number> | undefined;

type Asking = CallSource & { readonly deps: Pick<ReturnsDeps, "db" | "inventory" | "config"> };

/** Only what is kept in stock is in its ledger: of everything else nobody knows how much was sold. */
export const comingBack = (named: readonly StockedLine[], unnamed: readonly StockedLine[] = []): ComingBack => ({
  named: unitsByItem(named.filter(({ stocked }) => stocked)),
  unnamed: unitsByItem(unnamed.filter(({ stocked }) => stocked)),
});

/** Items of which a batch brings back units with a sale and without one. */
export const inBoth = ({ named, unnamed }: ComingBack): string[] => [...named.keys()].filter((id) => unnamed.has(id));

/** Most items that are asked for at once. */
const atOnce = 8;

/** The ledger of stock follows by events: what left a moment ago is looked for again where it would be too little. */
export async function lookUpSold(ctx: Asking, tenant: string, coming: ComingBack): Promise<SoldUnits> {
  const { db, config } = ctx.deps;
  if (config.RETURNS_UNREFERENCED === "ignore") return undefined;
  const suspects = await unitsBack(db, tenant, [...coming.named.keys()], inBoth(coming));
  const sold = new Map<string, number>();
  for (let next = 0; next < suspects.length; next += atOnce) {
    const asked = suspects.slice(next, next + atOnce).map(async ({ itemId, back }) => {
      const most = back + (coming.named.get(itemId) ?? 0) + (coming.unnamed.get(itemId) ?? 0);
      const units = await lookUntil(
        () => unitsSold(ctx, itemId),
        (found) => found >= most,
      );
      sold.set(itemId, units);
    });
    await Promise.all(asked);
  }
  return sold;
}

async function unitsSold(ctx: Asking, itemId: string): Promise<number> {
  const { totals } = await ctx.deps.inventory.summarizeMovements(ctx, { body: { itemId } });
  const left = totals.filter(({ type }) => type === "sale" || type === "pick");
  return left.reduce((sum, { delta }) => sum - delta, 0);
}
