/** What the suite found, by capability. */
import { capabilities, type Capability } from "./case.ts";

export interface Outcome {
  readonly capability: Capability;
  readonly name: string;
  readonly state: "passed" | "failed" | "skipped";
  /** Why it was skipped, or what went wrong; empty when it passed. */
  readonly detail: string;
}

export interface CapabilityReport {
  readonly name: Capability;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Why cases were skipped; null when none was. */
  readonly reason: string | null;
  /** Milliseconds of the calls that succeeded; null when there were none. */
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
}

export interface Report {
  readonly adapter: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly capabilities: readonly CapabilityReport[];
  readonly cases: readonly Outcome[];
}

/** `timings`: milliseconds of the calls of each capability. */
export function reportOf(
  adapter: string,
  cases: readonly Outcome[],
  timings: ReadonlyMap<Capability, readonly number[]>,
): Report {
  const rows = capabilities.map((name) => {
    const own = cases.filter((each) => each.capability === name);
    const reasons = new Set(own.filter(({ state }) => state === "skipped").map(({ detail }) => detail));
    const times = (timings.get(name) ?? []).toSorted((a, b) => a - b);
    return {
      name,
      ...countsOf(own),
      reason: reasons.size === 0 ? null : [...reasons].join(" "),
      p50Ms: percentile(times, 0.5),
      p99Ms: percentile(times, 0.99),
    };
  });
  return { adapter, ...countsOf(cases), capabilities: rows, cases };
}

const countsOf = (cases: readonly Outcome[]) => {
  const count = (wanted: Outcome["state"]) => cases.filter(({ state }) => state === wanted).length;
  return { passed: count("passed"), failed: count("failed"), skipped: count("skipped") };
};

/** Nearest rank, rounded to tenths. */
function percentile(sorted: readonly number[], share: number): number | null {
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  return value === undefined ? null : Math.round(value * 10) / 10;
}
