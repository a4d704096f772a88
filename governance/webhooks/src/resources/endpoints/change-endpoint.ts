import { reply, type Input } from "@tierline/kernel/api/operation";
import type { Tx } from "@tierline/kernel/db/database";
import { checkTypes } from "../../applications/told-to.ts";
import type { WebhooksContext } from "../../deps.ts";
import { changeRow } from "./change-row.ts";
import { checkUrl } from "./check-url.ts";
import type * as contract from "./contract.ts";

export async function changeEndpoint(ctx: WebhooksContext, { params, body }: Input<typeof contract.changeEndpoint>) {
  checkUrl(ctx.deps.sender, body.url);
  const { endpointId } = params;
  const changed = await changeRow(ctx, {
    action: "changeEndpoint",
    endpointId,
    decide: async ({ applicationId, url, ordered }, tx) => {
      await checkTypes(tx, ctx.deps.tellings, { applicationId, eventTypes: body.eventTypes });
      if (ordered && !body.ordered) await freeFollowers(tx, endpointId);
      if (url === body.url) return body;
      // Whoever answers there is somebody else, of whom nothing is known yet.
      return { ...body, state: "unverified", stateReason: null, failingSince: null, signatureCheck: null };
    },
    detail: { eventTypes: body.eventTypes, ordered: body.ordered, host: new URL(body.url).host },
  });
  ctx.deps.wake();
  return reply(200, changed);
}

/** What waited behind another of its key need not any more. */
async function freeFollowers({ sql }: Tx, endpointId: string): Promise<void> {
  await sql`
    UPDATE deliveries SET next_attempt_at = now()
    WHERE endpoint_id = ${endpointId} AND state = 'waiting' AND attempts = 0 AND next_attempt_at > now()`;
}
