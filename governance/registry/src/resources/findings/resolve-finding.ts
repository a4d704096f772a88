import { eq } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { writeAudit } from "../../audit/write-audit.ts";
import { findings } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { shownFinding } from "./shown-finding.ts";

export async function resolveFinding(ctx: RegistryContext, { params, body }: Input<typeof contract.resolveFinding>) {
  const { findingId } = params;
  const resolved = await ctx.deps.db.once(ctx, async (tx) => {
    const [row] = await tx.orm
      .update(findings)
      .set({ state: "resolved" })
      .where(eq(findings.findingId, findingId))
      .returning();
    if (row === undefined) throw new Problem("not-found", `There is no finding ${findingId}.`);
    await writeAudit(tx, ctx, { action: "resolveFinding", subject: row.api, detail: { findingId, ...body } });
    return shownFinding(row);
  });
  return reply(200, resolved);
}
