import { eq, inArray } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { ownEndpoint } from "../../applications/own-application.ts";
import { attempts, deliveries, endpoints } from "../../db/schema.ts";
import type { WebhooksContext } from "../../deps.ts";
import { recordAudit } from "../../record.ts";
import type * as contract from "./contract.ts";
import { shownEndpoint } from "./shown-endpoint.ts";

export async function removeEndpoint(ctx: WebhooksContext, { params }: Input<typeof contract.removeEndpoint>) {
  const { endpointId } = params;
  const removed = await ctx.deps.db.once(ctx, async (tx) => {
    const row = await ownEndpoint(tx, ctx, endpointId, { lock: true });
    const shown = await shownEndpoint(tx, row);
    const its = tx.orm
      .select({ deliveryId: deliveries.deliveryId })
      .from(deliveries)
      .where(eq(deliveries.endpointId, endpointId));
    await tx.orm.delete(attempts).where(inArray(attempts.deliveryId, its));
    await tx.orm.delete(deliveries).where(eq(deliveries.endpointId, endpointId));
    await tx.orm.delete(endpoints).where(eq(endpoints.endpointId, endpointId));
    await recordAudit(tx, ctx, { action: "removeEndpoint", subject: row.applicationId, detail: { endpointId } });
    return shown;
  });
  return reply(200, removed);
}
