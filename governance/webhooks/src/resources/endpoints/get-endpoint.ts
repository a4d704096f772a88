import { reply, type Input } from "@tierline/kernel/api/operation";
import { ownEndpoint } from "../../applications/own-application.ts";
import type { WebhooksContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { shownEndpoint } from "./shown-endpoint.ts";

export async function getEndpoint(ctx: WebhooksContext, { params }: Input<typeof contract.getEndpoint>) {
  const { db } = ctx.deps;
  return reply(200, await shownEndpoint(db, await ownEndpoint(db, ctx, params.endpointId)));
}
