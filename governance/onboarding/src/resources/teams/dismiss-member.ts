import { eq, sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { members } from "../../db/schema.ts";
import type { OnboardingContext } from "../../deps.ts";
import { adminOf, membershipOf } from "../../membership.ts";
import { placeMember } from "../../realm/place-members.ts";
import { recordAudit } from "@tierline/kernel/events/record-audit";
import type * as contract from "./contract.ts";
import { shownMember } from "./shown-team.ts";
import { colleague, keepAnAdmin, lockTeam } from "./team-lock.ts";

export async function dismissMember(ctx: OnboardingContext, { params }: Input<typeof contract.dismissMember>) {
  const { personId } = params;
  const shown = await ctx.deps.db.once(ctx, async (tx) => {
    const { teamId } = await membershipOf(tx, ctx);
    await lockTeam(tx, teamId);
    // Under the lock: whoever asks is still in the team, and its admin unless it is about themselves.
    const asking = await membershipOf(tx, ctx);
    if (asking.personId !== personId) await adminOf(tx, ctx);
    const member = await colleague(tx, asking, personId);
    if (member.role === "admin") await keepAnAdmin(tx, member);
    await tx.orm
      .update(members)
      .set({ state: "leaving", placed: false, changedAt: sql`now()` as never })
      .where(eq(members.personId, personId));
    await recordAudit(tx, ctx, { action: "dismissMember", subject: teamId, detail: { personId } });
    return shownMember(member);
  });
  await placeMember(ctx.deps, personId);
  return reply(200, shown);
}
