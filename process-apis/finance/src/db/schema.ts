/** Finance events with what became of their posting. */
import { sql } from "drizzle-orm";
import { check, date, index, integer, json, pgTable, text } from "drizzle-orm/pg-core";
import { instant, whole } from "@tierline/kernel/db/columns";

export const financeEvents = pgTable(
  "finance_events",
  {
    eventId: whole("event_id").generatedAlwaysAsIdentity().primaryKey(),
    reference: text("reference").notNull().unique("finance_events_reference_once"),
    kind: text("kind").notNull(),
    transactionId: text("transaction_id").notNull(),
    document: text("document").notNull(),
    channel: text("channel").notNull(),
    businessDate: date("business_date", { mode: "string" }).notNull(),
    currency: text("currency").notNull(),
    correlationId: text("correlation_id").notNull(),
    memo: text("memo"),
    lines: json("lines").notNull(),
    /** Units still to be valued; null once the entry is built. */
    costed: json("costed"),
    /** Units whose cost was not known when the entry was built: posted apart once it is. Null when there are none. */
    uncosted: json("uncosted"),
    /** Where the entry stands if its own period was closed; fixed before it is sent. */
    postingDate: date("posting_date", { mode: "string" }),
    /** Tells a repeat from a conflict. */
    contentHash: text("content_hash").notNull(),
    /** The entry's lines, once costs are known; they never change again, so that a repeated posting is the same posting. */
    entry: json("entry"),
    state: text("state").notNull(),
    entryId: text("entry_id"),
    problemKind: text("problem_kind"),
    problemDetail: text("problem_detail"),
    attempts: integer("attempts").notNull().default(0),
    /** When it may be taken up for posting; in the future while somebody is at it, or after a failure. */
    dueAt: instant("due_at").notNull(),
    recordedAt: instant("recorded_at").notNull().defaultNow(),
  },
  (table) => [
    index("finance_events_by_channel").on(table.channel, table.businessDate),
    index("finance_events_by_document").on(table.document),
    index("finance_events_by_transaction").on(table.transactionId),
    index("finance_events_unposted")
      .on(table.state, table.eventId)
      .where(sql`state IN ('pending', 'exception')`),
    index("finance_events_uncosted")
      .on(table.eventId)
      .where(sql`uncosted IS NOT NULL`),
    index("finance_events_by_record").on(table.recordedAt, table.eventId),
    check("finance_events_state", sql`state IN ('pending', 'posted', 'nothing-to-post', 'exception')`),
  ],
);
