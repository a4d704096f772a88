import { reply, type Input } from "@tierline/kernel/api/operation";
import type { StoreContext } from "../../deps.ts";
import { plainResults } from "../batch.ts";
import * as contract from "./contract.ts";

export async function reportReturns(ctx: StoreContext, { body }: Input<typeof contract.reportReturns>) {
  const { results } = await ctx.deps.returns.recordReturns(ctx, {
    body: {
      returns: body.returns.map((each) => ({
        channelReturnNumber: each.returnNumber,
        returnedAt: each.at,
        customer: { reference: each.customerNumber },
        currency: each.currency,
        locationId: each.store,
        tender: each.paidBackBy,
        sale: each.sale,
        reason: each.reason,
        lines: each.lines.map(({ sku, quantity, price, damaged }) => ({
          itemId: sku,
          quantity,
          unitPrice: price,
          disposition: damaged === true ? ("write-off" as const) : undefined,
        })),
      })),
    },
  });
  return reply(200, { results: plainResults(results, contract.reportReturns) });
}
