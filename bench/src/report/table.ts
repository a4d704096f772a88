/** The figures as a person reads them. */
import type { Bar, Measured } from "../figure.ts";
import { spread } from "./statistics.ts";

/** A figure with the direction of its bar, which `--json` leaves out. */
export interface Row {
  readonly measured: Measured;
  readonly bar: Bar | null;
}

/** One line per figure: name, value, bar, whether it holds, spread of the runs. */
export function table(rows: readonly Row[]): string {
  const cells = [["figure", "value", "bar", "holds", "runs", "unit"], ...rows.map(cellsOf)];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n`;
}

/** The sentence after the table. */
export function verdict(measured: readonly Measured[]): string {
  const missed = measured.filter((each) => each.holds === false).map((each) => each.name);
  const bars = measured.filter((each) => each.holds !== null).length;
  if (bars === 0) return "No bar is set.\n";
  if (missed.length === 0) return bars === 1 ? "The one bar holds.\n" : `All ${String(bars)} bars hold.\n`;
  return `${String(missed.length)} of ${String(bars)} bars missed: ${missed.join(", ")}.\n`;
}

function cellsOf({ measured, bar }: Row): string[] {
  const { name, value, holds, runs, unit } = measured;
  const { low, high } = spread(runs);
  return [
    name,
    short(value),
    bar === null ? "" : barText(bar),
    holds === null ? "" : holds ? "yes" : "NO",
    `${short(low)} to ${short(high)} (${String(runs.length)})`,
    unit,
  ];
}

function barText(bar: Bar): string {
  if ("exactly" in bar) return `= ${short(bar.exactly)}`;
  return "atLeast" in bar ? `≥ ${short(bar.atLeast)}` : `≤ ${short(bar.atMost)}`;
}

/** Three digits that matter. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return "–";
  if (Math.abs(value) >= 100 || Number.isInteger(value)) return String(Math.round(value));
  return value.toPrecision(3);
}
