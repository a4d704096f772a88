/** Maintenance windows: when the books are not to be asked. Declared, so that nobody has to find out by failing. */

/** A window that is open now. */
export interface OpenWindow {
  /** Epoch milliseconds at which it closes. */
  readonly until: number;
}

type Window = (now: number) => OpenWindow | undefined;

const days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const recurring =
  /^(daily|sun|mon|tue|wed|thu|fri|sat) (\d\d):(\d\d)-(\d\d):(\d\d)(?: ([A-Za-z_]+(?:\/[A-Za-z_+-]+)*))?$/i;
const minuteMs = 60_000;
const minutesOfDay = 1_440;

/**
 * Reads `daily 02:00-02:30 Europe/London, sun 22:00-04:00, 2026-11-22T22:00Z/2026-11-23T01:00Z`: hours are local to the zone,
 * UTC unless one is named, and may run past midnight; an interval is ISO 8601. Throws an Error that names the part at fault.
 */
export function maintenanceOf(text: string): Window {
  const windows = text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(windowOf);
  return (now) => {
    const open = windows.flatMap((window) => window(now) ?? []);
    return open.length === 0 ? undefined : { until: Math.max(...open.map(({ until }) => until)) };
  };
}

function windowOf(text: string): Window {
  const match = recurring.exec(text);
  if (match !== null) return recurringWindow(text, match);
  const [from, to, ...more] = text.split("/").map((moment) => Date.parse(moment));
  if (from === undefined || to === undefined || more.length > 0 || !(from < to)) {
    throw new Error(
      `"${text}" is neither like "daily 02:00-02:30 Europe/London" nor like "2026-11-22T22:00Z/2026-11-23T01:00Z"`,
    );
  }
  return (now) => (now >= from && now < to ? { until: to } : undefined);
}

function recurringWindow(text: string, match: RegExpExecArray): Window {
  const [, day = "", h1 = "", m1 = "", h2 = "", m2 = "", zone = "UTC"] = match;
  const [start, end] = [minutesAt(text, h1, m1), minutesAt(text, h2, m2)];
  if (start === end) throw new Error(`"${text}" begins and ends at the same time`);
  const length = (end - start + minutesOfDay) % minutesOfDay;
  const weekday = day.toLowerCase() === "daily" ? undefined : days.indexOf(day.toLowerCase());
  const clock = clockOf(text, zone);
  return (now) => {
    const here = clock(now);
    const since = (here.minutes - start + minutesOfDay) % minutesOfDay;
    if (since >= length) return undefined;
    // Past midnight the window still belongs to the day on which it began.
    const began = here.minutes >= start ? here.weekday : (here.weekday + 6) % 7;
    if (weekday !== undefined && began !== weekday) return undefined;
    return { until: Math.floor(now / minuteMs) * minuteMs + (length - since) * minuteMs };
  };
}

function minutesAt(text: string, hours: string, minutes: string): number {
  const [h, m] = [Number(hours), Number(minutes)];
  if (h > 23 || m > 59) throw new Error(`"${text}" has an hour that no day has`);
  return h * 60 + m;
}

function clockOf(text: string, timeZone: string): (now: number) => { weekday: number; minutes: number } {
  let format: Intl.DateTimeFormat;
  try {
    const parts = { weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
    format = new Intl.DateTimeFormat("en-GB", { timeZone, ...parts });
  } catch {
    throw new Error(`"${text}" names a time zone that is not known: ${timeZone}`);
  }
  return (now) => {
    const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
    return {
      weekday: days.indexOf((parts.get("weekday") ?? "").toLowerCase()),
      minutes: Number(parts.get("hour")) * 60 + Number(parts.get("minute")),
    };
  };
}
