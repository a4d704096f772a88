import { and, eq, isNull, sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { writeAudit } from "../../audit/write-audit.ts";
import { waivers } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { shownWaiver } from "./shown-waiver.ts";

export async function withdrawWaiver(ctx: RegistryContext, { params, body }: Input<typeof contract.withdrawWaiver>) {
  const { waiverId } = params;
  const withdrawn = await ctx.deps.db.once(ctx, async (tx) => {
    const [row] = await tx.orm
      .update(waivers)
      .set({ withdrawnAt: sql`now()` as never })
      .where(and(eq(waivers.waiverId, waiverId), isNull(waivers.withdrawnAt)))
      .returning();
    if (row === undefined) throw await whyNot(tx.orm, waiverId);
    await writeAudit(tx, ctx, { action: "withdrawWaiver", subject: row.api, detail: { waiverId, ...body } });
    return shownWaiver(row);
  });
  return reply(200, withdrawn);
}

async function whyNot(orm: RegistryContext["deps"]["db"]["orm"], waiverId: string): Promise<Problem> {
  const [row] = await orm.select().from(waivers).where(eq(waivers.waiverId, waiverId));
  if (row === undefined) return new Problem("not-found", `There is no waiver ${waiverId}.`);
  return new Problem("conflict", `The waiver ${waiverId} has been withdrawn before.`);
}
