/** A delivery that waits once more, from the first attempt on. */
import { sql } from "drizzle-orm";

export const beginAgain = {
  state: "waiting" as const,
  attempts: 0,
  nextAttemptAt: sql`now()` as never,
  claimedUntil: null,
  finishedAt: null,
};
