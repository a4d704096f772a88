/** Middle and spread of a few runs. */

/** The middle value; of an even number of runs the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** Smallest and largest. */
export function spread(values: readonly number[]): { readonly low: number; readonly high: number } {
  return { low: Math.min(...values), high: Math.max(...values) };
}

/** The value that misses the target by most. */
export function furthestFrom(target: number, values: readonly number[]): number {
  let worst = values[0] ?? Number.NaN;
  for (const value of values) if (Math.abs(value - target) > Math.abs(worst - target)) worst = value;
  return worst;
}

/** The n-th of a hundred parts, nearest rank. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((part / 100) * sorted.length) - 1)] ?? Number.NaN;
}
