/** Unrestricted stock that is nobody's in particular, at the places of the settings. */
import { byItemAndLocation, type Spot, spotKey } from "../../../rules/by-item-and-location.ts";
import type { Entity } from "../client/entity.ts";
import { and, is, or, queryOf } from "../client/literals.ts";
import { quantityOf, textOf } from "../client/values.ts";
import type { Call } from "../client/wire.ts";
import { locationAt, type Place } from "../locations/place.ts";
import { services, type Tenant } from "../tenant.ts";

export interface Held extends Spot {
  readonly quantity: number;
}

const kept = "InventoryStockType eq '01' and InventorySpecialStockType eq ''";

/** Which stock is meant; `from`: items from this one on, `top`: so many rows. */
export interface StockQuery {
  readonly items?: readonly string[];
  readonly from?: string;
  readonly top?: number;
  readonly places: readonly Place[];
}

export const stockAddress = ({ items, from, top, places }: StockQuery): string =>
  `A_MatlStkInAcctMod${queryOf({
    filter: and(
      items === undefined ? undefined : or(...items.map((item) => is("Material", item))),
      from === undefined ? undefined : `Material ge '${from.replaceAll("'", "''")}'`,
      or(...places.map(({ plant, storage }) => `(${is("Plant", plant)} and ${is("StorageLocation", storage)})`)),
      kept,
    ),
    select: ["Material", "Plant", "StorageLocation", "Batch", "MatlWrhsStkQtyInMatlBaseUnit"],
    orderby: ["Material", "Plant", "StorageLocation"],
    ...(top === undefined ? {} : { top }),
  })}`;

/** Batches of one item at one place are one quantity to us. */
export function heldIn(tenant: Tenant, rows: readonly Entity[]): Held[] {
  const sums = new Map<string, Held>();
  for (const row of rows) {
    const itemId = textOf(row["Material"]);
    const locationId = locationAt(tenant.settings.places, textOf(row["Plant"]), textOf(row["StorageLocation"]));
    if (locationId === undefined) continue;
    const key = spotKey({ itemId, locationId });
    const before = sums.get(key)?.quantity ?? 0;
    sums.set(key, { itemId, locationId, quantity: before + quantityOf(row["MatlWrhsStkQtyInMatlBaseUnit"]) });
  }
  return [...sums.values()].toSorted(byItemAndLocation);
}

/** What is held of these items at these places, however many. */
export async function readStock(tenant: Tenant, call: Call, lists: readonly StockQuery[]): Promise<Held[]> {
  const rows = await tenant.client.lists(call, services.stock, lists.map(stockAddress));
  return heldIn(tenant, rows.flat());
}
