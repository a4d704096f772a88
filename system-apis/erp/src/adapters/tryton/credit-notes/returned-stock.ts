/** Goods that come back: one return shipment for each location, under the credit note's reference. */
import { Problem } from "@tierline/kernel/errors/problem";
import { z } from "zod";
import type { ReturnedStock } from "../../../resources/credit-notes/contract.ts";
import type { Books } from "../books/books.ts";
import { knownItems, knownLocation } from "../books/known-items.ts";
import { date, decimal, Id } from "../client/codec.ts";
import { dayOf } from "../documents/post-sale.ts";
import type { Sale } from "../documents/sale.ts";
import { type KeptLine, linesOf } from "../documents/sale-lines.ts";
import { finishShipments, shipmentsById, shipmentsByReference } from "../stock/shipment.ts";

const model = "stock.shipment.out.return";

export interface Return {
  readonly reference: string;
  /** The sale of the credit note. */
  readonly sale: Sale;
  readonly returnedStock: readonly ReturnedStock[];
}

/** All shipments are created in one transaction: an attempt finds all of an earlier one's or none. */
export async function takeBack(books: Books, back: Return, moment: string, deadline: number): Promise<void> {
  const earlier = await shipmentsByReference(books, model, [back.reference], deadline);
  const shipments = earlier.length > 0 ? earlier : await create(books, back, dayOf(moment), deadline);
  await finishShipments(books, model, shipments, deadline);
  const ids = shipments.map(({ id }) => id);
  const states = await shipmentsById(books, model, ids, deadline);
  if (states.some(({ state }) => state !== "done")) {
    throw new Problem("upstream-failed", "The books did not take the goods back.");
  }
}

async function create(books: Books, back: Return, day: string, deadline: number) {
  const lines = await linesOf(books, back.sale, -1, deadline);
  const goods = await goodsOnly(books, back.returnedStock, deadline);
  const values: Record<string, unknown>[] = [];
  for (const [locationId, some] of Map.groupBy(goods, (each) => each.locationId)) {
    values.push(await shipmentOf(books, back, { locationId, some, lines, day }, deadline));
  }
  if (values.length === 0) return [];
  return shipmentsById(books, model, await books.client.create(model, values, deadline), deadline);
}

/** Services do not come back into stock. */
async function goodsOnly(books: Books, returned: readonly ReturnedStock[], deadline: number): Promise<ReturnedStock[]> {
  const productOf = await knownItems(books, returned, deadline);
  return returned.filter(({ itemId }) => productOf(itemId).goods);
}

interface Part {
  readonly locationId: string;
  readonly some: readonly ReturnedStock[];
  readonly lines: readonly KeptLine[];
  readonly day: string;
}

async function shipmentOf(
  books: Books,
  { reference, sale }: Return,
  { locationId, some, lines, day }: Part,
  deadline: number,
): Promise<Record<string, unknown>> {
  const { client, directory } = books;
  const productOf = await knownItems(books, some, deadline);
  const warehouse = await knownLocation(books, locationId, deadline);
  const [company, uom] = [await client.companyId(), await directory.unit(deadline)];
  const from = await directory.customerLocation(deadline);
  const currency = (await directory.companyCurrency(deadline)).id;
  const moves = some.map(({ itemId, quantity }) => {
    // A move from a customer needs an origin: the line of its item, else any.
    const line = lines.find((each) => each.itemId === itemId) ?? lines[0];
    return {
      product: productOf(itemId).id,
      uom,
      quantity,
      from_location: from,
      to_location: warehouse.input,
      ...(line === undefined ? {} : { origin: `sale.line,${String(line.id)}` }),
      unit_price: decimal(line?.unitPrice ?? "0"),
      currency,
      company,
      effective_date: date(day),
    };
  });
  const address = { delivery_address: sale.shipment_address };
  const head = { reference, company, customer: sale.party, ...address, warehouse: warehouse.id };
  const dates = { planned_date: date(day), effective_date: date(day) };
  return { ...head, ...dates, moves: [["create", moves]] };
}

const MoveRecord = z.object({
  id: Id,
  quantity: z.number(),
  "product.": z.object({ code: z.string() }),
  "to_location.": z.object({ id: Id }),
});

/** What came back with a credit note, as the books keep it; in the order of the moves. */
export async function returnedWith(books: Books, reference: string, deadline: number): Promise<ReturnedStock[]> {
  const shipments = await shipmentsByReference(books, model, [reference], deadline);
  if (shipments.length === 0) return [];
  const domain = [
    ["shipment", "in", shipments.map(({ id }) => `${model},${String(id)}`)],
    ["state", "=", "done"],
    ["from_location.type", "=", "customer"],
  ];
  const related = ["product.code", "to_location.code"];
  const order = [["id", "ASC"]] as const;
  const moves = await books.client.search("stock.move", { domain, record: MoveRecord, related, order, deadline });
  const warehouses = await books.directory.allWarehouses(deadline);
  const codes = new Map(warehouses.map(({ input, code }) => [input, code]));
  return moves.map(({ quantity, "product.": { code: itemId }, "to_location.": { id } }) => {
    const locationId = codes.get(id);
    if (locationId === undefined)
      throw new Problem("upstream-failed", "The books took goods back to no location of ours.");
    return { itemId, locationId, quantity };
  });
}
