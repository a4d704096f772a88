import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";
import { documentLine, linesOf } from "../documents/sale-lines.ts";
import { deliveryState } from "./delivered.ts";
import { orderHeader, postedOrder, saleOf } from "./kept-order.ts";

export const getSalesOrder =
  (books: Books): ErpPort["getSalesOrder"] =>
  async ({ deadline }, { params: { reference } }) => {
    const posting = await postedOrder(books, reference);
    const sale = await saleOf(books, posting, deadline);
    const lines = await linesOf(books, sale, 1, deadline);
    const delivered = await deliveryState(books, { reference, saleId: sale.id, lines }, deadline);
    return reply(200, { ...orderHeader(posting, sale, delivered), lines: lines.map(documentLine) });
  };
