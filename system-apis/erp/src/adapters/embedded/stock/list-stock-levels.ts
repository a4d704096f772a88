import { rowsFor } from "@tierline/kernel/model/page-of";
import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { StockLevel } from "../../../resources/stock/contract.ts";
import { afterSpot, pageBySpot } from "../../../rules/by-item-and-location.ts";
import type { Books } from "../books.ts";

export const listStockLevels =
  ({ db: { sql } }: Books): ErpPort["listStockLevels"] =>
  async (_ctx, { query: { itemId, locationId, changedSince, limit, cursor } }) => {
    const after = afterSpot(cursor);
    const rows = await sql<StockLevel[]>`
      SELECT item_id AS "itemId", location_id AS "locationId", quantity, changed_at AS "changedAt" FROM stock_values
      WHERE true
        ${itemId === undefined ? sql`` : sql`AND item_id = ${itemId}`}
        ${locationId === undefined ? sql`` : sql`AND location_id = ${locationId}`}
        ${changedSince === undefined ? sql`` : sql`AND changed_at >= ${changedSince}::text::timestamptz`}
        ${after === undefined ? sql`` : sql`AND (item_id, location_id) > (${after[0]}, ${after[1]})`}
      ORDER BY item_id, location_id
      LIMIT ${rowsFor(limit)}`;
    return reply(200, pageBySpot(rows, limit));
  };
