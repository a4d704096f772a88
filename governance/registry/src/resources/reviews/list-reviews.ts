import { and, desc, eq, lt } from "drizzle-orm";
import { reply, type Input } from "@tierline/kernel/api/operation";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import { reviews } from "../../db/schema.ts";
import type { RegistryContext } from "../../deps.ts";
import { Review } from "./contract.ts";
import type * as contract from "./contract.ts";
import { shownReview } from "./shown-review.ts";

/** Ids rise with time, so they are the order. */
export async function listReviews(ctx: RegistryContext, { query }: Input<typeof contract.listReviews>) {
  const [before] = continueAfter(query.cursor, z.tuple([Review.shape.reviewId])) ?? [];
  const rows = await ctx.deps.db.orm
    .select()
    .from(reviews)
    .where(
      and(
        query.api === undefined ? undefined : eq(reviews.api, query.api),
        query.state === undefined ? undefined : eq(reviews.state, query.state),
        before === undefined ? undefined : lt(reviews.reviewId, before),
      ),
    )
    .orderBy(desc(reviews.reviewId))
    .limit(rowsFor(query.limit));
  return reply(
    200,
    pageOf(rows, query.limit, (row) => [row.reviewId], shownReview),
  );
}
