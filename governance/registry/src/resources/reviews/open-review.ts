import { eq } from "drizzle-orm";
import type { Tx } from "@tierline/kernel/db/database";
import { Problem } from "@tierline/kernel/errors/problem";
import { reviews } from "../../db/schema.ts";
import type { ReviewRow } from "./shown-review.ts";

/** A review that nobody has decided, locked. Throws `not-found`, or `conflict` when it is not open any more. */
export async function openReview(tx: Tx, reviewId: string): Promise<ReviewRow> {
  const [row] = await tx.orm.select().from(reviews).where(eq(reviews.reviewId, reviewId)).for("update");
  if (row === undefined) throw new Problem("not-found", `There is no review ${reviewId}.`);
  if (row.state !== "open") throw new Problem("conflict", `The review is ${row.state}.`);
  return row;
}
