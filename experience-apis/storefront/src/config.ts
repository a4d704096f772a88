import { z } from "zod";

/** Settings of experience/storefront, from the environment. */
export const StorefrontConfig = z.object({
  /** The warehouse from which the shop delivers. */
  STOREFRONT_LOCATION: z.string().default("WH-1"),
  /** At or below this many, a product is shown as low on stock. */
  STOREFRONT_LOW_STOCK: z.coerce.number().int().min(0).max(1_000_000).default(5),
  /** The largest number of units a shop page is told of. */
  STOREFRONT_SHOWN_STOCK: z.coerce.number().int().min(1).max(1_000_000).default(20),
});
export type StorefrontConfig = z.output<typeof StorefrontConfig>;
