import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import { translating } from "../client/problem-of.ts";
import { itemsOfDocument } from "../stock/material-document.ts";
import { services, type Tenant } from "../tenant.ts";
import { creditNoteOf, idsOf, returnPath, returnQuery } from "./customer-return.ts";

export const getCreditNote =
  (tenant: Tenant): ErpPort["getCreditNote"] =>
  async (ctx, { params: { reference } }) => {
    const posting = await tenant.register.find("credit-note", reference);
    if (posting?.state !== "posted") throw new Problem("not-found", `There is no credit note ${reference}.`);
    const { customerReturn, receipt } = idsOf(posting.foreignId);
    return translating(`Credit note ${reference}`, async () => {
      const document = await tenant.client.read(
        ctx,
        services.customerReturns,
        `${returnPath(customerReturn)}${returnQuery}`,
      );
      return reply(200, creditNoteOf(tenant, posting, document, await itemsOfDocument(tenant, ctx, receipt)));
    });
  };
