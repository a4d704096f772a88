/** How long calls took, as a histogram: it can be added up over processes and hours, which no percentile can. */

/** Upper bounds of the classes in milliseconds; what took longer than the last is in a class of its own. */
export const latencyBounds = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500] as const;

export const emptyHistogram = (): number[] => Array.from({ length: latencyBounds.length + 1 }, () => 0);

/** Counts one call. */
export function countLatency(histogram: number[], ms: number): void {
  let place = 0;
  while (place < latencyBounds.length && ms > (latencyBounds[place] ?? 0)) place += 1;
  histogram[place] = (histogram[place] ?? 0) + 1;
}
