import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import { keyOf, queryOf } from "../client/literals.ts";
import { translating } from "../client/problem-of.ts";
import { services, type Tenant } from "../tenant.ts";
import { itemFields, itemOf } from "./item-fields.ts";

export const getItem =
  (tenant: Tenant): ErpPort["getItem"] =>
  async (ctx, { params: { itemId } }) => {
    const path = `A_Product${keyOf(itemId)}${queryOf(itemFields)}`;
    const product = await translating(`Item ${itemId}`, () => tenant.client.find(ctx, services.products, path));
    const mapped = tenant.settings.productTypes.some(({ type }) => type === product?.["ProductType"]);
    if (product === null || !mapped) throw new Problem("not-found", `There is no item ${itemId}.`);
    return reply(200, itemOf(tenant, product));
  };
