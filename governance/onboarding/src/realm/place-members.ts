/**
 * What the identity server is to know of members, told after the change is kept here: their tenant and role, which their next token
 * carries. Whoever is told twice is told the same; what a crash left untold, the sweep tells.
 */
import { and, eq, lt, or, sql } from "drizzle-orm";
import { isProblem } from "@tierline/kernel/errors/problem";
import { members } from "../db/schema.ts";
import type { OnboardingDeps } from "../deps.ts";
import type { TeamRole } from "../resources/names.ts";

/** The realm's role for a role in a team. */
export const roleInRealm = (role: TeamRole): string => (role === "admin" ? "partner-admin" : "partner-member");

type Deps = Pick<OnboardingDeps, "db" | "directory" | "log">;

/** Tells of one person. Throws `unavailable` while the identity server is away; the sweep then tells it. */
export async function placeMember({ db, directory }: Deps, personId: string): Promise<void> {
  const [member] = await db.orm.select().from(members).where(eq(members.personId, personId));
  if (member === undefined || member.placed) return;
  const { state, role, teamId, changedAt } = member;
  try {
    if (state === "leaving") {
      await directory.placePerson(personId, { tenant: null, roles: [] });
      await directory.signOutPerson(personId);
    } else {
      await directory.placePerson(personId, { tenant: teamId, roles: [roleInRealm(role)] });
    }
  } catch (error) {
    // Somebody who is no longer there needs no place.
    if (!isProblem(error, "not-found")) throw error;
  }
  // What changed meanwhile is told again.
  const asTold = and(eq(members.personId, personId), sql`${members.changedAt} = ${changedAt}::timestamptz`);
  if (state === "leaving") await db.orm.delete(members).where(asTold);
  else await db.orm.update(members).set({ placed: true }).where(asTold);
}

/** Tells of everybody of whom nobody told. */
export async function placeMembers(deps: Deps): Promise<void> {
  const left = await deps.db.orm
    .select({ personId: members.personId })
    .from(members)
    .where(
      and(
        eq(members.placed, false),
        or(lt(members.changedAt, sql`now() - interval '5 seconds'`), eq(members.state, "leaving")),
      ),
    )
    .limit(100);
  for (const { personId } of left) {
    await placeMember(deps, personId).catch((error: unknown) => {
      deps.log.warn({ err: error, personId }, "the identity server could not be told of a member");
    });
  }
}
