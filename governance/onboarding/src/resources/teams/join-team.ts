/** Somebody becomes a member: by making a team, or by accepting an invitation. */
import { eq, sql } from "drizzle-orm";
import type { Person } from "@tierline/kernel/auth/directory";
import type { Tx } from "@tierline/kernel/db/database";
import { Problem } from "@tierline/kernel/errors/problem";
import { members } from "../../db/schema.ts";
import type { OnboardingContext } from "../../deps.ts";
import { personOf } from "../../membership.ts";
import type { TeamRole } from "../names.ts";

/** Who asks, as the identity server knows them. Throws `forbidden` for clients and `conflict` for the retailer's own people. */
export async function joiner(ctx: OnboardingContext): Promise<Person> {
  const { subject } = personOf(ctx);
  const person = await ctx.deps.directory.findPerson(subject);
  if (person === undefined) throw new Problem("forbidden", "The identity server no longer knows you: sign in again.");
  const [member] = await ctx.deps.db.orm.select().from(members).where(eq(members.personId, subject));
  // A tenant that did not come from here was given by the house.
  if (person.tenant !== null && member === undefined) {
    throw new Problem("conflict", "You work for the house, which has no partner's team.");
  }
  return person;
}

/** Makes the person a member, in the transaction. Throws `conflict` when they are in a team already. */
export async function addMember(tx: Tx, person: Person, teamId: string, role: TeamRole): Promise<void> {
  const { personId, name, email } = person;
  const joined = { teamId, role, name, email, state: "present" as const, placed: false };
  const added = await tx.orm
    .insert(members)
    .values({ personId, ...joined })
    .onConflictDoUpdate({
      target: members.personId,
      set: { ...joined, joinedAt: sql`now()` as never, changedAt: sql`now()` as never },
      // Whoever is leaving one may join another.
      setWhere: eq(members.state, "leaving"),
    })
    .returning({ personId: members.personId });
  if (added.length === 0) throw new Problem("conflict", "You are in a team already: leave it first.");
}
