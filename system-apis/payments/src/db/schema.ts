/** The embedded gateway's payments. Never more is captured than authorized, nor refunded than captured: the table refuses it. */
import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, whole } from "@tierline/kernel/db/columns";

const amount = (name: string) => whole(name).notNull();
const moment = (name: string) => instant(name).notNull().defaultNow();

export const payments = pgTable(
  "payments",
  {
    paymentId: text("payment_id").primaryKey(),
    reference: text("reference").notNull().unique("payments_reference_once"),
    channel: text("channel").notNull(),
    /** The provider's token, which is no card data. */
    token: text("token").notNull(),
    currency: text("currency").notNull(),
    requested: amount("requested"),
    authorized: amount("authorized"),
    captured: amount("captured"),
    refunded: amount("refunded"),
    state: text("state").notNull(),
    declineReason: text("decline_reason"),
    correlationId: text("correlation_id").notNull(),
    createdAt: moment("created_at"),
    updatedAt: moment("updated_at"),
  },
  (table) => [
    index("payments_by_time").on(table.createdAt, table.paymentId),
    check(
      "payments_within_bounds",
      sql`0 <= refunded AND refunded <= captured AND captured <= authorized AND authorized <= requested`,
    ),
  ],
);

/** Captures and refunds, each once under its own reference. */
export const movements = pgTable(
  "movements",
  {
    paymentId: text("payment_id").notNull(),
    kind: text("kind").notNull(),
    reference: text("reference").notNull(),
    amount: amount("amount"),
    createdAt: moment("created_at"),
  },
  (table) => [
    primaryKey({ columns: [table.paymentId, table.kind, table.reference] }),
    check("movements_positive", sql`amount > 0`),
  ],
);

/** Which faults on demand have happened already: most test tokens fail the first time only. */
export const faultsDone = pgTable(
  "faults_done",
  { operation: text("operation").notNull(), reference: text("reference").notNull() },
  (table) => [primaryKey({ columns: [table.operation, table.reference] })],
);
