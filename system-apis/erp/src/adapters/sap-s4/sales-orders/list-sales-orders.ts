import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { RegisteredPosting } from "../../../register/read-postings.ts";
import { translating } from "../client/problem-of.ts";
import type { Call } from "../client/wire.ts";
import { registeredPage } from "../documents/registered.ts";
import { services, type Tenant } from "../tenant.ts";
import { deliveredOf, deliveredState } from "./delivered.ts";
import { orderPath, orderQuery, salesOrderOf } from "./sales-order.ts";

/** The register knows which orders there are, and SAP what they say: two or three requests a page. */
export const listSalesOrders =
  (tenant: Tenant): ErpPort["listSalesOrders"] =>
  async (ctx, { query: { channel, state, from, to, cursor, limit } }) => {
    const page = await translating("The list of sales orders", () =>
      registeredPage(tenant, {
        kind: "sales-order",
        cursor,
        limit,
        listing: { where: { channel }, from, to },
        show: async (postings) =>
          (await show(tenant, ctx, postings)).map((order) =>
            state === undefined || order?.state === state ? order : null,
          ),
      }),
    );
    return reply(200, page);
  };

/** Headers in the order of the postings. */
async function show(tenant: Tenant, call: Call, postings: readonly RegisteredPosting[]) {
  const known = await tenant.client.reads(
    call,
    services.salesOrders,
    postings.map(({ foreignId }) => `${orderPath(foreignId ?? "")}${orderQuery}`),
  );
  const orders = known.flatMap((order, index) => {
    const posting = postings[index];
    return order === null || posting === undefined ? [] : [{ reference: posting.reference, posting, order }];
  });
  const delivered = await deliveredOf(tenant, call, orders);
  const headers = new Map(
    orders.map(({ reference, posting, order }, index) => {
      const { lines: _lines, ...header } = salesOrderOf(tenant, posting, order, deliveredState(delivered[index] ?? []));
      return [reference, header] as const;
    }),
  );
  return postings.map(({ reference }) => headers.get(reference) ?? null);
}
