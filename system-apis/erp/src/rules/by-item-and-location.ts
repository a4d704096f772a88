/** Stock is listed by item, then location: its order, and the pages in it. */
import { continueAfter, pageOf } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";

/** An item at a location. */
export interface Spot {
  readonly itemId: string;
  readonly locationId: string;
}

/** Where a page begins: behind this spot. */
export type After = readonly [itemId: string, locationId: string];

/** Of a map by spots. */
export const spotKey = ({ itemId, locationId }: Spot): string => `${itemId} ${locationId}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts as stock is listed. */
export const byItemAndLocation = (a: Spot, b: Spot): number =>
  compare(a.itemId, b.itemId) || compare(a.locationId, b.locationId);

/** Behind which spot a page goes on; undefined for the first page. */
export const afterSpot = (cursor: string | undefined): After | undefined =>
  continueAfter(cursor, z.tuple([z.string(), z.string()]));

/** Whether a spot is on a page that begins behind `after`, or on one that follows. */
export const isAfter = (spot: Spot, after: After | undefined): boolean =>
  after === undefined || byItemAndLocation(spot, { itemId: after[0], locationId: after[1] }) > 0;

/** A page of rows that are sorted, one more than it shows. */
export const pageBySpot = <R extends Spot>(rows: readonly R[], limit: number | undefined) =>
  pageOf(
    rows,
    limit,
    ({ itemId, locationId }) => [itemId, locationId],
    (row) => row,
  );
