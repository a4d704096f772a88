/** When stock last changed, by the moves that are done. */
import { z } from "zod";
import { spotKey } from "../../../rules/by-item-and-location.ts";
import type { Books } from "../books/books.ts";
import type { Warehouse } from "../books/directory.ts";
import { changedAt, Id, moment, stamps } from "../client/codec.ts";

const MoveRecord = z.object({
  id: Id,
  product: Id,
  from_location: Id,
  to_location: Id,
  ...stamps,
  "product.": z.object({ code: z.string().nullable() }),
});

/** An item at a location, and when a move last touched it. */
export interface Touched {
  readonly productId: number;
  readonly itemId: string;
  readonly locationId: string;
  readonly at: string;
}

const atOnce = 2_000;

/** What moves touched, each pair once with its latest move. A move counts from when it was written, not from its date. */
export async function touched(
  books: Books,
  meant: {
    readonly since?: string | undefined;
    readonly productIds?: readonly number[] | undefined;
    readonly warehouses: readonly Warehouse[];
    /** Moves looked at, latest first; all of them unless given. */
    readonly most?: number;
  },
  deadline: number,
): Promise<Map<string, Touched>> {
  const { since, productIds, warehouses, most = Number.POSITIVE_INFINITY } = meant;
  const zones = new Map(warehouses.map(({ storage, code }) => [storage, code]));
  const places = [...zones.keys()];
  const domain = [
    ["state", "=", "done"],
    ["OR", [["from_location", "in", places]], [["to_location", "in", places]]],
    ...(since === undefined
      ? []
      : [["OR", [["write_date", ">=", moment(since)]], [["create_date", ">=", moment(since)]]]]),
    ...(productIds === undefined ? [] : [["product", "in", productIds]]),
  ];
  const found = new Map<string, Touched>();
  for (let last: number | undefined; ;) {
    const page = last === undefined ? domain : [...domain, ["id", "<", last]];
    const search = { domain: page, record: MoveRecord, related: ["product.code"], order: [["id", "DESC"]] } as const;
    const moves = await books.client.search("stock.move", { ...search, limit: Math.min(atOnce, most), deadline });
    for (const move of moves) {
      last = move.id;
      for (const zone of [move.from_location, move.to_location]) {
        const locationId = zones.get(zone);
        const itemId = move["product."].code;
        if (locationId !== undefined && itemId !== null) keep(found, { ...identify(move), itemId, locationId });
      }
    }
    if (moves.length < atOnce || moves.length >= most) return found;
  }
}

const identify = (move: z.output<typeof MoveRecord>) => ({ productId: move.product, at: changedAt(move) });

function keep(found: Map<string, Touched>, pair: Touched): void {
  const known = found.get(spotKey(pair));
  if (known === undefined || known.at < pair.at) found.set(spotKey(pair), pair);
}
