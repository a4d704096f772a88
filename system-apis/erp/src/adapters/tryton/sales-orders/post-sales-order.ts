import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";
import { checkAmounts } from "../../../rules/check-amounts.ts";
import { postSale } from "../documents/post-sale.ts";
import { orderReceipt, postedOrder, saleOf } from "./kept-order.ts";
import { once } from "../postings/once.ts";

/** A confirmed sale with manual invoices and shipments: it books nothing by itself. */
export const postSalesOrder =
  (books: Books): ErpPort["postSalesOrder"] =>
  async ({ deadline }, { params: { reference }, body }) => {
    checkAmounts(body);
    const posting = { kind: "sales-order", reference, content: body, deadline } as const;
    const { duplicate } = await once(books, posting, (attempt, until) =>
      postSale(books, { kind: "sales-order", reference, document: body, deadline: until }, attempt),
    );
    const posted = await postedOrder(books, reference);
    const sale = await saleOf(books, posted, deadline);
    return reply(200, { ...orderReceipt(posted, sale), duplicate });
  };
