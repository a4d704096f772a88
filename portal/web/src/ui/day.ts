const dayFormat = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "UTC" });
const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

/** `31 March 2027` of a calendar day or a moment, in UTC. */
export const day = (iso: string): string => dayFormat.format(new Date(iso));

const units = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** `in 30 days`, `2 hours ago`, `just now`. */
export function fromNow(iso: string, now = Date.now()): string {
  const seconds = (Date.parse(iso) - now) / 1_000;
  const unit = units.find(([, size]) => Math.abs(seconds) >= size);
  return unit === undefined ? "just now" : relative.format(Math.round(seconds / unit[1]), unit[0]);
}
