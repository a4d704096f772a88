import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";
import { salesById } from "../documents/sale.ts";
import { orderStanding, saleIdOf } from "./kept-order.ts";

/** The register knows the references, and the books how their sales stand: one request. */
export const lookupSalesOrders =
  (books: Books): ErpPort["lookupSalesOrders"] =>
  async ({ deadline }, { body: { references } }) => {
    const postings = await books.register.list("sales-order", { references, limit: references.length });
    const sales = await salesById(books, postings.map(saleIdOf), deadline);
    const orders = postings.flatMap((posting) => {
      const sale = sales.get(saleIdOf(posting));
      return sale === undefined ? [] : [orderStanding(posting, sale)];
    });
    return reply(200, { orders });
  };
