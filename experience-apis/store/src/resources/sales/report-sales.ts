import { reply, type Input } from "@tierline/kernel/api/operation";
import type { StoreContext } from "../../deps.ts";
import { plainResults } from "../batch.ts";
import * as contract from "./contract.ts";

export async function reportSales(ctx: StoreContext, { body }: Input<typeof contract.reportSales>) {
  const { results } = await ctx.deps.orders.recordSales(ctx, {
    body: {
      sales: body.receipts.map((receipt) => ({
        channelOrderNumber: receipt.receiptNumber,
        soldAt: receipt.at,
        customer: { reference: receipt.customerNumber },
        currency: receipt.currency,
        locationId: receipt.store,
        tender: receipt.paidBy,
        lines: receipt.lines.map(({ sku, quantity, price }) => ({ itemId: sku, quantity, unitPrice: price })),
      })),
    },
  });
  return reply(200, { results: plainResults(results, contract.reportSales) });
}
