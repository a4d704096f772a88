import { reply, type Input } from "@tierline/kernel/api/operation";
import { exampleOf, type OfferedTelling } from "@tierline/kernel/events/telling";
import { partOf } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import { checkOwn } from "../../applications/own-application.ts";
import { toldToApplication } from "../../applications/told-to.ts";
import type { WebhooksContext } from "../../deps.ts";
import type * as contract from "./contract.ts";

const shown = (telling: OfferedTelling) => ({
  type: telling.type,
  api: telling.api,
  summary: telling.summary,
  keyName: telling.event.keyName,
  schema: z.toJSONSchema(telling.data, { io: "input", unrepresentable: "any" }) as Record<string, unknown>,
  example: exampleOf(telling),
});

export async function listEventTypes(ctx: WebhooksContext, { query }: Input<typeof contract.listEventTypes>) {
  const { db, tellings } = ctx.deps;
  const { applicationId } = query;
  if (applicationId !== undefined) await checkOwn(db, ctx, applicationId);
  const told = applicationId === undefined ? tellings : await toldToApplication(db, tellings, applicationId);
  const types = told.map(shown).sort((a, b) => (a.type < b.type ? -1 : 1));
  return reply(200, partOf(types, query));
}
