/** Sales orders, credit notes and deliveries with their lines. */
import { date, index, integer, numeric, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { instant, whole } from "@tierline/kernel/db/columns";
import { amount, identity } from "./columns.ts";

const documentColumns = {
  reference: text("reference").notNull(),
  channel: text("channel").notNull(),
  channelNumber: text("channel_number").notNull(),
  customerReference: text("customer_reference"),
  customerName: text("customer_name"),
  customerCountry: text("customer_country"),
  currency: text("currency").notNull(),
  locationId: text("location_id").notNull(),
  date: instant("date").notNull(),
  total: amount("total"),
  correlationId: text("correlation_id").notNull(),
  /** Tells a repeat from a conflict. */
  contentHash: text("content_hash").notNull(),
  postedAt: instant("posted_at").notNull().defaultNow(),
};

const documentLineColumns = {
  documentId: whole("document_id").notNull(),
  lineNumber: integer("line_number").notNull(),
  itemId: text("item_id").notNull(),
  quantity: integer("quantity").notNull(),
  unitPrice: numeric("unit_price").notNull(),
  amount: amount("amount"),
};

export const salesOrders = pgTable(
  "sales_orders",
  {
    documentId: identity("document_id"),
    ...documentColumns,
    state: text("state").notNull().default("open"),
    cancelReason: text("cancel_reason"),
    revision: integer("revision").notNull().default(1),
    /** Tells a repeated amendment from a conflict. */
    amendmentHash: text("amendment_hash"),
  },
  (table) => [unique("sales_orders_reference_once").on(table.reference)],
);

export const salesOrderLines = pgTable("sales_order_lines", documentLineColumns, (table) => [
  primaryKey({ columns: [table.documentId, table.lineNumber] }),
]);

export const creditNotes = pgTable(
  "credit_notes",
  {
    documentId: identity("document_id"),
    ...documentColumns,
    salesOrderReference: text("sales_order_reference"),
  },
  (table) => [unique("credit_notes_reference_once").on(table.reference)],
);

export const creditNoteLines = pgTable("credit_note_lines", documentLineColumns, (table) => [
  primaryKey({ columns: [table.documentId, table.lineNumber] }),
]);

/** Goods that came back into stock with a credit note. */
export const creditNoteStock = pgTable(
  "credit_note_stock",
  {
    documentId: whole("document_id").notNull(),
    itemId: text("item_id").notNull(),
    locationId: text("location_id").notNull(),
    quantity: integer("quantity").notNull(),
  },
  (table) => [index("credit_note_stock_by_document").on(table.documentId)],
);

export const deliveries = pgTable(
  "deliveries",
  {
    deliveryId: identity("delivery_id"),
    reference: text("reference").notNull().unique("deliveries_reference_once"),
    salesOrderReference: text("sales_order_reference").notNull(),
    locationId: text("location_id").notNull(),
    date: date("date", { mode: "string" }).notNull(),
    correlationId: text("correlation_id").notNull(),
    contentHash: text("content_hash").notNull(),
    postedAt: instant("posted_at").notNull().defaultNow(),
  },
  (table) => [index("deliveries_by_order").on(table.salesOrderReference)],
);

export const deliveryLines = pgTable(
  "delivery_lines",
  {
    deliveryId: whole("delivery_id").notNull(),
    lineNumber: integer("line_number").notNull(),
    quantity: integer("quantity").notNull(),
  },
  (table) => [primaryKey({ columns: [table.deliveryId, table.lineNumber] })],
);
