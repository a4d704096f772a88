import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type { ErpPort } from "../../../port.ts";
import type { DocumentLine } from "../../../resources/documents.ts";
import type { Books } from "../books/books.ts";
import { Refusal } from "../client/failures.ts";
import { checkAmounts } from "../documents/check-amounts.ts";
import { confirmSale, press, type Sale, saleById } from "../documents/sale.ts";
import { linesOf, saleLines } from "../documents/sale-lines.ts";
import { deliveryState } from "./delivered.ts";
import { contentOf, orderReceipt, postedOrder, saleOf } from "./kept-order.ts";

/** Back to draft, other lines, and confirmed again; the number stays. Repeating it from wherever it stopped does no harm. */
export const amendSalesOrder =
  (books: Books): ErpPort["amendSalesOrder"] =>
  async ({ deadline }, { params: { reference }, body: { expectedRevision, lines, total } }) => {
    checkAmounts({ lines, total });
    const known = await postedOrder(books, reference);
    const content = { ...contentOf(known), lines, total };
    const amendment = { kind: "sales-order", reference, content, expectedRevision, deadline } as const;
    const { duplicate } = await books.register.amend(amendment, async (posting) => {
      await books.lanes.orders.run(reference, deadline, async () =>
        replaceLines(books, reference, await saleOf(books, posting, deadline), lines, deadline),
      );
    });
    const posting = await postedOrder(books, reference);
    return reply(200, { ...orderReceipt(posting, await saleOf(books, posting, deadline)), duplicate });
  };

async function replaceLines(
  books: Books,
  reference: string,
  sale: Sale,
  lines: readonly DocumentLine[],
  deadline: number,
): Promise<void> {
  if (sale.state === "cancelled") throw new Problem("conflict", `${reference} is cancelled.`);
  const before = await linesOf(books, sale.id, 1, deadline);
  if ((await deliveryState(books, { reference, saleId: sale.id, lines: before }, deadline)) !== "none") {
    throw new Problem("conflict", `Goods of ${reference} were delivered.`);
  }
  const values = await saleLines(books, lines, 1, deadline);
  const draft = await toDraft(books, reference, sale, deadline);
  await writeLines(books, reference, draft, values, deadline);
  await confirmSale(books, await saleById(books, sale.id, deadline), deadline);
}

/** Makes a sale one that can be changed; `conflict` when Tryton has processed it, after which it cannot. */
export async function toDraft(books: Books, reference: string, sale: Sale, deadline: number): Promise<Sale> {
  if (sale.state === "draft") return sale;
  await press(books, "sale.sale", "draft", [sale.id], deadline);
  const draft = await saleById(books, sale.id, deadline);
  if (draft.state === "draft") return draft;
  throw new Problem("conflict", `The books have processed ${reference}; it can no longer be changed.`);
}

/** With the time stamp that was read: whoever changed the sale in the meantime is not overwritten. */
async function writeLines(
  { client }: Books,
  reference: string,
  sale: Sale,
  values: readonly Record<string, unknown>[],
  deadline: number,
): Promise<void> {
  const old = await client.call({
    model: "sale.line",
    method: "search",
    args: [[["sale", "=", sale.id]], 0, null, null],
    deadline,
    reads: true,
  });
  const args = [
    [sale.id],
    {
      lines: [
        ["delete", old],
        ["create", values],
      ],
    },
  ];
  const context = { _timestamp: { [`sale.sale,${String(sale.id)}`]: sale._timestamp } };
  try {
    await client.call({ model: "sale.sale", method: "write", args, context, deadline, optimistic: true });
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "ConcurrencyException") throw error;
    throw new Problem("conflict", `${reference} was changed in the books in the meantime.`);
  }
}
