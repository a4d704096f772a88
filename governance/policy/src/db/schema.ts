/** What all processes share about limits: one row for each client and what is counted for it. */
import { boolean, index, integer, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

export const windows = pgTable(
  "windows",
  {
    clientId: text("client_id").notNull(),
    /** `write`, or `write/day` for a quota. */
    name: text("name").notNull(),
    /** Also names the window: no two of a row end at the same microsecond. */
    endsAt: timestamp("ends_at", { withTimezone: true }).notNull(),
    /** Requests that nodes have taken and not given back. */
    leased: integer("leased").notNull(),
    /** Somebody lacked some: nobody gets any ahead any more. */
    scarce: boolean("scarce").notNull(),
    /** Nodes that hold some ahead. */
    holders: text("holders").array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.clientId, table.name] }), index("windows_ends_at").on(table.endsAt)],
);
