import { reply, type Input } from "@tierline/kernel/api/operation";
import type { StorefrontContext } from "../../deps.ts";
import { placesOf } from "../../places.ts";
import type * as contract from "./contract.ts";
import { stockStatus } from "./stock-status.ts";

export async function checkAvailability(ctx: StorefrontContext, { query }: Input<typeof contract.checkAvailability>) {
  const { STOREFRONT_LOW_STOCK: low, STOREFRONT_SHOWN_STOCK: most } = ctx.deps.config;
  const { warehouse, locationOf } = placesOf(ctx);
  const stores = query.store ?? [];
  const found = await ctx.deps.inventory.getAvailability(ctx, {
    query: { itemId: query.sku, locationId: [...new Set([warehouse, ...stores.map(locationOf)])] },
  });
  const units = new Map(found.entries.map((each) => [`${each.itemId} ${each.locationId}`, each.availableToSell]));
  const offer = (sku: string, location: string) => {
    const quantity = units.get(`${sku} ${location}`) ?? 0;
    return { status: stockStatus(quantity, low), orderable: Math.min(most, Math.max(0, quantity)) };
  };
  const none = { status: stockStatus(0, low), orderable: 0 };
  const products = query.sku.map((sku) => ({
    sku,
    delivery: offer(sku, warehouse),
    // From where the shop delivers nobody collects, whatever lies there.
    collect: stores.map((store) => ({
      store,
      ...(locationOf(store) === warehouse ? none : offer(sku, locationOf(store))),
    })),
  }));
  return reply(200, { asOf: found.asOf, degraded: found.degraded, products });
}
