/** Whether an API did less than its contract promises. */
import type { CatalogEntry } from "../api/registry.ts";
import { boundsMs } from "../usage/latency.ts";

/** What was promised and not kept in the last 24 hours, in words; empty where all was kept, nothing was promised or nothing was called. */
export function brokenPromises({ objective, performance }: Pick<CatalogEntry, "objective" | "performance">): string[] {
  const { availability, p99Ms } = performance;
  if (objective === null || availability === null) return [];
  const promised = Number.parseFloat(objective.availability);
  // The bound of a class is known, not the time: it surely took longer than the class before.
  const surelyOver = boundsMs.findLast((bound) => p99Ms === null || bound < p99Ms) ?? 0;
  return [
    // A promise that cannot be read is none that was kept.
    ...(availability >= promised ? [] : ["availability"]),
    ...(surelyOver >= objective.p99Ms ? ["p99"] : []),
  ];
}
