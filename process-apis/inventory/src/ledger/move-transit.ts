/** What touched transfers change of the units in transit, and what arrived without having been sent. */
import type { Shelf } from "./book.ts";
import { stockKey } from "./fact.ts";
import { type TransferLine, matchTransfer } from "./transfers.ts";

/** Units of a transfer that arrived at a place and were never sent, before and now. */
export interface Unsent {
  readonly source: string;
  readonly document: string;
  readonly itemId: string;
  readonly locationId: string;
  readonly before: number;
  readonly now: number;
}

/** Moves the transit of the positions as locked. */
export function moveTransit(
  transfers: ReadonlyMap<string, readonly TransferLine[]>,
  { stocks, transfers: known }: Pick<Shelf, "stocks" | "transfers">,
): Unsent[] {
  const unsent: Unsent[] = [];
  for (const [key, lines] of transfers) {
    const [source = "", document = "", itemId = ""] = key.split("\n");
    const before = matchTransfer(known.get(key) ?? []);
    const now = matchTransfer(lines);
    for (const [locationId, units] of now.inTransit) {
      const stock = stocks.get(stockKey({ itemId, locationId }));
      if (stock === undefined) throw new Error(`The origin ${locationId} of transfer ${document} was not locked.`);
      stock.inTransit += units - (before.inTransit.get(locationId) ?? 0);
    }
    for (const [locationId, units] of now.notSent) {
      const earlier = before.notSent.get(locationId) ?? 0;
      if (units !== earlier) unsent.push({ source, document, itemId, locationId, before: earlier, now: units });
    }
  }
  return unsent;
}
