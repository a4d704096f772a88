/** Reads the latency histogram that traffic is counted in. */

/** Upper bounds of the classes in milliseconds, as the contract names them; calls in the last class took longer than any. */
export const boundsMs = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500] as const;

/** Adds histograms class by class. */
export const addedUp = (histograms: readonly (readonly number[])[]): number[] =>
  Array.from({ length: boundsMs.length + 1 }, (_, index) =>
    histograms.reduce((sum, each) => sum + (each[index] ?? 0), 0),
  );

/**
 * What this share of the calls took, in words: `≤ 25 ms`, `> 2.5 s`. A histogram knows the class a call is in and no more, so the
 * answer is the class's bound. Undefined without any call.
 */
export function percentile(histogram: readonly number[], share: number): string | undefined {
  const all = histogram.reduce((sum, calls) => sum + calls, 0);
  if (all === 0) return undefined;
  let seen = 0;
  const index = histogram.findIndex((calls) => (seen += calls) >= all * share);
  const bound = boundsMs[index];
  return bound === undefined ? `> ${inWords(boundsMs[boundsMs.length - 1] ?? 0)}` : `≤ ${inWords(bound)}`;
}

const inWords = (ms: number): string => (ms < 1_000 ? `${String(ms)} ms` : `${String(ms / 1_000)} s`);
