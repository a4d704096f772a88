import { sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { writeAudit } from "../../audit/write-audit.ts";
import { applications } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { shownApplication } from "./shown-application.ts";

export async function putApplication(ctx: RegistryContext, { body }: Input<typeof contract.putApplication>) {
  const { clientId, application } = body;
  const put = await ctx.deps.db.once(ctx, async (tx) => {
    const [row] = await tx.orm
      .insert(applications)
      .values({ clientId, ...application })
      .onConflictDoUpdate({ target: applications.clientId, set: { ...application, updatedAt: sql`now()` } })
      .returning();
    if (row === undefined) throw new Error("An insert that updates returns its row.");
    await writeAudit(tx, ctx, { action: "putApplication", subject: clientId, detail: application });
    return shownApplication(row);
  });
  return reply(200, put);
}
