import { eq } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { checkSending, ownEndpoint } from "../../applications/own-application.ts";
import { deliveries } from "../../db/schema.ts";
import type { WebhooksContext } from "../../deps.ts";
import { recordAudit } from "@tierline/kernel/events/record-audit";
import { beginAgain } from "./begin-again.ts";
import type * as contract from "./contract.ts";
import { ownDelivery } from "./own-delivery.ts";
import { shownDelivery } from "./shown-delivery.ts";

export async function repeatDelivery(ctx: WebhooksContext, { params }: Input<typeof contract.repeatDelivery>) {
  const { deliveryId } = params;
  const repeated = await ctx.deps.db.once(ctx, async (tx) => {
    const { endpointId } = await ownDelivery(tx, ctx, deliveryId);
    const endpoint = await ownEndpoint(tx, ctx, endpointId, { lock: true });
    await checkSending(tx, endpoint);
    const [row] = await tx.orm
      .update(deliveries)
      .set(beginAgain)
      .where(eq(deliveries.deliveryId, deliveryId))
      .returning();
    if (row === undefined) throw new Error("A delivery that was found is there.");
    await recordAudit(tx, ctx, { action: "repeatDelivery", subject: endpoint.applicationId, detail: { deliveryId } });
    return shownDelivery(row);
  });
  ctx.deps.wake();
  return reply(200, repeated);
}
