/** Sales as Tryton keeps them: of our orders and of our credit notes. */
import { Problem } from "@tierline/kernel/errors/problem";
import { z } from "zod";
import type { Books } from "../books/books.ts";
import { Decimal, Id } from "../client/codec.ts";
import { Refusal } from "../client/failures.ts";

const SaleRecord = z.object({
  id: Id,
  number: z.string().nullable(),
  state: z.enum(["draft", "quotation", "confirmed", "processing", "done", "cancelled"]),
  total_amount: Decimal.nullable(),
  comment: z.string().nullable(),
  party: Id,
  shipment_address: Id.nullable(),
  "currency.": z.object({ code: z.string() }),
  _timestamp: z.string().nullable(),
});
export type Sale = z.output<typeof SaleRecord>;

const search = (books: Books, domain: readonly unknown[], deadline: number): Promise<Sale[]> =>
  books.client.search("sale.sale", { domain, record: SaleRecord, related: ["currency.code"], deadline });

/** The sale of this `web_id`, which the database keeps unique. */
export async function saleByKey(books: Books, webId: string, deadline: number): Promise<Sale | undefined> {
  const [sale] = await search(books, [["web_id", "=", webId]], deadline);
  return sale;
}

/** Sales by id. */
export async function salesById(
  books: Books,
  ids: readonly number[],
  deadline: number,
): Promise<ReadonlyMap<number, Sale>> {
  if (ids.length === 0) return new Map();
  const sales = await search(books, [["id", "in", ids]], deadline);
  return new Map(sales.map((sale) => [sale.id, sale]));
}

/** The sale of this id. What the register knows and the books have not was taken out of them by hand. */
export async function saleById(books: Books, id: number, deadline: number): Promise<Sale> {
  const sale = (await salesById(books, [id], deadline)).get(id);
  if (sale === undefined) throw new Problem("not-found", "The document is no longer in the books.");
  return sale;
}

/** Creates the sale unless there is one of its key; the database decides when several try. */
export async function createSale(
  books: Books,
  values: Readonly<Record<string, unknown>> & { readonly web_id: string },
  deadline: number,
): Promise<number> {
  try {
    const [id] = await books.client.create("sale.sale", [values], deadline);
    if (id !== undefined) return id;
  } catch (error) {
    const earlier = error instanceof Refusal ? await saleByKey(books, values.web_id, deadline) : undefined;
    if (earlier === undefined) throw error;
    return earlier.id;
  }
  throw new Problem("upstream-failed", "The books made a document and did not say which.");
}

/** Presses a button. Tryton ignores one that does not fit the state: whoever needs to know reads the state again. */
export async function press(
  { client }: Books,
  model: string,
  button: string,
  ids: readonly number[],
  deadline: number,
): Promise<void> {
  await client.call({ model, method: button, args: [ids], deadline });
}

/** Brings a sale from wherever an earlier attempt left it to `confirmed`. */
export async function confirmSale(books: Books, sale: Sale, deadline: number): Promise<Sale> {
  if (sale.state === "draft") await press(books, "sale.sale", "quote", [sale.id], deadline);
  if (sale.state === "draft" || sale.state === "quotation") {
    await press(books, "sale.sale", "confirm", [sale.id], deadline);
  }
  const confirmed = await saleById(books, sale.id, deadline);
  if (confirmed.state === "draft" || confirmed.state === "quotation" || confirmed.number === null) {
    throw new Problem("upstream-failed", "The books did not confirm the document.");
  }
  return confirmed;
}
