import { actorOf } from "@tierline/kernel/auth/actor";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { newId } from "@tierline/kernel/model/ids";
import { writeAudit } from "../../audit/write-audit.ts";
import { approvals } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { shownApproval } from "./shown-approval.ts";

export async function decideChange(ctx: RegistryContext, { body }: Input<typeof contract.decideChange>) {
  const decided = await ctx.deps.db.once(ctx, async (tx) => {
    const [row] = await tx.orm
      .insert(approvals)
      .values({ ...body, approvalId: newId("apv"), decidedBy: actorOf(ctx) })
      .returning();
    if (row === undefined) throw new Error("An insert returns its row.");
    const { api, ...detail } = body;
    await writeAudit(tx, ctx, {
      action: "decideChange",
      subject: api,
      detail: { approvalId: row.approvalId, ...detail },
    });
    return shownApproval(row);
  });
  return reply(201, decided);
}
