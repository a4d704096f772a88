/** Who asks: a person, and what they may do in their team. Looked up for every call, for a token may be five minutes old. */
import { and, eq } from "drizzle-orm";
import type { Principal } from "@tierline/kernel/auth/principal";
import type { Tx } from "@tierline/kernel/db/database";
import { Problem } from "@tierline/kernel/errors/problem";
import { members } from "./db/schema.ts";
import type { OnboardingContext } from "./deps.ts";

export type Membership = typeof members.$inferSelect;

/** The person who asks. Throws `forbidden` for a client. */
export function personOf({ origin, principal }: Pick<OnboardingContext, "origin" | "principal">): Principal {
  const who = origin ?? principal;
  if (who.kind !== "person") throw new Problem("forbidden", "This is for people: sign in to the portal.");
  return who;
}

type Reader = Pick<Tx, "orm">;

/** Their membership; undefined before they have a team. */
export async function findMembership(
  { orm }: Reader,
  asked: Pick<OnboardingContext, "origin" | "principal">,
): Promise<Membership | undefined> {
  const { subject } = personOf(asked);
  const [row] = await orm
    .select()
    .from(members)
    .where(and(eq(members.personId, subject), eq(members.state, "present")));
  return row;
}

/** Their membership. Throws `forbidden` for somebody without a team. */
export async function membershipOf(
  reader: Reader,
  asked: Pick<OnboardingContext, "origin" | "principal">,
): Promise<Membership> {
  const membership = await findMembership(reader, asked);
  if (membership === undefined) {
    throw new Problem("forbidden", "You have no team yet: create one, or accept an invitation.");
  }
  return membership;
}

/** The membership of a team's admin. Throws `forbidden` for everybody else. */
export async function adminOf(
  reader: Reader,
  asked: Pick<OnboardingContext, "origin" | "principal">,
): Promise<Membership> {
  const membership = await membershipOf(reader, asked);
  if (membership.role !== "admin") throw new Problem("forbidden", "Only an admin of the team may do this.");
  return membership;
}
