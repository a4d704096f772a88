/** Posts a document as a sale: an order, or with negative quantities a credit note. */
import { Problem } from "@tierline/kernel/errors/problem";
import type { PostingKind } from "../../../resources/postings/contract.ts";
import type { NewDocument } from "../../../resources/documents.ts";
import type { Attempt, Posted } from "../../../register/posting.ts";
import type { Books } from "../books/books.ts";
import { date } from "../client/codec.ts";
import { toMinor } from "../client/decimal.ts";
import { Refusal } from "../client/failures.ts";
import { knownLocation } from "../books/known-items.ts";
import { buyer } from "../customers/party.ts";
import { confirmSale, createSale, press, type Sale, saleById, saleByKey } from "./sale.ts";
import { saleLines, type Sign } from "./sale-lines.ts";

/** `;` occurs in no reference of ours, so orders and credit notes share one name space without meeting. */
export const webIdOf = (kind: PostingKind, reference: string): string =>
  kind === "sales-order" ? reference : `${kind};${reference}`;

/** The day of a moment, in UTC. */
export const dayOf = (moment: string): string => new Date(moment).toISOString().slice(0, 10);

export interface SaleToPost {
  readonly kind: "sales-order" | "credit-note";
  readonly reference: string;
  readonly document: NewDocument;
  /** `sale.sale,7`: what it goes back to. */
  readonly origin?: string;
  readonly deadline: number;
}

/** The sale of this reference, confirmed. An attempt that was not finished is taken up where it stopped. */
export async function postSale(books: Books, sale: SaleToPost, attempt: Attempt): Promise<Posted & { sale: Sale }> {
  const { kind, reference, deadline } = sale;
  const webId = webIdOf(kind, reference);
  const earlier = attempt.unfinished ? await saleByKey(books, webId, deadline) : undefined;
  const id = earlier?.id ?? (await createSale(books, await valuesOf(books, sale, webId), deadline));
  await attempt.note(String(id));
  const found = await saleById(books, id, deadline);
  refuseOther(found, sale);
  const confirmed = await confirmOrRemove(books, found, deadline);
  return { number: confirmed.number ?? String(id), foreignId: String(id), sale: confirmed };
}

/** A sale that cannot be confirmed gives its key back: the reference is free for other content. */
async function confirmOrRemove(books: Books, sale: Sale, deadline: number): Promise<Sale> {
  try {
    return await confirmSale(books, sale, deadline);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await press(books, "sale.sale", "draft", [sale.id], deadline);
    await books.client.call({ model: "sale.sale", method: "write", args: [[sale.id], { web_id: null }], deadline });
    await press(books, "sale.sale", "cancel", [sale.id], deadline);
    throw error;
  }
}

/** What the books have under our key must be what we would have written. */
function refuseOther(
  { total_amount: total, state, "currency.": currency }: Sale,
  { kind, reference, document }: SaleToPost,
): void {
  const sign = kind === "sales-order" ? 1 : -1;
  if (state !== "cancelled" && toMinor(total ?? "0", currency.code) === sign * document.total) return;
  throw new Problem("conflict", `The books have another ${kind} ${reference}.`);
}

async function valuesOf(
  books: Books,
  { kind, reference, document, origin, deadline }: SaleToPost,
  webId: string,
): Promise<Record<string, unknown> & { web_id: string }> {
  const sign: Sign = kind === "sales-order" ? 1 : -1;
  const lines = await saleLines(books, document, sign, deadline);
  const currency = await currencyOf(books, document.currency, deadline);
  const { party, address } = await buyer(books, document.customer, deadline);
  const warehouse = await knownLocation(books, document.locationId, deadline);
  return {
    web_id: webId,
    reference,
    description: `${document.channel} ${document.channelNumber}`,
    party,
    invoice_address: address,
    shipment_address: address,
    currency,
    sale_date: date(dayOf(document.date)),
    invoice_method: "manual",
    shipment_method: "manual",
    warehouse: warehouse.id,
    ...(origin === undefined ? {} : { origin }),
    lines: [["create", lines]],
  };
}

async function currencyOf({ directory }: Books, code: string, deadline: number): Promise<number> {
  return directory.currencies.one(
    code,
    deadline,
    () =>
      new Problem("invalid", `/currency: the books do not keep ${code}.`, {
        errors: [{ pointer: "/currency", detail: `the books do not keep ${code}` }],
      }),
  );
}
