import { LocationId } from "@tierline/kernel/model/location";
import { placeOf } from "@tierline/kernel/model/tenant-place";
import { z } from "zod";

/** Where the shop's own name of a store goes. */
export const storeMark = "{store}";

/** Whether a template makes ids of locations, whoever the tenant is. */
const makesLocations = (template: string): boolean => LocationId.safeParse(placeOf(template, "any")).success;

/** Settings of experience/storefront, from the environment. */
export const StorefrontConfig = z.object({
  /** The warehouse from which the shop delivers; `WH-1-{tenant}`: each tenant's own. */
  STOREFRONT_LOCATION: z
    .string()
    .refine(makesLocations, "must be the id of a location like WH-1, or one per tenant like WH-1-{tenant}")
    .default("WH-1"),
  /** The location of a store that the shop names; `{store}-{tenant}`: each tenant's own. */
  STOREFRONT_STORE: z
    .string()
    .refine(
      (template) => template.split(storeMark).length === 2 && makesLocations(template.replace(storeMark, "STORE-1234")),
      "must make the id of a location of {store}, like {store} or {store}-{tenant}",
    )
    .default(storeMark),
  /** At or below this many, a product is shown as low on stock. */
  STOREFRONT_LOW_STOCK: z.coerce.number().int().min(0).max(1_000_000).default(5),
  /** The largest number of units a shop page is told of. */
  STOREFRONT_SHOWN_STOCK: z.coerce.number().int().min(1).max(1_000_000).default(20),
});
export type StorefrontConfig = z.output<typeof StorefrontConfig>;
