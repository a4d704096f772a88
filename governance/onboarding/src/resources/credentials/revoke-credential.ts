import { and, eq, inArray, sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { credentials } from "../../db/schema.ts";
import type { OnboardingContext } from "../../deps.ts";
import { membershipOf } from "../../membership.ts";
import { endCredential } from "../../realm/settle-credentials.ts";
import { recordAudit } from "@tierline/kernel/events/record-audit";
import { recordApplication } from "../../record-application.ts";
import { lockedApplication, shownCredential } from "../applications/own-application.ts";
import type * as contract from "./contract.ts";

export async function revokeCredential(
  ctx: OnboardingContext,
  { params: { applicationId, credentialId } }: Input<typeof contract.revokeCredential>,
) {
  const revoked = await ctx.deps.db.once(ctx, async (tx) => {
    await lockedApplication(tx, await membershipOf(tx, ctx), applicationId);
    const its = and(eq(credentials.credentialId, credentialId), eq(credentials.applicationId, applicationId));
    const [row] = await tx.orm
      .update(credentials)
      .set({ state: "revoking", revokedAt: sql`now()` as never })
      .where(and(its, inArray(credentials.state, ["making", "active"])))
      .returning();
    if (row === undefined) {
      const [known] = await tx.orm.select().from(credentials).where(its);
      if (known === undefined) throw new Problem("not-found", `The application has no credential ${credentialId}.`);
      return shownCredential(known);
    }
    await recordApplication(tx, applicationId, ctx);
    await recordAudit(tx, ctx, { action: "revokeCredential", subject: applicationId, detail: { credentialId } });
    return shownCredential(row);
  });
  // The gate has heard of it; the sweep deletes the client if this fails.
  await endCredential(ctx.deps, credentialId).catch((error: unknown) => {
    ctx.log.warn({ err: error, credentialId }, "the identity server could not be told to delete a client");
  });
  return reply(200, revoked);
}
