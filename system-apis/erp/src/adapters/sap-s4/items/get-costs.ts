import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import { translating } from "../client/problem-of.ts";
import type { Tenant } from "../tenant.ts";
import { readItems } from "./read-items.ts";

export const getCosts =
  (tenant: Tenant): ErpPort["getCosts"] =>
  async (ctx, { body: { itemIds, currency } }) => {
    const items = await translating("The list of costs", () => readItems(tenant, ctx, itemIds));
    const costs = [...items.values()]
      .flatMap(({ itemId, cost }) => (cost?.currency === currency ? [{ itemId, unitCost: cost.unitCost }] : []))
      .toSorted((a, b) => (a.itemId < b.itemId ? -1 : 1));
    return reply(200, { currency, costs });
  };
