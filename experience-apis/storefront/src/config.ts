import { z } from "zod";

/** Settings of experience/storefront, from the environment. */
export const StorefrontConfig = z.object({
  /** Where the shop sells from. */
  STOREFRONT_LOCATION: z.string().default("WH-1"),
  /** At or below this many, a product is shown as low on stock. */
  STOREFRONT_LOW_STOCK: z.coerce.number().int().min(0).max(1_000_000).default(5),
});
export type StorefrontConfig = z.output<typeof StorefrontConfig>;
