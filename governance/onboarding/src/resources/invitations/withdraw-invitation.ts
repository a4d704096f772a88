import { and, eq } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import type { Tx } from "@tierline/kernel/db/database";
import { Problem } from "@tierline/kernel/errors/problem";
import { invitations } from "../../db/schema.ts";
import type { OnboardingContext } from "../../deps.ts";
import { adminOf } from "../../membership.ts";
import { recordAudit } from "@tierline/kernel/events/record-audit";
import type * as contract from "./contract.ts";
import { shownInvitation } from "./shown-invitation.ts";

export async function withdrawInvitation(
  ctx: OnboardingContext,
  { params: { invitationId } }: Input<typeof contract.withdrawInvitation>,
) {
  const withdrawn = await ctx.deps.db.once(ctx, async (tx) => {
    const { teamId } = await adminOf(tx, ctx);
    const ofTeam = and(eq(invitations.invitationId, invitationId), eq(invitations.teamId, teamId));
    const [row] = await tx.orm
      .update(invitations)
      .set({ state: "withdrawn" })
      .where(and(ofTeam, eq(invitations.state, "open")))
      .returning();
    if (row === undefined) throw await whyNot(tx, ofTeam, invitationId);
    await recordAudit(tx, ctx, { action: "withdrawInvitation", subject: teamId, detail: { invitationId } });
    return shownInvitation(row);
  });
  return reply(200, withdrawn);
}

async function whyNot(tx: Tx, ofTeam: ReturnType<typeof and>, invitationId: string): Promise<Problem> {
  const [row] = await tx.orm.select().from(invitations).where(ofTeam);
  if (row === undefined) return new Problem("not-found", `There is no invitation ${invitationId} of your team.`);
  return new Problem("conflict", `The invitation ${invitationId} is ${row.state}.`);
}
