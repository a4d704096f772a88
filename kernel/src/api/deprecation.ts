/** The announced end of an operation or of its whole API version: when it is, and what answers say of it. */
import type { About, Day, Deprecation } from "./about.ts";
import type { OperationDeclaration } from "./operation.ts";

/** The operation's own announcement, or that of its API version; undefined for what has no end in sight. */
export const deprecationOf = (
  { deprecation }: OperationDeclaration,
  about: Pick<About, "deprecation">,
): Deprecation | undefined => deprecation ?? about.deprecation;

/** The first moment of a calendar day in UTC, in epoch milliseconds. Throws for a day the calendar does not have. */
export function startOf(day: Day): number {
  const moment = Date.parse(`${day}T00:00:00.000Z`);
  // Date.parse lets 31 February pass as 3 March.
  if (Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== day) {
    throw new Error(`${day} is not a day of the calendar.`);
  }
  return moment;
}

/** RFC 9745 (a structured date), RFC 8594 (an HTTP date) and RFC 5829: the same strings for every answer. */
export function deprecationHeaders({ since, sunset, successor }: Deprecation): Readonly<Record<string, string>> {
  return {
    deprecation: `@${String(startOf(since) / 1_000)}`,
    sunset: new Date(startOf(sunset)).toUTCString(),
    link: `<${encodeURI(successor)}>; rel="successor-version"`,
  };
}
