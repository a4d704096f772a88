import { reply, type Input } from "@tierline/kernel/api/operation";
import type { StorefrontContext } from "../../deps.ts";
import { placesOf } from "../../places.ts";
import { stockStatus } from "../../resources/availability/stock-status.ts";
import type * as contract from "./contract.ts";

export async function checkAvailability(ctx: StorefrontContext, { query }: Input<typeof contract.checkAvailability>) {
  const { STOREFRONT_LOW_STOCK: low } = ctx.deps.config;
  const { warehouse: location } = placesOf(ctx);
  const found = await ctx.deps.inventory.getAvailability(ctx, {
    query: { itemId: query.sku, locationId: [location] },
  });
  const units = new Map(found.entries.map((each) => [each.itemId, each.availableToSell]));
  const products = query.sku.map((sku) => {
    const quantity = Math.max(0, units.get(sku) ?? 0);
    return { sku, status: stockStatus(quantity, low), quantity };
  });
  return reply(200, { asOf: found.asOf, degraded: found.degraded, products });
}
