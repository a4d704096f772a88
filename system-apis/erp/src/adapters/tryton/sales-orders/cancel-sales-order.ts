import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";
import { press, type Sale, saleById } from "../documents/sale.ts";
import { linesOf } from "../documents/sale-lines.ts";
import { toDraft } from "./amend-sales-order.ts";
import { deliveryState } from "./delivered.ts";
import { orderReceipt, postedOrder, saleOf } from "./kept-order.ts";

/** The reason goes into the sale's comment. A repeat finds the sale cancelled and keeps the first reason. */
export const cancelSalesOrder =
  (books: Books): ErpPort["cancelSalesOrder"] =>
  async ({ deadline }, { params: { reference }, body: { reason } }) => {
    const posting = await postedOrder(books, reference);
    return books.lanes.orders.run(reference, deadline, async () => {
      const sale = await saleOf(books, posting, deadline);
      const duplicate = sale.state === "cancelled";
      const cancelled = duplicate ? sale : await cancel(books, reference, sale, reason, deadline);
      return reply(200, { ...orderReceipt(posting, cancelled), duplicate });
    });
  };

async function cancel(books: Books, reference: string, sale: Sale, reason: string, deadline: number): Promise<Sale> {
  const lines = await linesOf(books, sale, 1, deadline);
  if ((await deliveryState(books, { reference, saleId: sale.id, lines }, deadline)) !== "none") {
    throw new Problem("conflict", `Goods of ${reference} were delivered.`);
  }
  await toDraft(books, reference, sale, deadline);
  const args = [[sale.id], { comment: reason }];
  await books.client.call({ model: "sale.sale", method: "write", args, deadline });
  await press(books, "sale.sale", "cancel", [sale.id], deadline);
  const cancelled = await saleById(books, sale.id, deadline);
  if (cancelled.state !== "cancelled") throw new Problem("conflict", `The books do not cancel ${reference}.`);
  return cancelled;
}
