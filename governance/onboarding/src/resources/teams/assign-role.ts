import { eq, sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { members } from "../../db/schema.ts";
import type { OnboardingContext } from "../../deps.ts";
import { adminOf } from "../../membership.ts";
import { placeMember } from "../../realm/place-members.ts";
import { recordAudit } from "@tierline/kernel/events/record-audit";
import type * as contract from "./contract.ts";
import { shownMember } from "./shown-team.ts";
import { colleague, keepAnAdmin, lockTeam } from "./team-lock.ts";

export async function assignRole(ctx: OnboardingContext, { params, body }: Input<typeof contract.assignRole>) {
  const { personId } = params;
  const { role } = body;
  const shown = await ctx.deps.db.once(ctx, async (tx) => {
    const { teamId } = await adminOf(tx, ctx);
    await lockTeam(tx, teamId);
    // Asked again under the lock: two admins may have demoted one another.
    const member = await colleague(tx, await adminOf(tx, ctx), personId);
    if (role === "member") await keepAnAdmin(tx, member);
    const [row] = await tx.orm
      .update(members)
      .set({ role, placed: false, changedAt: sql`now()` as never })
      .where(eq(members.personId, personId))
      .returning();
    if (row === undefined) throw new Error("A locked member is there.");
    await recordAudit(tx, ctx, { action: "assignRole", subject: teamId, detail: { personId, role } });
    return shownMember(row);
  });
  await placeMember(ctx.deps, personId);
  return reply(200, shown);
}
