import { and, eq, inArray, sql } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { credentials } from "../../db/schema.ts";
import type { OnboardingContext } from "../../deps.ts";
import { changeRow } from "./change-row.ts";
import type * as contract from "./contract.ts";

/** The gate refuses it from then on; the sweep deletes its clients at the identity server. */
export async function retireApplication(
  ctx: OnboardingContext,
  { params: { applicationId } }: Input<typeof contract.retireApplication>,
) {
  const retired = await changeRow(ctx, {
    action: "retireApplication",
    applicationId,
    decide: async (_row, tx) => {
      await tx.orm
        .update(credentials)
        .set({ state: "revoking", revokedAt: sql`now()` as never })
        .where(and(eq(credentials.applicationId, applicationId), inArray(credentials.state, ["making", "active"])));
      return { state: "retired" };
    },
  });
  return reply(200, retired);
}
