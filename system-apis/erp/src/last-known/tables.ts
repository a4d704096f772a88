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
