/** The copy of a backend's items: what is answered from while the backend is slow or away. */
import { index, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "@tierline/kernel/db/columns";

export const knownItems = pgTable(
  "known_items",
  {
    backend: text("backend").notNull(),
    itemId: text("item_id").notNull(),
    /** The item as the contract shows it, with prices and cost. */
    item: jsonb("item").notNull(),
    seenAt: instant("seen_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.backend, table.itemId] }),
    index("known_items_by_sight").on(table.backend, table.seenAt),
  ],
);

/** How far the copy of each backend has come. */
export const knownItemsProgress = pgTable("known_items_progress", {
  backend: text("backend").primaryKey(),
  /** The latest `changedAt` seen, by the backend's clock. */
  watermark: instant("watermark"),
  /** When everything was read last, not only what had changed. */
  fullAt: instant("full_at"),
  /** When the copy was brought up to date last. */
  copiedAt: instant("copied_at"),
  /** Until then one process copies. */
  leasedUntil: instant("leased_until").notNull(),
});
