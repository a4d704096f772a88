/** What a judge found, before it is told to people. */

/** `breaking`: somebody who keeps to the earlier contract fails. `editorial`: nobody's program can tell. */
export type Impact = "breaking" | "compatible" | "editorial";

/** Whether a caller sends it or reads it. */
export type Direction = "request" | "response";

export interface Finding {
  readonly impact: Impact;
  /** Kind of change, for telling repetitions: `property-removed`. */
  readonly rule: string;
  /** One sentence without its period: what changed, and for whom it matters. */
  readonly message: string;
  /** Where, in the canonical documents; at least one of them. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** The event it is about, where that does not follow from the place. */
  readonly event?: string | undefined;
}

/** Impacts from the one that matters most. */
export const impacts: readonly Impact[] = ["breaking", "compatible", "editorial"];

/** The impact that matters most; undefined for none. */
export const gravest = (among: readonly Impact[]): Impact | undefined => impacts.find((each) => among.includes(each));
