import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { contentHash } from "../../../content-hash.ts";
import type { ErpPort } from "../../../port.ts";
import type { DocumentLine } from "../../../resources/documents.ts";
import type { Books } from "../books/books.ts";
import { Refusal } from "../client/failures.ts";
import { checkAmounts } from "../../../rules/check-amounts.ts";
import { confirmSale, press, type Sale, saleById } from "../documents/sale.ts";
import { documentLine, linesOf, saleLines } from "../documents/sale-lines.ts";
import { deliveryState } from "./delivered.ts";
import { contentOf, orderReceipt, postedOrder, saleOf } from "./kept-order.ts";

/** Back to draft, other lines, and confirmed again; the number stays. Repeating it from wherever it stopped does no harm. */
export const amendSalesOrder =
  (books: Books): ErpPort["amendSalesOrder"] =>
  async ({ deadline }, { params: { reference }, body: { expectedRevision, lines, total } }) => {
    const known = await postedOrder(books, reference);
    const content = { ...contentOf(known), lines, total };
    checkAmounts(content);
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
  const before = await linesOf(books, sale, 1, deadline);
  if ((await deliveryState(books, { reference, saleId: sale.id, lines: before }, deadline)) !== "none") {
    throw new Problem("conflict", `Goods of ${reference} were delivered.`);
  }
  const values = await saleLines(books, { lines, currency: sale["currency."].code }, 1, deadline);
  const draft = await toDraft(books, reference, sale, deadline);
  if (!(await writeLines(books, draft, values, deadline)) && !(await hasLines(books, sale, lines, deadline))) {
    throw new Problem("conflict", `${reference} was changed in the books in the meantime.`);
  }
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

/** True when these are its lines already: a given-up call of an earlier attempt was carried out after all. */
async function hasLines(books: Books, sale: Sale, lines: readonly DocumentLine[], deadline: number): Promise<boolean> {
  const kept = await linesOf(books, sale, 1, deadline);
  const wanted = lines.toSorted((a, b) => a.lineNumber - b.lineNumber);
  return contentHash(kept.map(documentLine)) === contentHash(wanted.map((line) => documentLine(line)));
}

/** With the time stamp that was read: whoever changed the sale in the meantime is not overwritten. False if somebody did. */
async function writeLines(
  { client }: Books,
  sale: Sale,
  values: readonly Record<string, unknown>[],
  deadline: number,
): Promise<boolean> {
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
    return true;
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "ConcurrencyException") throw error;
    return false;
  }
}
