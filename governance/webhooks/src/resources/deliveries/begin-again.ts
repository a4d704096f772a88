/** A delivery that waits once more, from the first attempt on. If it is being sent just now, that is the one: its claim stays. */
import { sql } from "drizzle-orm";

export const beginAgain = {
  state: "waiting" as const,
  attempts: 0,
  nextAttemptAt: sql`now()` as never,
  finishedAt: null,
};
