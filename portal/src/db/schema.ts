/** Tables of the portal. The migrations beside it are made from it (`drizzle-kit generate`). */
import { index, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "@tierline/kernel/db/columns";

/** Somebody who is signed in. What the rows hold opens with the browser's cookie only. */
export const sessions = pgTable(
  "sessions",
  {
    keyHash: text("key_hash").primaryKey(),
    /** The tokens, sealed with the cookie's value. */
    sealed: text("sealed").notNull(),
    /** One process refreshes the tokens at a time, and has until then. */
    refreshingUntil: instant("refreshing_until"),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [index("sessions_by_expiry").on(table.expiresAt)],
);
