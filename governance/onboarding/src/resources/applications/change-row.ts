/** One change of one application: looked at under its lock, written, told of and audited in one transaction. */
import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "@tierline/kernel/db/database";
import { applications } from "../../db/schema.ts";
import type { OnboardingContext } from "../../deps.ts";
import { membershipOf } from "../../membership.ts";
import { recordAudit } from "@tierline/kernel/events/record-audit";
import { recordApplication } from "../../record-application.ts";
import type { Application } from "./contract.ts";
import { lockedApplication, shownNow, type ApplicationRow } from "./own-application.ts";

interface Change {
  /** The operation's id. */
  readonly action: string;
  readonly applicationId: string;
  /** What is to be set. Throws where the application as it is does not allow it. */
  readonly decide: (row: ApplicationRow, tx: Tx) => Promise<Partial<ApplicationRow>> | Partial<ApplicationRow>;
  /** What the audit log says of it. */
  readonly detail?: Record<string, unknown>;
}

/** The application as it is afterwards. Throws `not-found`, and what `decide` throws. */
export function changeRow(ctx: OnboardingContext, change: Change): Promise<z.output<typeof Application>> {
  const { action, applicationId, decide, detail = {} } = change;
  return ctx.deps.db.once(ctx, async (tx) => {
    const row = await lockedApplication(tx, await membershipOf(tx, ctx), applicationId);
    const [changed] = await tx.orm
      .update(applications)
      .set(await decide(row, tx))
      .where(eq(applications.applicationId, applicationId))
      .returning();
    if (changed === undefined) throw new Error("A locked application is there.");
    await recordApplication(tx, applicationId, ctx);
    await recordAudit(tx, ctx, { action, subject: applicationId, detail });
    return shownNow(tx, changed);
  });
}
