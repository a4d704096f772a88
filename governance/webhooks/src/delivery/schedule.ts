/** When a delivery that failed is tried again. */
import type { Outcome } from "../target/outcome.ts";

/**
 * Seconds until the next attempt after the `attempts`th has failed; undefined when that was the last. A fifth more or less than planned, so that
 * what failed together does not come back together; whoever asks for more time (Retry-After) gets it.
 */
export function secondsUntilNext(
  attempts: number,
  { retryAfter }: Pick<Outcome, "retryAfter">,
  schedule: readonly number[],
  random: () => number = Math.random,
): number | undefined {
  const planned = schedule[attempts - 1];
  if (planned === undefined) return undefined;
  return Math.max(planned * (0.8 + 0.4 * random()), retryAfter ?? 0);
}
