import { reply } from "@tierline/kernel/api/operation";
import { ItemId } from "@tierline/kernel/model/product";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { z } from "@tierline/kernel/model/schema";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books/books.ts";
import { Decimal, Id } from "../client/codec.ts";
import { standard } from "../items/item-record.ts";

const PriceRecord = z.object({ id: Id, code: z.string(), list_price: Decimal.nullable() });

/** List prices by item. Another list or another currency than the company's has none. */
export const listPrices =
  (books: Books): ErpPort["listPrices"] =>
  async ({ deadline }, { query: { priceList, currency, itemId, limit, cursor } }) => {
    const { code: own } = await books.directory.companyCurrency(deadline);
    if ((priceList ?? standard) !== standard || (currency ?? own) !== own)
      return reply(200, { items: [], nextCursor: null });
    const [after] = continueAfter(cursor, z.tuple([z.string()])) ?? [];
    const domain = [
      ["code", "!=", null],
      ...(itemId === undefined ? [] : [["code", "=", itemId]]),
      ...(after === undefined ? [] : [["code", ">", after]]),
    ];
    const order = [["code", "ASC"]] as const;
    const search = { domain, record: PriceRecord, order, limit: rowsFor(limit), deadline };
    const rows = await books.client.search("product.product", search);
    const { items, nextCursor } = pageOf(
      rows,
      limit,
      (row) => [row.code],
      (row) => row,
    );
    const prices = items.flatMap(({ code, list_price: unitPrice }) =>
      unitPrice === null || !ItemId.safeParse(code).success
        ? []
        : [{ itemId: code, priceList: standard, currency: own, unitPrice }],
    );
    return reply(200, { items: prices, nextCursor });
  };
