import { reply, type Input } from "@tierline/kernel/api/operation";
import type { WebhooksContext } from "../../deps.ts";
import { changeRow } from "./change-row.ts";
import { checkUrl } from "./check-url.ts";
import type * as contract from "./contract.ts";

export async function changeEndpoint(ctx: WebhooksContext, { params, body }: Input<typeof contract.changeEndpoint>) {
  checkUrl(ctx.deps.sender, body.url);
  const changed = await changeRow(ctx, {
    action: "changeEndpoint",
    endpointId: params.endpointId,
    decide: ({ url }) =>
      url === body.url ? body : { ...body, state: "unverified", stateReason: null, failingSince: null },
    detail: { eventTypes: body.eventTypes, ordered: body.ordered, host: new URL(body.url).host },
  });
  return reply(200, changed);
}
