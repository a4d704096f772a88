import { and, eq, isNull, ne } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { applications } from "../../db/schema.ts";
import type { OnboardingContext } from "../../deps.ts";
import { membershipOf } from "../../membership.ts";
import { recordAudit } from "@tierline/kernel/events/record-audit";
import { recordApplication } from "../../record-application.ts";
import { digestOf } from "../../secrets.ts";
import { refuseTooMany } from "../applications/create-application.ts";
import { shownNow } from "../applications/own-application.ts";
import { lockTeam } from "../teams/team-lock.ts";
import type * as contract from "./contract.ts";

/** The code is used up; the application keeps its data, credentials and limits. */
export async function claimApplication(ctx: OnboardingContext, { body }: Input<typeof contract.claimApplication>) {
  const { db, config } = ctx.deps;
  const claimed = await db.once(ctx, async (tx) => {
    const { teamId } = await membershipOf(tx, ctx);
    await lockTeam(tx, teamId);
    await refuseTooMany(tx, teamId, config.ONBOARDING_SANDBOXES);
    const [row] = await tx.orm
      .update(applications)
      .set({ teamId, claimHash: null })
      .where(
        and(
          eq(applications.claimHash, digestOf(body.claimCode)),
          isNull(applications.teamId),
          ne(applications.state, "retired"),
        ),
      )
      .returning();
    if (row === undefined) throw new Problem("not-found", "This code is of no application that waits for a team.");
    await recordApplication(tx, row.applicationId, ctx);
    await recordAudit(tx, ctx, { action: "claimApplication", subject: row.applicationId, detail: { teamId } });
    return shownNow(tx, row);
  });
  return reply(200, claimed);
}
