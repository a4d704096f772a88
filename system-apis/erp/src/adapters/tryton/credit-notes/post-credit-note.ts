import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { Attempt, Posted } from "../../../register/posting.ts";
import type { NewCreditNote } from "../../../resources/credit-notes/contract.ts";
import type { Books } from "../books/books.ts";
import { knownItems, knownLocation } from "../books/known-items.ts";
import { checkAmounts } from "../../../rules/check-amounts.ts";
import { postSale } from "../documents/post-sale.ts";
import { takeBack } from "./returned-stock.ts";
import { once } from "../postings/once.ts";

/** A sale of negative quantities, which points to the order's sale; what comes back is a return shipment of its lines. */
export const postCreditNote =
  (books: Books): ErpPort["postCreditNote"] =>
  async ({ deadline }, { params: { reference }, body }) => {
    checkAmounts(body);
    const posting = { kind: "credit-note", reference, content: body, deadline } as const;
    const { number, postedAt, duplicate } = await once(books, posting, (attempt, until) =>
      credit(books, reference, body, attempt, until),
    );
    return reply(200, { reference, number, postedAt, duplicate });
  };

async function credit(
  books: Books,
  reference: string,
  body: NewCreditNote,
  attempt: Attempt,
  deadline: number,
): Promise<Posted> {
  const { salesOrderReference, returnedStock = [], ...document } = body;
  // All that can be refused is refused before anything is written.
  await knownItems(books, returnedStock, deadline);
  for (const { locationId } of returnedStock) await knownLocation(books, locationId, deadline);
  const order =
    salesOrderReference === null ? undefined : await books.register.find("sales-order", salesOrderReference);
  const origin = order === undefined || order.foreignId === null ? {} : { origin: `sale.sale,${order.foreignId}` };
  const sale = { kind: "credit-note", reference, document, deadline, ...origin } as const;
  const { number, foreignId, sale: posted } = await postSale(books, sale, attempt);
  if (returnedStock.length > 0)
    await takeBack(books, { reference, sale: posted, returnedStock }, document.date, deadline);
  return { number, foreignId };
}
