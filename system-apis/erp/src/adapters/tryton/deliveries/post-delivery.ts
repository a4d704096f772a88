import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import type { Attempt, Posted } from "../../../register/posting.ts";
import type { NewDelivery } from "../../../resources/deliveries/contract.ts";
import type { Books } from "../books/books.ts";
import type { Warehouse } from "../books/directory.ts";
import { knownLocation } from "../books/known-items.ts";
import { date, decimal } from "../client/codec.ts";
import type { Sale } from "../documents/sale.ts";
import { type KeptLine, linesOf } from "../documents/sale-lines.ts";
import { deliveredOf, movedByLine, namedByLine } from "../sales-orders/delivered.ts";
import { postedOrder, saleOf } from "../sales-orders/kept-order.ts";
import { finishShipments, shipmentsById, shipmentsByReference } from "../stock/shipment.ts";
import { refuseOverDelivery } from "./over-delivery.ts";
import { once } from "../postings/once.ts";

const model = "stock.shipment.out";

/** A customer shipment whose moves come from the order's lines. A delivery of services alone moves nothing and is none. */
export const postDelivery =
  (books: Books): ErpPort["postDelivery"] =>
  async ({ deadline }, { params: { reference }, body }) => {
    const posting = { kind: "delivery", reference, content: body, deadline } as const;
    const { number, postedAt, duplicate } = await once(books, posting, (attempt, until) =>
      books.lanes.orders.run(body.salesOrderReference, deadline, () => deliver(books, reference, body, attempt, until)),
    );
    return reply(200, { reference, number, postedAt, duplicate });
  };

async function deliver(
  books: Books,
  reference: string,
  body: NewDelivery,
  attempt: Attempt,
  deadline: number,
): Promise<Posted> {
  const [earlier] = attempt.unfinished ? await shipmentsByReference(books, model, [reference], deadline) : [];
  if (earlier !== undefined) return finish(books, earlier.id, attempt, deadline);
  const posting = await postedOrder(books, body.salesOrderReference);
  const sale = await saleOf(books, posting, deadline);
  if (sale.state === "cancelled") throw new Problem("conflict", `${body.salesOrderReference} is cancelled.`);
  const warehouse = await knownLocation(books, body.locationId, deadline);
  const goods = await linesToMove(books, body, sale, deadline);
  if (goods.length === 0) return { number: reference.slice(0, 60), foreignId: "none" };
  const values = await shipmentOf(books, { reference, body, sale, warehouse, goods }, deadline);
  const [id] = await books.client.create(model, [values], deadline);
  if (id === undefined) throw new Problem("upstream-failed", "The books made a delivery and did not say which.");
  return finish(books, id, attempt, deadline);
}

async function finish(books: Books, id: number, attempt: Attempt, deadline: number): Promise<Posted> {
  await attempt.note(String(id));
  const begun = await shipmentsById(books, model, [id], deadline);
  if (begun.some(({ state }) => state === "draft")) await refuseOverDelivery(books, id, deadline);
  await finishShipments(books, model, begun, deadline);
  const [shipment] = await shipmentsById(books, model, [id], deadline);
  if (shipment?.state !== "done") throw new Problem("upstream-failed", "The books did not finish the delivery.");
  return { number: shipment.number ?? String(id), foreignId: String(id) };
}

interface Going {
  readonly line: KeptLine;
  readonly quantity: number;
}

/** The lines of goods that leave. `conflict` if more of a line is to be delivered than is left. */
async function linesToMove(books: Books, body: NewDelivery, sale: Sale, deadline: number): Promise<Going[]> {
  const lines = new Map((await linesOf(books, sale, 1, deadline)).map((line) => [line.lineNumber, line]));
  const moved = await movedByLine(books, [sale.id], deadline);
  const named = await namedByLine(books, body.salesOrderReference);
  const seen = new Set<number>();
  return body.lines.flatMap(({ lineNumber, quantity }) => {
    const line = lines.get(lineNumber);
    const left = line === undefined ? 0 : line.quantity - deliveredOf(line, moved, named);
    if (seen.has(lineNumber)) throw new Problem("conflict", `Line ${String(lineNumber)} is named twice.`);
    seen.add(lineNumber);
    if (line === undefined || quantity > left) {
      const detail = `Line ${String(lineNumber)} of ${body.salesOrderReference} has ${String(left)} left to deliver.`;
      throw new Problem("conflict", detail);
    }
    return line.goods ? [{ line, quantity }] : [];
  });
}

interface Shipping {
  readonly reference: string;
  readonly body: NewDelivery;
  readonly sale: Sale;
  readonly warehouse: Warehouse;
  readonly goods: readonly Going[];
}

async function shipmentOf(
  { client, directory }: Books,
  { reference, body, sale, warehouse, goods }: Shipping,
  deadline: number,
): Promise<Record<string, unknown>> {
  const [company, uom, customers, currency] = [
    await client.companyId(),
    await directory.unit(deadline),
    await directory.customerLocation(deadline),
    await directory.companyCurrency(deadline),
  ];
  const on = date(body.date);
  const moves = goods.map(({ line, quantity }) => ({
    product: line.productId,
    uom,
    quantity,
    from_location: warehouse.output,
    to_location: customers,
    origin: `sale.line,${String(line.id)}`,
    unit_price: decimal(line.unitPrice),
    currency: currency.id,
    company,
    effective_date: on,
  }));
  const { party: customer, shipment_address: address } = sale;
  const head = { reference, company, customer, delivery_address: address, warehouse: warehouse.id };
  return { ...head, planned_date: on, effective_date: on, moves: [["create", moves]] };
}
