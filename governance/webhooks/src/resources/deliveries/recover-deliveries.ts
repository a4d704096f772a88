import { and, eq, gte, inArray } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { checkSending, ownEndpoint } from "../../applications/own-application.ts";
import { deliveries } from "../../db/schema.ts";
import type { WebhooksContext } from "../../deps.ts";
import { recordAudit } from "@tierline/kernel/events/record-audit";
import { beginAgain } from "./begin-again.ts";
import type * as contract from "./contract.ts";

export async function recoverDeliveries(
  ctx: WebhooksContext,
  { params, body }: Input<typeof contract.recoverDeliveries>,
) {
  const { endpointId } = params;
  const recovered = await ctx.deps.db.once(ctx, async (tx) => {
    const endpoint = await ownEndpoint(tx, ctx, endpointId, { lock: true });
    await checkSending(tx, endpoint);
    const states = body.which === "all" ? (["given-up", "delivered"] as const) : (["given-up"] as const);
    const rows = await tx.orm
      .update(deliveries)
      .set(beginAgain)
      .where(
        and(
          eq(deliveries.endpointId, endpointId),
          gte(deliveries.occurredAt, body.since),
          inArray(deliveries.state, [...states]),
        ),
      )
      .returning({ deliveryId: deliveries.deliveryId });
    const detail = { endpointId, ...body, recovered: rows.length };
    await recordAudit(tx, ctx, { action: "recoverDeliveries", subject: endpoint.applicationId, detail });
    return { recovered: rows.length, endpointId };
  });
  ctx.deps.wake();
  return reply(200, recovered);
}
