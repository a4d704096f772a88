import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { reply } from "@tierline/kernel/api/operation";
import { Timestamp, z } from "@tierline/kernel/model/schema";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books.ts";
import { itemColumns, itemOf, type ItemRow } from "./item-row.ts";

export const listItems =
  ({ db: { sql } }: Books): ErpPort["listItems"] =>
  async (_ctx, { query }) => {
    const after = continueAfter(query.cursor, z.tuple([Timestamp, z.string()]));
    const rows = await sql<ItemRow[]>`
      SELECT ${itemColumns(sql)} FROM items i
      WHERE true
        ${query.changedSince === undefined ? sql`` : sql`AND i.changed_at >= ${query.changedSince}::text::timestamptz`}
        ${query.kind === undefined ? sql`` : sql`AND i.kind = ${query.kind}`}
        ${query.stocked === undefined ? sql`` : sql`AND i.stocked = ${query.stocked}`}
        ${after === undefined ? sql`` : sql`AND (i.changed_at, i.item_id) > (${after[0]}::text::timestamptz, ${after[1]})`}
      ORDER BY i.changed_at, i.item_id
      LIMIT ${rowsFor(query.limit)}`;
    return reply(
      200,
      pageOf(rows, query.limit, (row) => [row.changed_at, row.item_id], itemOf),
    );
  };
