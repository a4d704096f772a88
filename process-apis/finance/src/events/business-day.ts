/** The business day of a moment: the date that the clock on the wall of a place shows, not the one in UTC. */
export interface BusinessDays {
  /** ISO 8601 in, `YYYY-MM-DD` out. Without a place: where the retailer's books are kept. */
  of(moment: string, locationId?: string): string;
  /** When a day begins where the books are kept, ISO 8601 in UTC. */
  startOf(day: string): string;
}

/** `STORE-9*=Asia/Tokyo`: a place, or all whose id begins like this. */
export interface PlaceZone {
  readonly place: string;
  readonly zone: string;
}

/** Whether this is a time zone of the IANA database. */
export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** `zones`: the first that fits a place counts. */
export function businessDays(standard: string, zones: readonly PlaceZone[]): BusinessDays {
  const formats = new Map<string, Intl.DateTimeFormat>();
  const formatIn = (zone: string): Intl.DateTimeFormat => {
    const known = formats.get(zone) ?? dayFormat(zone);
    formats.set(zone, known);
    return known;
  };
  const zoneOf = (locationId: string | undefined): string =>
    (locationId === undefined ? undefined : zones.find(({ place }) => fits(place, locationId))?.zone) ?? standard;
  return {
    of: (moment, locationId) => formatIn(zoneOf(locationId)).format(new Date(moment)),
    startOf: (day) => startOf(day, formatIn(standard)),
  };
}

const quarterHourMs = 900_000;

/** The first quarter of an hour that the clock there shows as of this day: offsets are multiples of it. */
function startOf(day: string, format: Intl.DateTimeFormat): string {
  // West of Greenwich it begins up to 12 hours later than in UTC, east of it up to 14 hours earlier.
  let [low, high] = [-56, 48];
  const at = (quarters: number): Date => new Date(Date.parse(`${day}T00:00:00Z`) + quarters * quarterHourMs);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (format.format(at(middle)) >= day) high = middle;
    else low = middle + 1;
  }
  return at(low).toISOString();
}

const fits = (place: string, locationId: string): boolean =>
  place.endsWith("*") ? locationId.startsWith(place.slice(0, -1)) : place === locationId;

/** Swedish writes dates as ISO 8601 does. */
const dayFormat = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
