import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import type { Attempt, Posted } from "../../../register/posting.ts";
import type { NewStockTransfer } from "../../../resources/stock/contract.ts";
import type { Books } from "../books/books.ts";
import { knownItems, knownLocation } from "../books/known-items.ts";
import { once } from "../postings/once.ts";
import { refuseNotStocked, refuseTwice } from "./check-lines.ts";
import { internal, internalShipments } from "./internal-shipment.ts";
import { finishShipments, shipmentsById, shipmentsByReference } from "./shipment.ts";

/** An internal shipment; between two warehouses Tryton has the goods pass its transit location. */
export const postStockTransfer =
  (books: Books): ErpPort["postStockTransfer"] =>
  async ({ deadline }, { params: { reference }, body }) => {
    refuseTwice(body.lines);
    if (body.fromLocationId === body.toLocationId) {
      throw new Problem("conflict", "A transfer goes from one location to another.");
    }
    const posting = { kind: "stock-transfer", reference, content: body, deadline } as const;
    const { number, postedAt, duplicate } = await once(books, posting, (attempt, until) =>
      books.lanes.stock.run(deadline, () => transfer(books, reference, body, attempt, until)),
    );
    return reply(200, { reference, number, postedAt, duplicate });
  };

async function transfer(
  books: Books,
  reference: string,
  body: NewStockTransfer,
  attempt: Attempt,
  deadline: number,
): Promise<Posted> {
  const [earlier] = attempt.unfinished ? await shipmentsByReference(books, internal, [reference], deadline) : [];
  const id = earlier?.id ?? (await create(books, reference, body, deadline));
  await attempt.note(String(id));
  await finishShipments(books, internal, await shipmentsById(books, internal, [id], deadline), deadline);
  const [shipment] = await shipmentsById(books, internal, [id], deadline);
  if (shipment?.state !== "done") throw new Problem("upstream-failed", "The books did not finish the transfer.");
  return { number: shipment.number ?? String(id), foreignId: String(id) };
}

async function create(books: Books, reference: string, body: NewStockTransfer, deadline: number): Promise<number> {
  const productOf = await knownItems(books, body.lines, deadline);
  refuseNotStocked(body.lines, productOf);
  const from = await knownLocation(books, body.fromLocationId, deadline);
  const to = await knownLocation(books, body.toLocationId, deadline);
  const goods = body.lines.map(({ itemId, quantity }) => ({ product: productOf(itemId).id, quantity }));
  const going = { reference, from: from.storage, to: to.storage, day: body.date, goods };
  const [id] = await books.client.create(internal, await internalShipments(books, [going], deadline), deadline);
  if (id === undefined) throw new Problem("upstream-failed", "The books made a transfer and did not say which.");
  return id;
}
