import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { WebhooksContext } from "../../deps.ts";
import { changeRow } from "./change-row.ts";
import type * as contract from "./contract.ts";

export async function switchEndpoint(ctx: WebhooksContext, { params, body }: Input<typeof contract.switchEndpoint>) {
  const switched = await changeRow(ctx, {
    action: "switchEndpoint",
    endpointId: params.endpointId,
    decide: ({ url, verifiedUrl }) => {
      if (!body.on) return { state: "disabled", stateReason: "Switched off by its owner." };
      if (verifiedUrl !== url) throw new Problem("conflict", "The endpoint has not been verified: do that first.");
      return { state: "active", stateReason: null, failingSince: null };
    },
    detail: body,
  });
  ctx.deps.wake();
  return reply(200, switched);
}
