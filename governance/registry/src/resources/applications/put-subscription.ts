import { sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { writeAudit } from "../../audit/write-audit.ts";
import { operationsOf } from "../../catalog/contract-document.ts";
import { currentContracts } from "../../catalog/contract-store.ts";
import { subscriptions } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { writable } from "./list-subscriptions.ts";

/** What an application declares to read must be something that the API answers. */
export async function putSubscription(ctx: RegistryContext, { body }: Input<typeof contract.putSubscription>) {
  const { clientId, api, major, fields } = body;
  const row = (await currentContracts(ctx.deps.db, api)).find((each) => each.major === major);
  if (row === undefined) throw new Problem("not-found", `There is no ${api} v${String(major)}.`);
  const known = new Set(operationsOf(row.document).map(({ operationId }) => operationId));
  const unknown = Object.keys(fields).find((operationId) => !known.has(operationId));
  if (unknown !== undefined) {
    throw new Problem("invalid", `${api} v${String(major)} has no operation ${unknown}.`, {
      errors: [{ pointer: `/fields/${unknown}`, detail: "is no operation of this API" }],
    });
  }
  const put = await ctx.deps.db.once(ctx, async (tx) => {
    const [kept] = await tx.orm
      .insert(subscriptions)
      .values({ clientId, api, major, fields })
      .onConflictDoUpdate({
        target: [subscriptions.clientId, subscriptions.api, subscriptions.major],
        set: { fields, updatedAt: sql`now()` },
      })
      .returning();
    if (kept === undefined) throw new Error("An insert that updates returns its row.");
    await writeAudit(tx, ctx, { action: "putSubscription", subject: clientId, detail: { api, major, fields } });
    return { ...kept, fields: writable(kept.fields) };
  });
  return reply(200, put);
}
