import { and, eq, sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import type { Tx } from "@tierline/kernel/db/database";
import { Problem } from "@tierline/kernel/errors/problem";
import { newId } from "@tierline/kernel/model/ids";
import { invitations, members } from "../../db/schema.ts";
import type { OnboardingContext } from "../../deps.ts";
import { adminOf } from "../../membership.ts";
import { recordAudit } from "@tierline/kernel/events/record-audit";
import { digestOf, newCode } from "../../secrets.ts";
import { lockTeam } from "../teams/team-lock.ts";
import type * as contract from "./contract.ts";
import { shownInvitation } from "./shown-invitation.ts";

/** Open invitations of one team. */
const most = 50;

export async function inviteMember(ctx: OnboardingContext, { body }: Input<typeof contract.inviteMember>) {
  const { db, config } = ctx.deps;
  const email = body.email.toLowerCase();
  let code: string | null = null;
  const invitation = await db.once(ctx, async (tx) => {
    const { teamId, personId } = await adminOf(tx, ctx);
    await lockTeam(tx, teamId);
    await refuseNeedless(tx, teamId, email);
    code = newCode();
    const [row] = await tx.orm
      .insert(invitations)
      .values({
        invitationId: newId("inv"),
        teamId,
        email,
        role: body.role,
        codeHash: digestOf(code),
        invitedBy: personId,
        expiresAt: sql`now() + make_interval(days => ${config.ONBOARDING_INVITATION_DAYS}::int)` as never,
      })
      .returning();
    if (row === undefined) throw new Error("An insert returns its row.");
    const { invitationId, role } = row;
    await recordAudit(tx, ctx, { action: "inviteMember", subject: teamId, detail: { invitationId, role } });
    return shownInvitation(row);
  });
  return reply(201, { ...invitation, code });
}

/** An open invitation of the same address gives way to the new one. */
async function refuseNeedless(tx: Tx, teamId: string, email: string): Promise<void> {
  const [member] = await tx.orm
    .select({ personId: members.personId })
    .from(members)
    .where(and(eq(members.teamId, teamId), eq(sql`lower(${members.email})`, email), eq(members.state, "present")));
  if (member !== undefined) throw new Problem("conflict", "They are in your team already.");
  await tx.orm
    .update(invitations)
    .set({ state: "withdrawn" })
    .where(and(eq(invitations.teamId, teamId), eq(invitations.email, email), eq(invitations.state, "open")));
  const open = await tx.orm.$count(
    invitations,
    and(eq(invitations.teamId, teamId), eq(invitations.state, "open"), sql`expires_at > now()`),
  );
  if (open >= most) {
    throw new Problem("conflict", `Your team has ${String(most)} open invitations: withdraw one first.`);
  }
}
