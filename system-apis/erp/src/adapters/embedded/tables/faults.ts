import { integer, pgTable, text } from "drizzle-orm/pg-core";

/** Faults that tests ask for; read only when TIERLINE_ERP_FAULTS is on. */
export const faults = pgTable("faults", {
  operation: text("operation").primaryKey(),
  kind: text("kind").notNull(),
  /** How many calls it still hits; null: until it is cleared. */
  remaining: integer("remaining"),
});
