import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { reply } from "@tierline/kernel/api/operation";
import { z } from "@tierline/kernel/model/schema";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books.ts";

interface Row {
  readonly item_id: string;
  readonly price_list: string;
  readonly currency: string;
  readonly unit_price: string;
}

export const listPrices =
  ({ db: { sql } }: Books): ErpPort["listPrices"] =>
  async (_ctx, { query }) => {
    const after = continueAfter(query.cursor, z.tuple([z.string(), z.string(), z.string()]));
    const rows = await sql<Row[]>`
      SELECT item_id, price_list, currency, unit_price FROM item_prices
      WHERE true
        ${query.priceList === undefined ? sql`` : sql`AND price_list = ${query.priceList}`}
        ${query.currency === undefined ? sql`` : sql`AND currency = ${query.currency}`}
        ${query.itemId === undefined ? sql`` : sql`AND item_id = ${query.itemId}`}
        ${after === undefined ? sql`` : sql`AND (item_id, price_list, currency) > (${after[0]}, ${after[1]}, ${after[2]})`}
      ORDER BY item_id, price_list, currency
      LIMIT ${rowsFor(query.limit)}`;
    return reply(
      200,
      pageOf(
        rows,
        query.limit,
        (row) => [row.item_id, row.price_list, row.currency],
        (row) => ({
          itemId: row.item_id,
          priceList: row.price_list,
          currency: row.currency,
          unitPrice: row.unit_price,
        }),
      ),
    );
  };
