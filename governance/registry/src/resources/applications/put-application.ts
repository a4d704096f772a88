import { sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { writeAudit } from "../../audit/write-audit.ts";
import { applications, plans } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { shownApplication } from "./shown-application.ts";

export async function putApplication(ctx: RegistryContext, { body }: Input<typeof contract.putApplication>) {
  const { clientId, application } = body;
  await refuseUnknownPlan(ctx, application.plan);
  const put = await ctx.deps.db.once(ctx, async (tx) => {
    const [row] = await tx.orm
      .insert(applications)
      .values({ clientId, ...application })
      .onConflictDoUpdate({ target: applications.clientId, set: { ...application, updatedAt: sql`now()` } })
      .returning();
    if (row === undefined) throw new Error("An insert that updates returns its row.");
    await writeAudit(tx, ctx, { action: "putApplication", subject: clientId, detail: application });
    return shownApplication(row);
  });
  return reply(200, put);
}

/** A plan that no process knows would refuse every call of the application. Before the first report nothing is known. */
async function refuseUnknownPlan({ deps: { db } }: RegistryContext, plan: string | null): Promise<void> {
  if (plan === null) return;
  const known = (await db.orm.select({ plan: plans.plan }).from(plans)).map((row) => row.plan);
  if (known.length === 0 || known.includes(plan)) return;
  throw new Problem("invalid", `/application/plan: there is no plan "${plan}"; plans: ${known.sort().join(", ")}`, {
    errors: [{ pointer: "/application/plan", detail: `is none of ${known.sort().join(", ")}` }],
  });
}
