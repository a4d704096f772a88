import { hash } from "node:crypto";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { sellerOf } from "@tierline/kernel/auth/seller";
import type { StoreContext } from "../../deps.ts";
import { plainResults } from "../batch.ts";
import * as contract from "./contract.ts";

export async function reportCorrections(ctx: StoreContext, { body }: Input<typeof contract.reportCorrections>) {
  const { channel } = sellerOf(ctx);
  const { results } = await ctx.deps.finance.recordFinanceEvents(ctx, {
    body: {
      events: body.corrections.map((each) => ({
        reference: referenceOf(channel, each.correctionNumber),
        kind: "adjustment" as const,
        transactionId: each.correctionNumber,
        document: each.correctionNumber,
        channel,
        occurredAt: each.at,
        currency: each.currency,
        lines: [{ kind: "difference" as const, amount: each.amount, memo: each.reason }],
      })),
    },
  });
  const named = results.map((result, index) => ({
    ...result,
    reference: body.corrections[index]?.correctionNumber ?? result.reference,
  }));
  return reply(200, { results: plainResults(named, contract.reportCorrections) });
}

/** As it is kept, a reference has at most 120 characters; a longer one is told by its hash. */
function referenceOf(channel: string, correctionNumber: string): string {
  const plain = `adjustment:${channel}:${correctionNumber}`;
  return plain.length <= 120 ? plain : `adjustment:${hash("sha256", plain, "hex")}`;
}
