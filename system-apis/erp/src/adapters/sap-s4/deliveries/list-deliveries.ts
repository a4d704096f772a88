import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import { translating } from "../client/problem-of.ts";
import { registeredPage } from "../documents/registered.ts";
import { itemsOfDocuments } from "../stock/material-document.ts";
import type { Tenant } from "../tenant.ts";
import { deliveryOf } from "./delivery.ts";

export const listDeliveries =
  (tenant: Tenant): ErpPort["listDeliveries"] =>
  async (ctx, { query: { salesOrderReference, cursor, limit } }) => {
    const page = await translating("The list of deliveries", () =>
      registeredPage(tenant, {
        kind: "delivery",
        cursor,
        limit,
        listing: { where: { salesOrderReference } },
        show: async (postings) => {
          const documents = await itemsOfDocuments(
            tenant,
            ctx,
            postings.map(({ foreignId }) => foreignId ?? ""),
          );
          return postings.map((posting, index) => deliveryOf(tenant, posting, documents[index] ?? []));
        },
      }),
    );
    return reply(200, page);
  };
