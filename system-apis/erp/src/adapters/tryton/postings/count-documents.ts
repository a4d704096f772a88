import type { PostingKind } from "../../../resources/postings/contract.ts";
import type { Books } from "../books/books.ts";
import { webIdOf } from "../documents/post-sale.ts";
import { movementKey } from "../stock/write-movements.ts";

/** Where a posting of each kind lies, and by which of its fields it is found. Drafts count: they are doubles to be. */
const places: Readonly<Record<PostingKind, (reference: string) => readonly [model: string, ...clause: string[]]>> = {
  "sales-order": (reference) => ["sale.sale", "web_id", "=", reference],
  "credit-note": (reference) => ["sale.sale", "web_id", "=", webIdOf("credit-note", reference)],
  delivery: (reference) => ["stock.shipment.out", "reference", "=", reference],
  "stock-movement": (reference) => ["stock.shipment.internal", "reference", "=", movementKey(reference)],
  "stock-transfer": (reference) => ["stock.shipment.internal", "reference", "=", reference],
  "stock-count": (reference) => ["stock.inventory", "number", "=", reference],
  "journal-entry": (reference) => ["account.move", "number", "=", reference],
};

const countMs = 10_000;

/** How many documents of this reference are in the books. */
export async function countDocuments(books: Books, kind: PostingKind, reference: string): Promise<number> {
  const [model, ...clause] = places[kind](reference);
  const journal =
    kind === "journal-entry" ? [["journal", "=", await books.directory.journal(Date.now() + countMs)]] : [];
  const live = kind === "journal-entry" ? [] : [["state", "!=", "cancelled"]];
  return books.client.count(model, [clause, ...journal, ...live], Date.now() + countMs);
}
