import { eq } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { reviews } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";
import { shownReviewDetail } from "./shown-review.ts";

export async function getReview(ctx: RegistryContext, { params: { reviewId } }: Input<typeof contract.getReview>) {
  const [row] = await ctx.deps.db.orm.select().from(reviews).where(eq(reviews.reviewId, reviewId));
  if (row === undefined) throw new Problem("not-found", `There is no review ${reviewId}.`);
  return reply(200, shownReviewDetail(row));
}
