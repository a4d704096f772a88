import { reply, type Input } from "@tierline/kernel/api/operation";
import { LocationId } from "@tierline/kernel/model/location";
import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { ItemId } from "@tierline/kernel/model/product";
import { z } from "@tierline/kernel/model/schema";
import type { InventoryContext } from "../../deps.ts";
import type * as contract from "./contract.ts";

const position = z.tuple([ItemId, LocationId]);

export async function listBooksLevels(ctx: InventoryContext, { query }: Input<typeof contract.listBooksLevels>) {
  const { sql } = ctx.deps.db;
  const { itemId, locationId, differing, limit, cursor } = query;
  const after = continueAfter(cursor, position);
  const rows = await sql<z.output<typeof contract.BooksLevel>[]>`
    SELECT b.item_id AS "itemId", b.location_id AS "locationId", b.quantity AS books, coalesce(p.on_hand, 0) AS "onHand",
      b.changed_at AS "changedAt", b.seen_at AS "seenAt", b.differs_since AS "differsSince"
    FROM books_levels b LEFT JOIN positions p USING (item_id, location_id)
    WHERE true
      ${itemId === undefined ? sql`` : sql`AND b.item_id = ${itemId}`}
      ${locationId === undefined ? sql`` : sql`AND b.location_id = ${locationId}`}
      ${differing === undefined ? sql`` : sql`AND (b.differs_since IS NOT NULL) = ${differing}`}
      ${after === undefined ? sql`` : sql`AND (b.item_id, b.location_id) > (${after[0]}, ${after[1]})`}
    ORDER BY b.item_id, b.location_id
    LIMIT ${rowsFor(limit)}`;
  return reply(
    200,
    pageOf(
      rows,
      limit,
      (row) => [row.itemId, row.locationId],
      (row) => row,
    ),
  );
}
