import { reply, type Input } from "@tierline/kernel/api/operation";
import { keepEvents } from "../../delivery/keep-events.ts";
import type { WebhooksContext } from "../../deps.ts";
import type * as contract from "./contract.ts";

export async function reportEvents(ctx: WebhooksContext, { body }: Input<typeof contract.reportEvents>) {
  const deliveries = await ctx.deps.db.once(ctx, (tx) => keepEvents(tx, ctx.deps, body.events));
  if (deliveries > 0) ctx.deps.wake();
  return reply(200, { deliveries });
}
