import { and, eq, sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { actorOf } from "@tierline/kernel/auth/actor";
import type { Tx } from "@tierline/kernel/db/database";
import { Problem } from "@tierline/kernel/errors/problem";
import { newId } from "@tierline/kernel/model/ids";
import { accessRequests, applications, teams } from "../../db/schema.ts";
import type { OnboardingContext } from "../../deps.ts";
import { recordAudit } from "@tierline/kernel/events/record-audit";
import { recordApplication } from "../../record-application.ts";
import type * as contract from "./contract.ts";
import { offeredApis } from "./offer.ts";
import { usualHours } from "./review-time.ts";
import { shownReview, type RequestRow } from "./shown-request.ts";

/** An approval makes the live application, in the same transaction; nobody but its team gets to see a secret of it. */
export async function decideAccess(ctx: OnboardingContext, { params, body }: Input<typeof contract.decideAccess>) {
  const { db, registry } = ctx.deps;
  const hours = await usualHours(ctx.deps);
  const offered = await offeredApis(registry, ctx);
  const decided = await db.once(ctx, async (tx) => {
    const { request, team } = await pending(tx, params.requestId);
    const scopes = offered.filter(({ api }) => request.apis.includes(api)).flatMap((each) => each.scopes);
    const liveId = body.decision === "approve" ? await goLive(ctx, tx, request, [...new Set(scopes)]) : null;
    const state = body.decision === "approve" ? "approved" : "refused";
    const [row] = await tx.orm
      .update(accessRequests)
      .set({ state, liveId, reason: body.reason, decidedBy: actorOf(ctx), decidedAt: sql`now()` as never })
      .where(eq(accessRequests.requestId, request.requestId))
      .returning();
    if (row === undefined) throw new Error("A locked request is there.");
    await recordAudit(tx, ctx, { action: "decideAccess", subject: row.requestId, detail: { ...body, liveId } });
    return shownReview(row, team, hours);
  });
  return reply(200, decided);
}

/** The request, which nobody else decides meanwhile. Throws `not-found`, and `conflict` when it was decided or withdrawn. */
async function pending(tx: Tx, requestId: string): Promise<{ request: RequestRow; team: string }> {
  const [row] = await tx.orm
    .select({ request: accessRequests, team: teams.name })
    .from(accessRequests)
    .innerJoin(teams, eq(teams.teamId, accessRequests.teamId))
    .where(and(eq(accessRequests.requestId, requestId)))
    .for("update", { of: accessRequests });
  if (row === undefined) throw new Problem("not-found", `There is no request ${requestId}.`);
  if (row.request.state !== "pending") throw new Problem("conflict", `The request is ${row.request.state}.`);
  return row;
}

/** Makes the live application: the team is its tenant, and it is a channel of its own. */
async function goLive(
  ctx: OnboardingContext,
  tx: Tx,
  { teamId, name, plan }: RequestRow,
  scopes: readonly string[],
): Promise<string> {
  if (scopes.length === 0)
    throw new Problem("conflict", "What was asked for is no longer offered: refuse it, and say so.");
  const applicationId = newId("app");
  await tx.orm.insert(applications).values({
    applicationId,
    teamId,
    name,
    environment: "live",
    plan,
    tenant: teamId,
    scopes: [...scopes],
    allowedAddresses: [],
    expiresAt: null,
  });
  await recordApplication(tx, applicationId, ctx);
  return applicationId;
}
