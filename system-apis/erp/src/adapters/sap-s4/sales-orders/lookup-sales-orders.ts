import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import { translating } from "../client/problem-of.ts";
import { services, type Tenant } from "../tenant.ts";
import { orderPath, orderQuery, standingOf } from "./sales-order.ts";

/** The register knows the references, and SAP how the orders stand: reads of each, many in a request. */
export const lookupSalesOrders =
  (tenant: Tenant): ErpPort["lookupSalesOrders"] =>
  async (ctx, { body: { references } }) => {
    const postings = await tenant.register.list("sales-order", { references, limit: references.length });
    const paths = postings.map(({ foreignId }) => `${orderPath(foreignId ?? "")}${orderQuery}`);
    const kept = await translating("The sales orders", () => tenant.client.reads(ctx, services.salesOrders, paths));
    const orders = postings.flatMap((posting, index) => {
      const order = kept[index] ?? null;
      return order === null ? [] : [standingOf(tenant, posting, order)];
    });
    return reply(200, { orders });
  };
