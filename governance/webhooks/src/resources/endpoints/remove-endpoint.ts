import { eq } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { ownEndpoint } from "../../applications/own-application.ts";
import { endpoints } from "../../db/schema.ts";
import type { Tx } from "@tierline/kernel/db/database";
import type { WebhooksContext } from "../../deps.ts";
import { recordAudit } from "@tierline/kernel/events/record-audit";
import type * as contract from "./contract.ts";
import { shownEndpoint } from "./shown-endpoint.ts";

export async function removeEndpoint(ctx: WebhooksContext, { params }: Input<typeof contract.removeEndpoint>) {
  const { endpointId } = params;
  const removed = await ctx.deps.db.once(ctx, async (tx) => {
    const row = await ownEndpoint(tx, ctx, endpointId, { lock: true });
    const shown = await shownEndpoint(tx, row);
    await removeDeliveries(tx, endpointId);
    await tx.orm.delete(endpoints).where(eq(endpoints.endpointId, endpointId));
    await recordAudit(tx, ctx, { action: "removeEndpoint", subject: row.applicationId, detail: { endpointId } });
    return shown;
  });
  return reply(200, removed);
}

/** Locked first: an attempt that is being written down is seen then, and none comes afterwards. */
async function removeDeliveries({ sql }: Tx, endpointId: string): Promise<void> {
  await sql`
    SELECT count(*) FROM (SELECT FROM deliveries WHERE endpoint_id = ${endpointId} ORDER BY position FOR UPDATE) AS its`;
  await sql`
    DELETE FROM attempts USING deliveries
    WHERE attempts.delivery_id = deliveries.delivery_id AND deliveries.endpoint_id = ${endpointId}`;
  await sql`DELETE FROM deliveries WHERE endpoint_id = ${endpointId}`;
}
