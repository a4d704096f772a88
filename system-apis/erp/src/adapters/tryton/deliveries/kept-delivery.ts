/** Deliveries as the books keep them: what moved, from where, when. */
import { z } from "zod";
import type { RegisteredPosting } from "../../../register/read-postings.ts";
import type { Delivery, NewDelivery } from "../../../resources/deliveries/contract.ts";
import type { Books } from "../books/books.ts";
import { Day, Id } from "../client/codec.ts";

const ShipmentRecord = z.object({
  id: Id,
  effective_date: Day.nullable(),
  "warehouse.": z.object({ code: z.string().nullable() }),
});
const MoveRecord = z.object({ id: Id, shipment: z.string(), origin: z.string().nullable(), quantity: z.number() });
const LineRecord = z.object({ id: Id, sequence: z.int().nullable() });

type Lines = NewDelivery["lines"];

/** The deliveries of these postings, in their order. */
export async function keptDeliveries(
  books: Books,
  postings: readonly RegisteredPosting[],
  deadline: number,
): Promise<Delivery[]> {
  const ids = postings.flatMap(({ foreignId }) => (foreignId === "none" ? [] : [Number(foreignId)]));
  const related = ["warehouse.code"];
  const domain = [["id", "in", ids]];
  const shipments =
    ids.length === 0
      ? []
      : await books.client.search("stock.shipment.out", { domain, record: ShipmentRecord, related, deadline });
  const byId = new Map(shipments.map((shipment) => [String(shipment.id), shipment]));
  const moved = await movedLines(books, ids, deadline);
  return postings.map((posting) => {
    const content = posting.content as NewDelivery;
    const shipment = byId.get(posting.foreignId ?? "");
    return {
      ...content,
      reference: posting.reference,
      number: posting.number ?? "",
      postedAt: posting.postedAt ?? "",
      date: shipment?.effective_date ?? content.date,
      locationId: shipment?.["warehouse."].code ?? content.locationId,
      lines: shownLines(content.lines, moved.get(shipment?.id ?? 0)),
    };
  });
}

/** What moved, and in the register's words what does not move: services. */
const shownLines = (named: Lines, moved: ReadonlyMap<number, number> | undefined): Lines =>
  named
    .map(({ lineNumber, quantity }) => ({ lineNumber, quantity: moved?.get(lineNumber) ?? quantity }))
    .toSorted((a, b) => a.lineNumber - b.lineNumber);

/** Quantities by shipment and line number. */
async function movedLines(
  { client }: Books,
  shipmentIds: readonly number[],
  deadline: number,
): Promise<ReadonlyMap<number, ReadonlyMap<number, number>>> {
  if (shipmentIds.length === 0) return new Map();
  const domain = [
    ["shipment", "in", shipmentIds.map((id) => `stock.shipment.out,${String(id)}`)],
    ["state", "=", "done"],
    ["to_location.type", "=", "customer"],
  ];
  const moves = await client.search("stock.move", { domain, record: MoveRecord, deadline });
  const lineIds = moves.flatMap(({ origin }) => idIn(origin) ?? []);
  const lines = await client.search("sale.line", { domain: [["id", "in", lineIds]], record: LineRecord, deadline });
  const numbers = new Map(lines.map(({ id, sequence }) => [id, sequence]));
  const sums = new Map<number, Map<number, number>>();
  for (const { shipment, origin, quantity } of moves) {
    const [shipmentId, lineNumber] = [idIn(shipment), numbers.get(idIn(origin) ?? 0)];
    if (shipmentId === undefined || lineNumber === undefined || lineNumber === null) continue;
    const own = sums.get(shipmentId) ?? new Map<number, number>();
    own.set(lineNumber, (own.get(lineNumber) ?? 0) + quantity);
    sums.set(shipmentId, own);
  }
  return sums;
}

/** The id in `sale.line,12`. */
function idIn(reference: string | null): number | undefined {
  const id = Number(reference?.split(",")[1]);
  return Number.isInteger(id) ? id : undefined;
}
