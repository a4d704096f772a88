/** Sandbox applications whose time is over: the gate refuses them from then on. */
import { and, eq, lte, sql } from "drizzle-orm";
import { principalNamed } from "@tierline/kernel/auth/principal";
import { newId } from "@tierline/kernel/model/ids";
import { applications } from "../../db/schema.ts";
import type { OnboardingDeps } from "../../deps.ts";
import { recordAudit } from "@tierline/kernel/events/record-audit";
import { recordApplication } from "../../record-application.ts";

/** Marks them, at most a hundred in a transaction, and tells the platform. */
export async function expireApplications({ db }: Pick<OnboardingDeps, "db">): Promise<void> {
  await db.transaction(async (tx) => {
    const over = await tx.orm
      .select({ applicationId: applications.applicationId })
      .from(applications)
      .where(and(eq(applications.state, "active"), lte(applications.expiresAt, sql`now()`)))
      .limit(100)
      .for("update", { skipLocked: true });
    for (const { applicationId } of over) {
      await tx.orm.update(applications).set({ state: "expired" }).where(eq(applications.applicationId, applicationId));
      const asked = { principal: principalNamed("governance/onboarding"), origin: null, correlationId: newId("cor") };
      await recordApplication(tx, applicationId, asked);
      await recordAudit(tx, asked, { action: "expireApplication", subject: applicationId, detail: {} });
    }
  });
}
