import type { RegisteredPosting } from "../../../register/read-postings.ts";
import type { CreditNote, NewCreditNote } from "../../../resources/credit-notes/contract.ts";
import { toMinor } from "../client/decimal.ts";
import type { Sale } from "../documents/sale.ts";

/** A credit note without its lines and its goods: amount and currency from the books, the rest from the register. */
export function creditNoteHeader(posting: RegisteredPosting, sale: Sale): Omit<CreditNote, "lines" | "returnedStock"> {
  const { lines: _lines, returnedStock: _returned, ...content } = posting.content as NewCreditNote;
  return {
    ...content,
    reference: posting.reference,
    number: sale.number ?? posting.number ?? String(sale.id),
    postedAt: posting.postedAt ?? "",
    currency: sale["currency."].code,
    total: 0 - toMinor(sale.total_amount ?? "0", sale["currency."].code),
  };
}
