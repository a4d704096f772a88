/** Durations as documents state them. */

const units: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
  y: 31_536_000_000,
};
const iso =
  /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;
const parts = ["y", "month", "w", "d", "h", "m", "s"];

/**
 * Milliseconds of `P30D` (ISO 8601; a month is 30 days), `30d`, `12 hours`, `forever`, or of a number (days). Undefined for anything else.
 */
export function durationMs(value: unknown): number | undefined {
  if (typeof value === "number") return value * (units["d"] ?? 0);
  if (typeof value !== "string") return undefined;
  if (/^(forever|unlimited|infinite)$/i.test(value)) return Number.POSITIVE_INFINITY;
  const match = iso.exec(value);
  if (match !== null) {
    const [, ...numbers] = match;
    return parts.reduce(
      (sum, part, index) =>
        sum + Number(numbers[index] ?? 0) * (part === "month" ? 30 * 86_400_000 : (units[part] ?? 0)),
      0,
    );
  }
  const [, number, unit = ""] = /^([\d.]+)\s*(ms|s|m|h|d|w|y)(?:[a-z]*)$/i.exec(value) ?? [];
  const size = units[unit.toLowerCase()];
  return number === undefined || size === undefined ? undefined : Number(number) * size;
}
