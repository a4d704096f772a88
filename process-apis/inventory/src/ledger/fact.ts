/** A movement as it is to be booked, and what tells it from others. */
import type { NewMovement } from "@tierline/kernel/model/stock";

/** A movement with what its event needs. */
export interface Fact {
  readonly movement: NewMovement;
  readonly channel: string;
  readonly correlationId: string;
}

/** When a fact occurred and from when it counts, in microseconds since 1970 as the database keeps them. */
export interface Moment {
  readonly occurred: number;
  /** What is ahead of the clock counts from its arrival: a count of next year would make nothing of all that comes before. */
  readonly effective: number;
}

export const stockKey = (of: { readonly itemId: string; readonly locationId: string }): string =>
  `${of.itemId}\n${of.locationId}`;

interface Keyed {
  readonly source: string;
  readonly sourceKey: string;
  readonly type: string;
  readonly itemId: string;
}

/** Number ranges are a source's own and differ by kind: sale F-1 is not return F-1. A delivery has a line for each item. */
export const factKey = ({ source, sourceKey, type, itemId }: Keyed): string =>
  `${source}\n${type}\n${sourceKey}\n${type === "receipt" ? itemId : ""}`;

interface Content {
  readonly itemId: string;
  readonly locationId: string;
  readonly quantity: number;
  readonly reason?: string | null | undefined;
}

/** What must be the same for a repeat to be one. A renumbered sequence is still the same fact. */
export const contentOf = ({ itemId, locationId, quantity, reason }: Content, occurred: number): string =>
  JSON.stringify([itemId, locationId, quantity, reason ?? "", occurred]);
