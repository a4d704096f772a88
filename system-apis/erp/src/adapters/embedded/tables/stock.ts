/** Stock and what moved it. */
import { date, index, integer, jsonb, numeric, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { instant } from "@tierline/kernel/db/columns";
import { amount, identity } from "./columns.ts";

export const stockValues = pgTable(
  "stock_values",
  {
    itemId: text("item_id").notNull(),
    locationId: text("location_id").notNull(),
    quantity: amount("quantity"),
    /** Millionths of a minor unit, a whole number. */
    value: numeric("value").notNull(),
    changedAt: instant("changed_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.itemId, table.locationId] }),
    index("stock_values_by_change").on(table.changedAt),
  ],
);

export const stockPostings = pgTable("stock_postings", {
  reference: text("reference").primaryKey(),
  itemId: text("item_id").notNull(),
  locationId: text("location_id").notNull(),
  quantity: integer("quantity").notNull(),
  unitCost: numeric("unit_cost"),
  date: date("date", { mode: "string" }).notNull(),
  correlationId: text("correlation_id").notNull(),
  value: amount("value"),
  contentHash: text("content_hash").notNull(),
  postedAt: instant("posted_at").notNull().defaultNow(),
});

/** Transfers and counts: the document over the movements they consist of. */
export const stockDocuments = pgTable(
  "stock_documents",
  {
    documentId: identity("document_id"),
    kind: text("kind").notNull(),
    reference: text("reference").notNull(),
    contentHash: text("content_hash").notNull(),
    /** What was answered beside the receipt; a repeat is answered the same. */
    answer: jsonb("answer").notNull(),
    postedAt: instant("posted_at").notNull().defaultNow(),
  },
  (table) => [unique("stock_documents_reference_once").on(table.kind, table.reference)],
);
