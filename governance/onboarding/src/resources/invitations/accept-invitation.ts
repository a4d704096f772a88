import { and, eq, sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import type { Person } from "@tierline/kernel/auth/directory";
import type { Tx } from "@tierline/kernel/db/database";
import { Problem } from "@tierline/kernel/errors/problem";
import { invitations, teams } from "../../db/schema.ts";
import type { OnboardingContext } from "../../deps.ts";
import { placeMember } from "../../realm/place-members.ts";
import { recordAudit } from "@tierline/kernel/events/record-audit";
import { digestOf } from "../../secrets.ts";
import { addMember, joiner } from "../teams/join-team.ts";
import type * as contract from "./contract.ts";

export async function acceptInvitation(ctx: OnboardingContext, { body }: Input<typeof contract.acceptInvitation>) {
  const person = await joiner(ctx);
  const joined = await ctx.deps.db.once(ctx, async (tx) => {
    const { teamId, invitationId, role } = await use(tx, person, body.code);
    await addMember(tx, person, teamId, role);
    const detail = { invitationId, personId: person.personId, role };
    await recordAudit(tx, ctx, { action: "acceptInvitation", subject: teamId, detail });
    const [team] = await tx.orm.select().from(teams).where(eq(teams.teamId, teamId));
    if (team === undefined) throw new Error("An invitation's team is there.");
    return { teamId, name: team.name, role };
  });
  await placeMember(ctx.deps, person.personId);
  return reply(200, joined);
}

/** Uses the invitation up. Whoever it is not meant for learns nothing of it. */
async function use(tx: Tx, { email }: Person, code: string) {
  const [row] = await tx.orm
    .update(invitations)
    .set({ state: "accepted" })
    .where(
      and(
        eq(invitations.codeHash, digestOf(code)),
        eq(invitations.state, "open"),
        eq(invitations.email, email.toLowerCase()),
        sql`expires_at > now()`,
      ),
    )
    .returning();
  if (row !== undefined) return row;
  throw new Problem(
    "not-found",
    "This invitation does not hold: it was used, withdrawn or has expired, or it is for another e-mail address.",
  );
}
