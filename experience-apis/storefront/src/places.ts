/** The places of a shop: one for all, or, where the settings name `{tenant}`, each tenant's own. */
import { sellerOf } from "@tierline/kernel/auth/seller";
import { longestLocationId } from "@tierline/kernel/model/location";
import { placeOf } from "@tierline/kernel/model/tenant-place";
import { storeMark, type StorefrontConfig } from "./config.ts";
import type { StorefrontContext } from "./deps.ts";

export interface Places {
  /** From where the shop delivers. */
  readonly warehouse: string;
  /** The location behind a store as the shop names it. */
  locationOf(store: string): string;
  /** The shop's name of the store at a location. */
  storeAt(locationId: string): string;
}

/** The places of whoever the call is made for. */
export const placesOf = (ctx: Pick<StorefrontContext, "origin" | "principal" | "deps">): Places =>
  placesFor(ctx.deps.config, sellerOf(ctx).tenant);

export function placesFor(
  { STOREFRONT_LOCATION, STOREFRONT_STORE }: Pick<StorefrontConfig, "STOREFRONT_LOCATION" | "STOREFRONT_STORE">,
  tenant: string,
): Places {
  const [before = "", after = ""] = placeOf(STOREFRONT_STORE, tenant).split(storeMark);
  const most = longestLocationId - before.length - after.length;
  return {
    warehouse: placeOf(STOREFRONT_LOCATION, tenant),
    // What is too long names no store of ours; cut off it is still nobody else's place.
    locationOf: (store) => before + store.slice(0, most) + after,
    storeAt: (locationId) =>
      locationId.startsWith(before) && locationId.endsWith(after)
        ? locationId.slice(before.length, locationId.length - after.length)
        : locationId,
  };
}
