/** The journal. Double entry and closed periods are guarded by triggers. */
import { sql } from "drizzle-orm";
import { check, date, index, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { instant, whole } from "@tierline/kernel/db/columns";
import { amount, identity } from "./columns.ts";

export const journalEntries = pgTable(
  "journal_entries",
  {
    entryId: identity("entry_id"),
    reference: text("reference").notNull().unique("journal_entries_reference_once"),
    document: text("document").notNull(),
    date: date("date", { mode: "string" }).notNull(),
    kind: text("kind").notNull(),
    channel: text("channel").notNull(),
    correlationId: text("correlation_id").notNull(),
    memo: text("memo"),
    contentHash: text("content_hash").notNull(),
    postedAt: instant("posted_at").notNull().defaultNow(),
  },
  (table) => [
    index("journal_entries_by_channel").on(table.channel, table.date),
    index("journal_entries_by_document").on(table.document),
    index("journal_entries_by_correlation").on(table.correlationId),
  ],
);

export const journalLines = pgTable(
  "journal_lines",
  {
    entryId: whole("entry_id").notNull(),
    lineNumber: smallint("line_number").notNull(),
    account: text("account").notNull(),
    debit: amount("debit"),
    credit: amount("credit"),
    currency: text("currency").notNull(),
    itemId: text("item_id"),
    memo: text("memo"),
  },
  (table) => [
    primaryKey({ columns: [table.entryId, table.lineNumber] }),
    index("journal_lines_by_account").on(table.account, table.entryId),
    check("journal_lines_one_side", sql`debit >= 0 AND credit >= 0 AND (debit = 0) <> (credit = 0)`),
  ],
);
