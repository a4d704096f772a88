import { rowsFor } from "@tierline/kernel/model/page-of";
import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import { afterSpot, pageBySpot } from "../../../rules/by-item-and-location.ts";
import type { Books } from "../books.ts";
import { stockValueOf, type StockValueRow } from "./stock-value.ts";

export const listStockValuation =
  ({ db: { sql }, currency }: Books): ErpPort["listStockValuation"] =>
  async (_ctx, { query }) => {
    const after = afterSpot(query.cursor);
    const rows = await sql<StockValueRow[]>`
      SELECT item_id, location_id, quantity, value FROM stock_values
      WHERE true
        ${query.itemId === undefined ? sql`` : sql`AND item_id = ${query.itemId}`}
        ${query.locationId === undefined ? sql`` : sql`AND location_id = ${query.locationId}`}
        ${after === undefined ? sql`` : sql`AND (item_id, location_id) > (${after[0]}, ${after[1]})`}
      ORDER BY item_id, location_id
      LIMIT ${rowsFor(query.limit)}`;
    const values = rows.map((row) => stockValueOf(row, currency));
    return reply(200, pageBySpot(values, query.limit));
  };
