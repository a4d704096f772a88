import { desc, eq } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { attempts, events } from "../../db/schema.ts";
import type { WebhooksContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { ownDelivery } from "./own-delivery.ts";
import { shownDelivery } from "./shown-delivery.ts";

/** Attempts that are shown. */
const shown = 50;

export async function getDelivery(ctx: WebhooksContext, { params }: Input<typeof contract.getDelivery>) {
  const { orm } = ctx.deps.db;
  const row = await ownDelivery(ctx.deps.db, ctx, params.deliveryId);
  const [event] = await orm.select().from(events).where(eq(events.eventId, row.eventId));
  const history = await orm
    .select()
    .from(attempts)
    .where(eq(attempts.deliveryId, row.deliveryId))
    .orderBy(desc(attempts.id))
    .limit(shown);
  return reply(200, {
    ...shownDelivery(row),
    payload: { ...event?.payload },
    history: history.map(({ at, ms, status, error, answer }) => ({ at, ms, status, error, answer })),
  });
}
