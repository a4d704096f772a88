import { reply, type Input } from "@tierline/kernel/api/operation";
import { newId } from "@tierline/kernel/model/ids";
import { writeAudit } from "../../audit/write-audit.ts";
import { scorecards } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";

export async function recordScorecards(ctx: RegistryContext, { body }: Input<typeof contract.recordScorecards>) {
  const measuredAt = new Date().toISOString();
  const rows = body.scorecards.map((each) => ({ ...each, scorecardId: newId("scd"), measuredAt }));
  const recorded = await ctx.deps.db.once(ctx, async (tx) => {
    await tx.orm.insert(scorecards).values(rows);
    const detail = Object.fromEntries(rows.map(({ api, score }) => [api, score]));
    await writeAudit(tx, ctx, { action: "recordScorecards", subject: "scorecards", detail });
    return rows.length;
  });
  return reply(200, { recorded });
}
