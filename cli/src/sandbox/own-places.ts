/** What sets a sandbox apart from a platform that is live: every tenant has places of its own. */
import type { Environment } from "@tierline/kernel/config/config";
import { placeOf, tenantMark } from "@tierline/kernel/model/tenant-place";

const owned = (location: string): string => `${location}-${tenantMark}`;

/** A tenant's own WH-1, or any other of the sample's locations. */
export const ownPlace = (location: string, tenant: string): string => placeOf(owned(location), tenant);

/** Settings of the APIs in a sandbox, whatever the environment says of them. */
export const sandboxSettings: Environment = {
  STOREFRONT_LOCATION: owned("WH-1"),
  STOREFRONT_STORE: owned("{store}"),
  // Nobody counts a sandbox's shelves, so nobody's silence means anything.
  INVENTORY_STALE_AFTER_SECONDS: String(10 * 366 * 86_400),
};
