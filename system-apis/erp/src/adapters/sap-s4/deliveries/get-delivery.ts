import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import { translating } from "../client/problem-of.ts";
import { itemsOfDocument } from "../stock/material-document.ts";
import type { Tenant } from "../tenant.ts";
import { deliveryOf } from "./delivery.ts";

export const getDelivery =
  (tenant: Tenant): ErpPort["getDelivery"] =>
  async (ctx, { params: { reference } }) => {
    const posting = await tenant.register.find("delivery", reference);
    if (posting?.state !== "posted") throw new Problem("not-found", `There is no delivery ${reference}.`);
    const items = await translating(`Delivery ${reference}`, () =>
      itemsOfDocument(tenant, ctx, posting.foreignId ?? ""),
    );
    return reply(200, deliveryOf(tenant, posting, items));
  };
