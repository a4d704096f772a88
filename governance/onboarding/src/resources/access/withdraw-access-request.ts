import { and, eq } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { accessRequests } from "../../db/schema.ts";
import type { OnboardingContext } from "../../deps.ts";
import { membershipOf } from "../../membership.ts";
import { recordAudit } from "@tierline/kernel/events/record-audit";
import type * as contract from "./contract.ts";
import { usualHours } from "./review-time.ts";
import { shownRequest } from "./shown-request.ts";

export async function withdrawAccessRequest(
  ctx: OnboardingContext,
  { params: { requestId } }: Input<typeof contract.withdrawAccessRequest>,
) {
  const hours = await usualHours(ctx.deps);
  const withdrawn = await ctx.deps.db.once(ctx, async (tx) => {
    const { teamId } = await membershipOf(tx, ctx);
    const its = and(eq(accessRequests.requestId, requestId), eq(accessRequests.teamId, teamId));
    const [row] = await tx.orm
      .update(accessRequests)
      .set({ state: "withdrawn" })
      .where(and(its, eq(accessRequests.state, "pending")))
      .returning();
    if (row === undefined) {
      const [known] = await tx.orm.select().from(accessRequests).where(its);
      if (known === undefined) throw new Problem("not-found", `There is no request ${requestId} of your team.`);
      throw new Problem("conflict", `The request is ${known.state}.`);
    }
    await recordAudit(tx, ctx, { action: "withdrawAccessRequest", subject: requestId, detail: {} });
    return shownRequest(row, hours);
  });
  return reply(200, withdrawn);
}
