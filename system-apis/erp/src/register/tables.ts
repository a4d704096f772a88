/** The adapter store (register.ts): postings into books that have no key of their own to tell a repeat by. */
import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, whole } from "@tierline/kernel/db/columns";

export const postings = pgTable(
  "postings",
  {
    sequence: whole("sequence").generatedAlwaysAsIdentity(),
    backend: text("backend").notNull(),
    kind: text("kind").notNull(),
    reference: text("reference").notNull(),
    content: jsonb("content").notNull(),
    contentHash: text("content_hash").notNull(),
    amendmentHash: text("amendment_hash"),
    revision: integer("revision").notNull().default(1),
    state: text("state").notNull().default("unfinished"),
    foreignId: text("foreign_id"),
    number: text("number"),
    /** Until then one attempt has the reference to itself. */
    leasedUntil: instant("leased_until").notNull(),
    begunAt: instant("begun_at").notNull().defaultNow(),
    postedAt: instant("posted_at"),
  },
  (table) => [
    primaryKey({ columns: [table.backend, table.kind, table.reference] }),
    index("postings_by_sequence").on(table.backend, table.kind, table.sequence),
    // Finds by prefix as well, whatever the collation.
    index("postings_by_document").on(table.backend, table.kind, sql`(content->>'document') text_pattern_ops`),
  ],
);
