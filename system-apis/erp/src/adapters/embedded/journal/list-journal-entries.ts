import { CursorInteger, continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { reply } from "@tierline/kernel/api/operation";
import { z } from "@tierline/kernel/model/schema";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books.ts";
import { entryColumns, entryOf, type EntryRow, matching } from "./entry-rows.ts";

export const listJournalEntries =
  ({ db: { sql } }: Books): ErpPort["listJournalEntries"] =>
  async (_ctx, { query }) => {
    const after = continueAfter(query.cursor, z.tuple([CursorInteger]));
    const rows = await sql<EntryRow[]>`
      SELECT ${entryColumns(sql)} FROM journal_entries e
      WHERE true ${matching(sql, query)} ${after === undefined ? sql`` : sql`AND e.entry_id > ${after[0]}`}
      ORDER BY e.entry_id
      LIMIT ${rowsFor(query.limit)}`;
    return reply(
      200,
      pageOf(rows, query.limit, (row) => [row.entry_id], entryOf),
    );
  };
