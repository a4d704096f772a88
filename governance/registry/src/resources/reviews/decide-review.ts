import { eq, sql } from "drizzle-orm";
import { actorOf } from "@tierline/kernel/auth/actor";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { newId } from "@tierline/kernel/model/ids";
import { writeAudit } from "../../audit/write-audit.ts";
import { approvals, reviews } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { openReview } from "./open-review.ts";
import { shownReview } from "./shown-review.ts";

/** The decision is kept where the gate looks for it (`listApprovals`), with what it is about. */
export async function decideReview(ctx: RegistryContext, { params, body }: Input<typeof contract.decideReview>) {
  const { decision, reason, until } = body;
  if (until < new Date().toISOString().slice(0, 10)) {
    throw new Problem("invalid", "/until: lies in the past.", {
      errors: [{ pointer: "/until", detail: "lies in the past" }],
    });
  }
  const decided = await ctx.deps.db.once(ctx, async (tx) => {
    const review = await openReview(tx, params.reviewId);
    const { api, fromVersion, toVersion, changes } = review;
    const breaking = changes.filter(({ impact }) => impact === "breaking").slice(0, 500);
    const decidedBy = actorOf(ctx);
    await tx.orm.insert(approvals).values({
      approvalId: newId("apv"),
      api,
      fromVersion,
      toVersion,
      decision,
      reason,
      until,
      changes: breaking.map(({ pointer, message, consumers }) => ({ pointer, message, consumers: [...consumers] })),
      decidedBy,
    });
    const [row] = await tx.orm
      .update(reviews)
      .set({ state: decision, reason, until, decidedBy, decidedAt: sql`now()` as never })
      .where(eq(reviews.reviewId, review.reviewId))
      .returning();
    if (row === undefined) throw new Error("A locked review is there.");
    const detail = { reviewId: row.reviewId, fromVersion, toVersion, ...body };
    await writeAudit(tx, ctx, { action: "decideReview", subject: api, detail });
    return shownReview(row);
  });
  return reply(200, decided);
}
