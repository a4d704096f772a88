import { and, eq } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { writeAudit } from "../../audit/write-audit.ts";
import { subscriptions } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { writable } from "./list-subscriptions.ts";

export async function endSubscription(ctx: RegistryContext, { query }: Input<typeof contract.endSubscription>) {
  const { clientId, api, major } = query;
  const ended = await ctx.deps.db.once(ctx, async (tx) => {
    const [row] = await tx.orm
      .delete(subscriptions)
      .where(and(eq(subscriptions.clientId, clientId), eq(subscriptions.api, api), eq(subscriptions.major, major)))
      .returning();
    if (row === undefined) throw new Problem("not-found", `${clientId} is not subscribed to ${api} v${String(major)}.`);
    await writeAudit(tx, ctx, { action: "endSubscription", subject: clientId, detail: { api, major } });
    return { ...row, fields: writable(row.fields) };
  });
  return reply(200, ended);
}
