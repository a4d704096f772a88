import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import { translating } from "../client/problem-of.ts";
import type { Tenant } from "../tenant.ts";
import { deliveredOf, deliveredState } from "./delivered.ts";
import { postedOrder, readOrder, salesOrderOf } from "./sales-order.ts";

export const getSalesOrder =
  (tenant: Tenant): ErpPort["getSalesOrder"] =>
  async (ctx, { params: { reference } }) => {
    const posting = await postedOrder(tenant, reference);
    return translating(`Sales order ${reference}`, async () => {
      const order = await readOrder(tenant, ctx, posting.foreignId);
      const [lines] = await deliveredOf(tenant, ctx, [{ reference, order }]);
      return reply(200, salesOrderOf(tenant, posting, order, deliveredState(lines ?? [])));
    });
  };
