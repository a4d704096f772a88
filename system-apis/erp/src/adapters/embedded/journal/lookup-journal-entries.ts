import { reply } from "@tierline/kernel/api/operation";
import type { ErpPort } from "../../../port.ts";
import type { Books } from "../books.ts";
import { entryColumns, entryOf, type EntryRow } from "./entry-rows.ts";

export const lookupJournalEntries =
  ({ db: { sql } }: Books): ErpPort["lookupJournalEntries"] =>
  async (_ctx, { body: { references } }) => {
    const rows = await sql<EntryRow[]>`
      SELECT ${entryColumns(sql)} FROM journal_entries e WHERE e.reference = ANY(${references}) ORDER BY e.entry_id`;
    return reply(200, { entries: rows.map(entryOf) });
  };
