/** Tables of process/returns. The migrations beside it are made from it (`drizzle-kit generate`). */
import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { instant, whole } from "@tierline/kernel/db/columns";
import type { Customer } from "@tierline/kernel/model/customer";
import type { ReturnLine } from "@tierline/kernel/model/return";

export const returns = pgTable(
  "returns",
  {
    returnId: text("return_id").primaryKey(),
    tenant: text("tenant").notNull(),
    channel: text("channel").notNull(),
    channelReturnNumber: text("channel_return_number").notNull(),
    /** SHA-256 over what was asked for: the same number with other content is a conflict. */
    fingerprint: text("fingerprint").notNull(),
    /** Null for an unreferenced return. */
    orderId: text("order_id"),
    state: text("state").notNull(),
    returnedAt: instant("returned_at").notNull(),
    customer: jsonb("customer").$type<Customer>().notNull(),
    currency: text("currency").notNull(),
    locationId: text("location_id").notNull(),
    tender: text("tender").notNull(),
    lines: jsonb("lines").$type<ReturnLine[]>().notNull(),
    total: whole("total").notNull(),
    reason: text("reason"),
    correlationId: text("correlation_id").notNull(),
    /** A person has to look at it; `problem` says why. */
    attention: boolean("attention").notNull().default(false),
    problem: text("problem"),
    /** The customer has the money, or there was none to give back. */
    paidBack: boolean("paid_back").notNull().default(false),
    /** The refund stands in the books, which may be before or after the customer has the money. */
    posted: boolean("posted").notNull().default(false),
    /** When it was kept here, whatever its own date says. */
    recordedAt: instant("recorded_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("returns_channel_number").on(table.tenant, table.channel, table.channelReturnNumber),
    index("returns_by_time").on(table.tenant, table.returnedAt.desc(), table.returnId.desc()),
    index("returns_by_order")
      .on(table.orderId)
      .where(sql`order_id IS NOT NULL`),
    index("returns_by_record").on(table.tenant, table.recordedAt, table.returnId),
    index("returns_unfinished")
      .on(table.updatedAt)
      .where(sql`state = 'accepted'`),
  ],
);

/**
 * How much of an order's line has come back, and what was given back for it. Line numbers below zero: of earlier releases, which counted by
 * item, until the order's next return.
 */
export const returnedLines = pgTable(
  "returned_lines",
  {
    orderId: text("order_id").notNull(),
    lineNumber: integer("line_number").notNull(),
    itemId: text("item_id").notNull(),
    quantity: integer("quantity").notNull(),
    amount: whole("amount").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.lineNumber] }),
    index("returned_lines_by_item").on(table.itemId),
    check("returned_lines_not_negative", sql`quantity >= 0 AND amount >= 0`),
  ],
);

/** Units that came back over a counter without a sale being named: any order may have been theirs. */
export const unreferencedUnits = pgTable(
  "unreferenced_units",
  {
    tenant: text("tenant").notNull(),
    itemId: text("item_id").notNull(),
    quantity: whole("quantity").notNull(),
  },
  (table) => [primaryKey({ columns: [table.tenant, table.itemId] })],
);

export type ReturnRow = typeof returns.$inferSelect;
export type NewReturnRow = Omit<ReturnRow, "updatedAt" | "recordedAt" | "posted" | "attention" | "problem">;
