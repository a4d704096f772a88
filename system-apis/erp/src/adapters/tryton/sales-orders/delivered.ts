/** How much of an order was delivered: goods by the moves that left, services by the deliveries that named them. */
import { z } from "zod";
import type { NewDelivery } from "../../../resources/deliveries/contract.ts";
import type { SalesOrder } from "../../../resources/sales-orders/contract.ts";
import type { Books } from "../books/books.ts";
import type { KeptLine } from "../documents/sale-lines.ts";

const Move = z.object({ origin: z.string(), quantity: z.number(), "shipment.": z.unknown().optional() });

/** Delivered quantities of lines of goods, by the id of the line. */
export async function movedByLine(
  { client }: Books,
  saleIds: readonly number[],
  deadline: number,
): Promise<ReadonlyMap<number, number>> {
  if (saleIds.length === 0) return new Map();
  const domain = [
    ["origin.sale", "in", saleIds, "sale.line"],
    ["state", "=", "done"],
    ["to_location.type", "=", "customer"],
  ];
  const moves = await client.search("stock.move", { domain, record: Move, deadline });
  const sums = new Map<number, number>();
  for (const { origin, quantity } of moves) {
    const line = Number(origin.split(",")[1]);
    sums.set(line, (sums.get(line) ?? 0) + quantity);
  }
  return sums;
}

/** Quantities that deliveries of this order named, by line number. They do not leave stock if they are services. */
export async function namedByLine({ register }: Books, order: string): Promise<ReadonlyMap<number, number>> {
  const sums = new Map<number, number>();
  const where = { salesOrderReference: order };
  for (let after = 0; ;) {
    const postings = await register.list("delivery", { where, after, limit: 500 });
    for (const { content, sequence } of postings) {
      after = sequence;
      for (const { lineNumber, quantity } of (content as NewDelivery).lines) {
        sums.set(lineNumber, (sums.get(lineNumber) ?? 0) + quantity);
      }
    }
    if (postings.length < 500) return sums;
  }
}

/** What is delivered of a line. */
export const deliveredOf = (
  line: KeptLine,
  moved: ReadonlyMap<number, number>,
  named: ReadonlyMap<number, number>,
): number => (line.goods ? moved.get(line.id) : named.get(line.lineNumber)) ?? 0;

/** How far an order is delivered. */
export async function deliveryState(
  books: Books,
  order: { readonly reference: string; readonly saleId: number; readonly lines: readonly KeptLine[] },
  deadline: number,
): Promise<SalesOrder["delivered"]> {
  const moved = await movedByLine(books, [order.saleId], deadline);
  const services = order.lines.some((line) => !line.goods);
  const named = services ? await namedByLine(books, order.reference) : new Map<number, number>();
  return stateOf(order.lines, moved, named);
}

export function stateOf(
  lines: readonly KeptLine[],
  moved: ReadonlyMap<number, number>,
  named: ReadonlyMap<number, number>,
): SalesOrder["delivered"] {
  const delivered = lines.map((line) => deliveredOf(line, moved, named));
  if (delivered.every((quantity) => quantity === 0)) return "none";
  return lines.every((line, index) => (delivered[index] ?? 0) >= line.quantity) ? "fully" : "partly";
}
