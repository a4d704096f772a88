/** Internal shipments: how goods go from one place of ours to another, or to where what is lost goes. */
import { z } from "zod";
import type { Books } from "../books/books.ts";
import { date, Decimal, Id } from "../client/codec.ts";

export const internal = "stock.shipment.internal";

export interface Going {
  readonly reference: string;
  readonly from: number;
  readonly to: number;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly goods: readonly { readonly product: number; readonly quantity: number }[];
}

/** The values to create shipments with; the dates are the caller's, not today's. */
export async function internalShipments(
  { client, directory }: Books,
  all: readonly Going[],
  deadline: number,
): Promise<Record<string, unknown>[]> {
  const [company, uom] = [await client.companyId(), await directory.unit(deadline)];
  return all.map(({ reference, from: from_location, to: to_location, day, goods }) => {
    const on = date(day);
    const ends = { from_location, to_location, company };
    const moves = goods.map(({ product, quantity }) => ({ ...ends, product, quantity, uom }));
    return {
      ...ends,
      reference,
      planned_start_date: on,
      planned_date: on,
      effective_start_date: on,
      effective_date: on,
      moves: [["create", moves]],
    };
  });
}

const MoveRecord = z.object({
  id: Id,
  shipment: z.string(),
  product: Id,
  quantity: z.number(),
  cost_price: Decimal.nullable(),
  to_location: Id,
});
export type ShippedMove = z.output<typeof MoveRecord>;

/** The moves of shipments, by the id of the shipment. */
export async function movesOf(
  { client }: Books,
  shipmentIds: readonly number[],
  deadline: number,
): Promise<ReadonlyMap<number, ShippedMove[]>> {
  if (shipmentIds.length === 0) return new Map();
  const shipments = shipmentIds.map((id) => `${internal},${String(id)}`);
  const domain = [
    ["shipment", "in", shipments],
    ["state", "=", "done"],
  ];
  const moves = await client.search("stock.move", { domain, record: MoveRecord, deadline });
  return Map.groupBy(moves, (move) => Number(move.shipment.split(",")[1]));
}
