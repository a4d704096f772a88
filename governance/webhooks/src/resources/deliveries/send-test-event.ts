import { reply, type Input } from "@tierline/kernel/api/operation";
import { newId } from "@tierline/kernel/model/ids";
import { checkSending, ownEndpoint } from "../../applications/own-application.ts";
import { deliveries, events } from "../../db/schema.ts";
import type { WebhooksContext } from "../../deps.ts";
import { testType } from "../../own-types.ts";
import { recordAudit } from "@tierline/kernel/events/record-audit";
import type * as contract from "./contract.ts";
import { shownDelivery } from "./shown-delivery.ts";

export async function sendTestEvent(ctx: WebhooksContext, { params }: Input<typeof contract.sendTestEvent>) {
  const { endpointId } = params;
  const sent = await ctx.deps.db.once(ctx, async (tx) => {
    const endpoint = await ownEndpoint(tx, ctx, endpointId, { lock: true });
    await checkSending(tx, endpoint);
    const { applicationId } = endpoint;
    const event = { eventId: newId("evt"), type: testType, key: endpointId, occurredAt: new Date().toISOString() };
    const payload = {
      specversion: "1.0",
      id: event.eventId,
      source: "governance/webhooks",
      type: testType,
      time: event.occurredAt,
      subject: endpointId,
      datacontenttype: "application/json",
      data: { endpointId, applicationId },
    };
    await tx.orm.insert(events).values({ ...event, applicationId, payload });
    const [row] = await tx.orm
      .insert(deliveries)
      .values({ ...event, deliveryId: newId("whd"), endpointId })
      .returning();
    if (row === undefined) throw new Error("An insert returns its row.");
    await recordAudit(tx, ctx, { action: "sendTestEvent", subject: applicationId, detail: { endpointId } });
    return shownDelivery(row);
  });
  ctx.deps.wake();
  return reply(201, sent);
}
