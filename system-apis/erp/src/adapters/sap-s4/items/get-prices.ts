import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import { translating } from "../client/problem-of.ts";
import type { Tenant } from "../tenant.ts";
import { readItems } from "./read-items.ts";

/** What an item is, which callers ask for together with its price; a price list is not connected, so no price is known. */
export const getPrices =
  (tenant: Tenant): ErpPort["getPrices"] =>
  async (ctx, { body: { itemIds, currency, priceList } }) => {
    const known = await translating("The list of prices", () => readItems(tenant, ctx, itemIds));
    const items = [...known.values()]
      .map(({ itemId, description, kind, stocked }) => ({ itemId, description, kind, stocked, unitPrice: null }))
      .toSorted((a, b) => (a.itemId < b.itemId ? -1 : 1));
    const unknown = [...new Set(itemIds)].filter((itemId) => !known.has(itemId));
    return reply(200, { priceList, currency, items, unknown });
  };
