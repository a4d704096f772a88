/** What a figure is: something measured in several runs, and where set, a bar it must clear. */
import { furthestFrom, median } from "./report/statistics.ts";

/** What a figure's value must be. */
export type Bar = { readonly atLeast: number } | { readonly atMost: number } | { readonly exactly: number };

/** Tells whoever waits what is going on. */
export type Progress = (message: string) => void;

export interface Figure {
  /** kebab-case; `--only` finds it by any part. */
  readonly name: string;
  readonly unit: string;
  readonly bar: Bar | null;
  /** One value per run; empty where it cannot be measured on this machine (no pgbench). */
  readonly measure: (progress: Progress) => Promise<readonly number[]>;
}

/** A figure as `--json` prints it. */
export interface Measured {
  readonly name: string;
  readonly value: number;
  readonly bar: number | null;
  /** Null where no bar is set. */
  readonly holds: boolean | null;
  readonly unit: string;
  readonly runs: readonly number[];
}

/** The median run, or for an exact bar the run furthest from it: one unit too many in one run is one too many. */
export function judged({ name, unit, bar }: Figure, runs: readonly number[]): Measured {
  const value = bar !== null && "exactly" in bar ? furthestFrom(bar.exactly, runs) : median(runs);
  if (bar === null) return { name, value, bar, holds: null, unit, runs };
  if ("exactly" in bar) return { name, value, bar: bar.exactly, holds: value === bar.exactly, unit, runs };
  if ("atLeast" in bar) return { name, value, bar: bar.atLeast, holds: value >= bar.atLeast, unit, runs };
  return { name, value, bar: bar.atMost, holds: value <= bar.atMost, unit, runs };
}

/** Several figures of one run: it is made when the first of them asks, and once. */
export function shared<T>(run: (progress: Progress) => Promise<T>): (progress: Progress) => Promise<T> {
  let running: Promise<T> | undefined;
  return (progress) => (running ??= run(progress));
}
