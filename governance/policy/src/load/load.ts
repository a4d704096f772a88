/** How busy the process is, and what is refused because of it: browsing first, then the rest, buying last. */
import { createEventLoopMonitor } from "./event-loop.ts";
import type { Policy } from "@tierline/kernel/api/operation";

/** 0: nothing is shed; 1: browse; 2: normal too; 3: critical too. */
export type Level = 0 | 1 | 2 | 3;

export interface Load {
  /** Whether a call of this priority is refused just now. */
  sheds(priority: Policy["priority"]): boolean;
}

/** Sheds nothing. */
export const neverBusy: Load = { sheds: () => false };

const shedFrom: Readonly<Record<Policy["priority"], Level>> = { browse: 1, normal: 2, critical: 3 };

/** Sheds by a level that somebody else tells; the order of priorities is the same at every level. */
export const loadOf = (level: () => Level): Load => ({ sheds: (priority) => level() >= shedFrom[priority] });

export interface LoadOptions {
  /** Milliseconds by which the event loop is late, on average, when it counts as saturated. */
  readonly delayMs: number;
  /** Requests not yet answered when the process counts as saturated. */
  readonly inFlight: number;
}

export interface LoadReading {
  readonly delayMs: number;
  readonly inFlight: number;
}

/** Times the threshold at which each level begins. */
const begins: Readonly<Record<1 | 2 | 3, number>> = { 1: 1, 2: 2, 3: 4 };
/** A level ends only well below where it began, so that shedding does not flicker. */
const ends = 0.7;
/** Readings in a row that must say so before more is shed, a second's worth: a few long turns (a start, a big answer) are not saturation. */
const patience = 4;

/** From readings, one after the other, to a level: up one at a time after four that say so, down at once. */
export function levelsOf(options: LoadOptions): (reading: LoadReading) => Level {
  let level: Level = 0;
  let above = 0;
  return ({ delayMs, inFlight }) => {
    const pressure = Math.max(delayMs / options.delayMs, inFlight / options.inFlight);
    const next = level < 3 ? ((level + 1) as 1 | 2 | 3) : undefined;
    above = next !== undefined && pressure >= begins[next] ? above + 1 : 0;
    if (next !== undefined && above >= patience) {
      level = next;
      above = 0;
    }
    while (level > 0 && pressure < begins[level as 1 | 2 | 3] * ends) level = (level - 1) as Level;
    return level;
  };
}

export interface WatchedLoad extends Load {
  close(): void;
}

/** Reads the event loop and what is in flight four times a second. */
export function watchLoad(options: LoadOptions, inFlight: () => number): WatchedLoad {
  const next = levelsOf(options);
  let level: Level = 0;
  const monitor = createEventLoopMonitor((delayMs) => {
    level = next({ delayMs, inFlight: inFlight() });
  });
  return { ...loadOf(() => level), close: monitor.close };
}
