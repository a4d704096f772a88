import { reply } from "@tierline/kernel/api/operation";
import { CursorInteger, continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import type { ErpPort } from "../../../port.ts";
import type { RegisteredPosting } from "../../../register/read-postings.ts";
import type { SalesOrder } from "../../../resources/sales-orders/contract.ts";
import type { Books } from "../books/books.ts";
import { type Sale, salesById } from "../documents/sale.ts";
import { type KeptLine, linesOfAll } from "../documents/sale-lines.ts";
import { movedByLine, namedByLine, stateOf as deliveredOf } from "./delivered.ts";
import { orderHeader, saleIdOf, stateOf } from "./kept-order.ts";

interface Row {
  readonly posting: RegisteredPosting;
  readonly sale: Sale;
}

/** The state is the books': pages of the register are read until enough orders are in it. */
export const listSalesOrders =
  (books: Books): ErpPort["listSalesOrders"] =>
  async ({ deadline }, { query }) => {
    const { channel, state, from, to, limit } = query;
    const wanted = rowsFor(limit);
    const rows: Row[] = [];
    let after = Number(continueAfter(query.cursor, z.tuple([CursorInteger]))?.[0] ?? 0);
    for (let more = true; more && rows.length < wanted;) {
      const postings = await books.register.list("sales-order", { where: { channel }, from, to, after, limit: wanted });
      const sales = await salesById(books, postings.map(saleIdOf), deadline);
      for (const posting of postings) {
        after = posting.sequence;
        const sale = sales.get(saleIdOf(posting));
        if (sale !== undefined && (state === undefined || stateOf(sale) === state)) rows.push({ posting, sale });
      }
      more = postings.length === wanted;
    }
    const page = rows.slice(0, wanted);
    const delivered = await deliveredOfAll(books, page, deadline);
    return reply(
      200,
      pageOf(
        page,
        limit,
        ({ posting }) => [posting.sequence],
        ({ posting, sale }) => orderHeader(posting, sale, delivered.get(sale.id) ?? "none"),
      ),
    );
  };

async function deliveredOfAll(
  books: Books,
  rows: readonly Row[],
  deadline: number,
): Promise<ReadonlyMap<number, SalesOrder["delivered"]>> {
  const ids = rows.map(({ sale }) => sale.id);
  const moved = await movedByLine(books, ids, deadline);
  const lines = await linesOfAll(
    books,
    rows.map(({ sale }) => sale),
    1,
    deadline,
  );
  const states = new Map<number, SalesOrder["delivered"]>();
  for (const { posting, sale } of rows) {
    const own: readonly KeptLine[] = lines.get(sale.id) ?? [];
    const services = own.some((line) => !line.goods);
    const named = services ? await namedByLine(books, posting.reference) : new Map<number, number>();
    states.set(sale.id, deliveredOf(own, moved, named));
  }
  return states;
}
