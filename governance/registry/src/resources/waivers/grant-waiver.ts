import { actorOf } from "@tierline/kernel/auth/actor";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { newId } from "@tierline/kernel/model/ids";
import { writeAudit } from "../../audit/write-audit.ts";
import { currentContracts } from "../../catalog/contract-store.ts";
import { waivers } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { shownWaiver, today } from "./shown-waiver.ts";

/** What holds for longer is no exception but another rule. */
const longestDays = 180;
const dayMs = 86_400_000;

export async function grantWaiver(ctx: RegistryContext, { body }: Input<typeof contract.grantWaiver>) {
  const last = new Date(Date.now() + longestDays * dayMs).toISOString().slice(0, 10);
  if (body.until < today() || body.until > last) {
    throw new Problem("invalid", `/until: must lie between ${today()} and ${last}`, {
      errors: [{ pointer: "/until", detail: `must lie between ${today()} and ${last}` }],
    });
  }
  if ((await currentContracts(ctx.deps.db, body.api)).length === 0) {
    throw new Problem("invalid", `/api: there is no API ${body.api}`, {
      errors: [{ pointer: "/api", detail: "is no API that is known here" }],
    });
  }
  const granted = await ctx.deps.db.once(ctx, async (tx) => {
    const [row] = await tx.orm
      .insert(waivers)
      .values({ ...body, waiverId: newId("wvr"), grantedBy: actorOf(ctx) })
      .returning();
    if (row === undefined) throw new Error("An insert returns its row.");
    await writeAudit(tx, ctx, {
      action: "grantWaiver",
      subject: body.api,
      detail: { waiverId: row.waiverId, ...body },
    });
    return shownWaiver(row);
  });
  return reply(201, granted);
}
