import { reply, type Input } from "@tierline/kernel/api/operation";
import { sellerOf } from "@tierline/kernel/auth/seller";
import type { StoreContext } from "../../deps.ts";
import * as contract from "./contract.ts";
import { stockResults } from "./stock-results.ts";

export async function receiveStock(ctx: StoreContext, { body }: Input<typeof contract.receiveStock>) {
  const { channel } = sellerOf(ctx);
  const { results } = await ctx.deps.inventory.recordMovements(ctx, {
    body: {
      movements: body.receipts.map((each) => ({
        type: "receipt" as const,
        itemId: each.sku,
        locationId: each.store,
        quantity: each.quantity,
        source: channel,
        sourceKey: each.deliveryNumber,
        occurredAt: each.at,
      })),
    },
  });
  return reply(200, { results: stockResults(results, contract.receiveStock) });
}
