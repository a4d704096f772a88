/** An order: what the books keep of it, and what they have no field for from the register. */
import { Problem } from "@tierline/kernel/errors/problem";
import type { RegisteredPosting } from "../../../register/read-postings.ts";
import type { NewSalesOrder, SalesOrder, SalesOrderStanding } from "../../../resources/sales-orders/contract.ts";
import type { Books } from "../books/books.ts";
import { toMinor } from "../client/decimal.ts";
import { type Sale, saleById } from "../documents/sale.ts";

/** A posted order in the register. `not-found` when there is none, or when nobody knows yet. */
export async function postedOrder(books: Books, reference: string): Promise<RegisteredPosting> {
  const posting = await books.register.find("sales-order", reference);
  if (posting?.state === "posted") return posting;
  throw new Problem("not-found", `There is no sales order ${reference}.`);
}

export const saleIdOf = (posting: RegisteredPosting): number => Number(posting.foreignId);

/** The order's sale. */
export const saleOf = (books: Books, posting: RegisteredPosting, deadline: number): Promise<Sale> =>
  saleById(books, saleIdOf(posting), deadline);

/** What was asked for, as it was parsed when it came in. */
export const contentOf = (posting: RegisteredPosting): NewSalesOrder => posting.content as NewSalesOrder;

export const stateOf = (sale: Sale): SalesOrder["state"] => (sale.state === "cancelled" ? "cancelled" : "open");

/** An order without its lines. */
export function orderHeader(
  posting: RegisteredPosting,
  sale: Sale,
  delivered: SalesOrder["delivered"],
): Omit<SalesOrder, "lines"> {
  const { lines: _lines, ...content } = contentOf(posting);
  return {
    ...content,
    ...orderStanding(posting, sale),
    cancelReason: sale.state === "cancelled" ? sale.comment : null,
    delivered,
  };
}

/** How an order stands, whatever was delivered of it. */
export const orderStanding = (posting: RegisteredPosting, sale: Sale): SalesOrderStanding => ({
  ...orderReceipt(posting, sale),
  channel: contentOf(posting).channel,
  currency: sale["currency."].code,
  total: toMinor(sale.total_amount ?? "0", sale["currency."].code),
});

/** The short answer about an order. */
export const orderReceipt = (posting: RegisteredPosting, sale: Sale) => ({
  reference: posting.reference,
  number: sale.number ?? posting.number ?? String(sale.id),
  state: stateOf(sale),
  revision: posting.revision,
  postedAt: posting.postedAt ?? "",
});
