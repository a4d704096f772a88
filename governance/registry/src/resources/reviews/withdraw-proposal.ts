import { eq } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { writeAudit } from "../../audit/write-audit.ts";
import { reviews } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { openReview } from "./open-review.ts";
import { shownReview } from "./shown-review.ts";

/** For a pull request that was closed: architects are not asked any more. */
export async function withdrawProposal(ctx: RegistryContext, { params }: Input<typeof contract.withdrawProposal>) {
  const withdrawn = await ctx.deps.db.once(ctx, async (tx) => {
    const review = await openReview(tx, params.reviewId);
    const { reviewId, api, title, fromVersion, toVersion, digest } = review;
    await tx.orm.delete(reviews).where(eq(reviews.reviewId, reviewId));
    const detail = { reviewId, title, fromVersion, toVersion, digest };
    await writeAudit(tx, ctx, { action: "withdrawProposal", subject: api, detail });
    return shownReview(review);
  });
  return reply(200, withdrawn);
}
