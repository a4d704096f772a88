import { eq } from "drizzle-orm";
import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { teams } from "../../db/schema.ts";
import type { OnboardingContext } from "../../deps.ts";
import { findMembership, personOf } from "../../membership.ts";
import { roleInRealm } from "../../realm/place-members.ts";

export async function getProfile(ctx: OnboardingContext) {
  const { subject, tenant, roles } = personOf(ctx);
  const { db, directory } = ctx.deps;
  const membership = await findMembership(db, ctx);
  const person = await directory.findPerson(subject);
  if (person === undefined) throw new Problem("forbidden", "The identity server no longer knows you: sign in again.");
  const team = membership === undefined ? undefined : await teamOf(db, membership.teamId);
  return reply(200, {
    personId: subject,
    name: person.name,
    email: person.email,
    company: person.company,
    roles: [...roles].sort(),
    ofTheHouse: membership === undefined && tenant !== subject,
    team:
      membership === undefined || team === undefined
        ? null
        : { teamId: team.teamId, name: team.name, role: membership.role },
    // Without a team, the token names the person as their own tenant, or the house.
    tokenIsCurrent:
      membership === undefined || (tenant === membership.teamId && roles.has(roleInRealm(membership.role))),
  });
}

async function teamOf({ orm }: OnboardingContext["deps"]["db"], teamId: string) {
  const [row] = await orm.select().from(teams).where(eq(teams.teamId, teamId));
  return row;
}
