import type { z } from "zod";
import type { reviews } from "../../db/schema.ts";
import type { Review, ReviewDetail } from "./contract.ts";

export type ReviewRow = typeof reviews.$inferSelect;

/** A review without its changes, which are counted. */
export function shownReview({ changes, ...row }: ReviewRow): z.output<typeof Review> {
  const count = (wanted: string) => changes.filter(({ impact }) => impact === wanted).length;
  const breaking = changes.filter(({ impact }) => impact === "breaking");
  return {
    ...row,
    verdict: breaking.length > 0 ? "breaking" : "safe",
    affected: [...new Set(breaking.flatMap(({ consumers }) => consumers))].sort(),
    counts: { breaking: breaking.length, compatible: count("compatible"), editorial: count("editorial") },
  };
}

/** The same with its changes. */
export const shownReviewDetail = (row: ReviewRow): z.output<typeof ReviewDetail> => ({
  ...shownReview(row),
  changes: row.changes.map((change) => ({ ...change, consumers: [...change.consumers] })),
});
