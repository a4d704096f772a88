import { eq } from "drizzle-orm";
import { reply } from "@tierline/kernel/api/operation";
import { teams } from "../../db/schema.ts";
import type { OnboardingContext } from "../../deps.ts";
import { membershipOf } from "../../membership.ts";
import { shownTeam } from "./shown-team.ts";

export async function getTeam(ctx: OnboardingContext) {
  const { teamId } = await membershipOf(ctx.deps.db, ctx);
  const [row] = await ctx.deps.db.orm.select().from(teams).where(eq(teams.teamId, teamId));
  if (row === undefined) throw new Error(`A member's team ${teamId} is missing.`);
  return reply(200, shownTeam(row));
}
