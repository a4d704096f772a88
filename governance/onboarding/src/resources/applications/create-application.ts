import { and, eq } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import type { Tx } from "@tierline/kernel/db/database";
import { Problem } from "@tierline/kernel/errors/problem";
import { applications } from "../../db/schema.ts";
import type { OnboardingContext } from "../../deps.ts";
import { membershipOf } from "../../membership.ts";
import { recordAudit } from "@tierline/kernel/events/record-audit";
import { recordApplication } from "../../record-application.ts";
import { lockTeam } from "../teams/team-lock.ts";
import type * as contract from "./contract.ts";
import { shownApplication } from "./own-application.ts";
import { sandboxApplication } from "./sandbox.ts";

export async function createApplication(ctx: OnboardingContext, { body }: Input<typeof contract.createApplication>) {
  const { db, config } = ctx.deps;
  const made = await db.once(ctx, async (tx) => {
    const { teamId } = await membershipOf(tx, ctx);
    await lockTeam(tx, teamId);
    await refuseTooMany(tx, teamId, config.ONBOARDING_SANDBOXES);
    const [row] = await tx.orm
      .insert(applications)
      .values(sandboxApplication(body.name, teamId, config))
      .returning();
    if (row === undefined) throw new Error("An insert returns its row.");
    const { applicationId, name, environment, plan } = row;
    await recordApplication(tx, applicationId, ctx);
    const detail = { teamId, name, environment, plan };
    await recordAudit(tx, ctx, { action: "createApplication", subject: applicationId, detail });
    return shownApplication(row);
  });
  return reply(201, made);
}

/** The team must be locked. One that has expired does not count; renewing it does. */
export async function refuseTooMany(tx: Tx, teamId: string, most: number): Promise<void> {
  const active = await tx.orm.$count(
    applications,
    and(eq(applications.teamId, teamId), eq(applications.environment, "sandbox"), eq(applications.state, "active")),
  );
  if (active < most) return;
  throw new Problem("conflict", `Your team has ${String(active)} applications in the sandbox: retire one first.`);
}
