import { desc, eq } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { partOf } from "@tierline/kernel/model/page-of";
import { endpoints } from "../../db/schema.ts";
import type { WebhooksContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { shownCheck } from "./signature-check.ts";

/** An application has ten endpoints at most. */
export async function listSignatureChecks(ctx: WebhooksContext, { query }: Input<typeof contract.listSignatureChecks>) {
  const rows = await ctx.deps.db.orm
    .select()
    .from(endpoints)
    .where(eq(endpoints.applicationId, query.applicationId))
    .orderBy(desc(endpoints.endpointId));
  const items = rows.map(({ endpointId, url, state, signatureCheck }) => ({
    endpointId,
    host: new URL(url).host,
    state,
    signatureCheck: signatureCheck === null ? null : shownCheck(signatureCheck),
  }));
  return reply(200, partOf(items, query));
}
