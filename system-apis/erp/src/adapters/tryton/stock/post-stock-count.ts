import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { z } from "zod";
import type { ErpPort } from "../../../port.ts";
import type { Attempt, Posted } from "../../../register/posting.ts";
import type { NewStockCount } from "../../../resources/stock/contract.ts";
import type { Books } from "../books/books.ts";
import { knownItems, knownLocation } from "../books/known-items.ts";
import { date, Id } from "../client/codec.ts";
import { Refusal } from "../client/failures.ts";
import { press } from "../documents/sale.ts";
import { once } from "../postings/once.ts";
import { refuseNotStocked, refuseTwice } from "./check-lines.ts";

const model = "stock.inventory";

/** An inventory whose number is our reference. What it found when it was made is kept in its lines, also for a repeat. */
export const postStockCount =
  (books: Books): ErpPort["postStockCount"] =>
  async ({ deadline }, { params: { reference }, body }) => {
    refuseTwice(body.lines);
    const posting = { kind: "stock-count", reference, content: body, deadline } as const;
    const { number, postedAt, duplicate, foreignId } = await once(books, posting, (attempt, until) =>
      books.lanes.stock.run(deadline, () => count(books, reference, body, attempt, until)),
    );
    const lines = await differences(books, Number(foreignId), body, deadline);
    return reply(200, { reference, number, postedAt, duplicate, lines });
  };

async function count(
  books: Books,
  reference: string,
  body: NewStockCount,
  attempt: Attempt,
  deadline: number,
): Promise<Posted> {
  const [earlier] = attempt.unfinished ? await inventories(books, ["number", "=", reference], deadline) : [];
  const id = earlier?.id ?? (await create(books, reference, body, deadline));
  await attempt.note(String(id));
  if (earlier?.state !== "done") await confirm(books, id, deadline);
  const [inventory] = await inventories(books, ["id", "=", id], deadline);
  if (inventory?.state !== "done") throw new Problem("upstream-failed", "The books did not finish the count.");
  return { number: inventory.number ?? String(id), foreignId: String(id) };
}

/** What cannot be confirmed is cancelled, so that nothing of it is left. */
async function confirm(books: Books, id: number, deadline: number): Promise<void> {
  try {
    await press(books, model, "confirm", [id], deadline);
  } catch (error) {
    if (error instanceof Refusal) await press(books, model, "cancel", [id], deadline);
    throw error;
  }
}

async function create(books: Books, reference: string, body: NewStockCount, deadline: number): Promise<number> {
  const productOf = await knownItems(books, body.lines, deadline);
  refuseNotStocked(body.lines, productOf);
  const { storage } = await knownLocation(books, body.locationId, deadline);
  const lines = body.lines.map(({ itemId, counted }) => ({ product: productOf(itemId).id, quantity: counted }));
  const company = await books.client.companyId();
  const values = { number: reference, location: storage, date: date(body.date), company, lines: [["create", lines]] };
  const [id] = await books.client.create(model, [values], deadline);
  if (id === undefined) throw new Problem("upstream-failed", "The books made a count and did not say which.");
  return id;
}

const InventoryRecord = z.object({ id: Id, number: z.string().nullable(), state: z.string() });

const inventories = ({ client }: Books, clause: readonly unknown[], deadline: number) => {
  const domain = [clause, ["state", "!=", "cancelled"]];
  // A count that was confirmed comes before one that a given-up call left behind: "done" before "draft".
  const order = [
    ["state", "ASC"],
    ["id", "ASC"],
  ] as const;
  return client.search(model, { domain, record: InventoryRecord, order, limit: 1, deadline });
};

const LineRecord = z.object({
  id: Id,
  expected_quantity: z.number(),
  quantity: z.number().nullable(),
  "product.": z.object({ code: z.string() }),
});

async function differences({ client }: Books, inventory: number, { lines }: NewStockCount, deadline: number) {
  const domain = [["inventory", "=", inventory]];
  const related = ["product.code"];
  const kept = await client.search("stock.inventory.line", { domain, record: LineRecord, related, deadline });
  const byItem = new Map(kept.map((line) => [line["product."].code, line]));
  return lines.map(({ itemId }) => {
    const line = byItem.get(itemId);
    if (line === undefined) throw new Problem("upstream-failed", `The books no longer keep the count of ${itemId}.`);
    const [before, counted] = [line.expected_quantity, line.quantity ?? 0];
    return { itemId, before, counted, difference: counted - before };
  });
}
