import { reply, type Input } from "@tierline/kernel/api/operation";
import { sellerOf } from "@tierline/kernel/auth/seller";
import type { StoreContext } from "../../deps.ts";
import * as contract from "./contract.ts";
import { stockResults } from "./stock-results.ts";

export async function adjustStock(ctx: StoreContext, { body }: Input<typeof contract.adjustStock>) {
  const { channel } = sellerOf(ctx);
  const { results } = await ctx.deps.inventory.recordMovements(ctx, {
    body: {
      movements: body.adjustments.map((each) => ({
        type: "adjustment" as const,
        itemId: each.sku,
        locationId: each.store,
        quantity: each.difference,
        source: channel,
        sourceKey: each.adjustmentNumber,
        occurredAt: each.at,
        reason: each.reason,
      })),
    },
  });
  return reply(200, { results: stockResults(results, contract.adjustStock) });
}
