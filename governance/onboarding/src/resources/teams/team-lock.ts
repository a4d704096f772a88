import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "@tierline/kernel/db/database";
import { Problem } from "@tierline/kernel/errors/problem";
import { members, teams } from "../../db/schema.ts";
import type { Membership } from "../../membership.ts";

/** Lets nobody else change the team until the transaction ends: limits and "at least one" are then what they seem. */
export async function lockTeam(tx: Tx, teamId: string): Promise<void> {
  await tx.orm.select({ teamId: teams.teamId }).from(teams).where(eq(teams.teamId, teamId)).for("update");
}

/** Another member of the same team. Throws `not-found`. */
export async function colleague(tx: Tx, { teamId }: Membership, personId: string): Promise<Membership> {
  const [row] = await tx.orm
    .select()
    .from(members)
    .where(and(eq(members.personId, personId), eq(members.teamId, teamId), eq(members.state, "present")));
  if (row === undefined) throw new Problem("not-found", `There is no member ${personId} in your team.`);
  return row;
}

/** Throws `conflict` when nobody but this person is the team's admin. The team must be locked. */
export async function keepAnAdmin(tx: Tx, { teamId, personId }: Membership): Promise<void> {
  const [other] = await tx.orm
    .select({ personId: members.personId })
    .from(members)
    .where(
      and(
        eq(members.teamId, teamId),
        eq(members.state, "present"),
        eq(members.role, "admin"),
        ne(members.personId, personId),
      ),
    )
    .limit(1);
  if (other === undefined)
    throw new Problem("conflict", "A team keeps at least one admin: make somebody else one first.");
}
