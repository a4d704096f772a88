/**
 * The embedded books. Amounts are bigint minor units, prices and costs numeric. The guards (double entry, append-only,
 * closed periods) are in migrations/0001_guards.sql, the standard chart, periods and demo items in 0002_seed.sql.
 *
 * There are no foreign keys to accounts, items and customers: each posting would lock the same few hot rows. The guards check
 * whole statements instead, and nothing in those tables is ever deleted.
 */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { instant, whole } from "@tierline/kernel/db/columns";

const identity = (name: string) => whole(name).generatedAlwaysAsIdentity().primaryKey();
const amount = (name: string) => whole(name).notNull();

export const items = pgTable(
  "items",
  {
    itemId: text("item_id").primaryKey(),
    description: text("description").notNull(),
    kind: text("kind").notNull(),
    stocked: boolean("stocked").notNull(),
    unitCost: numeric("unit_cost"),
    costCurrency: text("cost_currency"),
    changedAt: instant("changed_at").notNull().defaultNow(),
  },
  (table) => [
    index("items_by_change").on(table.changedAt, table.itemId),
    check("items_cost_has_currency", sql`(unit_cost IS NULL) = (cost_currency IS NULL)`),
  ],
);

export const itemPrices = pgTable(
  "item_prices",
  {
    itemId: text("item_id").notNull(),
    priceList: text("price_list").notNull(),
    currency: text("currency").notNull(),
    unitPrice: numeric("unit_price").notNull(),
  },
  (table) => [primaryKey({ columns: [table.itemId, table.priceList, table.currency] })],
);

export const locations = pgTable("locations", {
  locationId: text("location_id").primaryKey(),
  name: text("name").notNull(),
  kind: text("kind").notNull(),
  fulfillment: text("fulfillment").notNull(),
});

export const customers = pgTable("customers", {
  customerId: identity("customer_id"),
  reference: text("reference").notNull().unique("customers_reference_once"),
  name: text("name"),
  country: text("country"),
  createdAt: instant("created_at").notNull().defaultNow(),
});

export const accounts = pgTable("accounts", {
  account: text("account").primaryKey(),
  name: text("name").notNull(),
  type: text("type").notNull(),
});

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

export const periods = pgTable("periods", {
  periodId: text("period_id").primaryKey(),
  starts: date("starts", { mode: "string" }).notNull(),
  ends: date("ends", { mode: "string" }).notNull(),
  state: text("state").notNull().default("open"),
  changedAt: instant("changed_at"),
});

export const journalEntries = pgTable(
  "journal_entries",
  {
    entryId: identity("entry_id"),
    reference: text("reference").notNull().unique("journal_entries_reference_once"),
    document: text("document").notNull(),
    date: date("date", { mode: "string" }).notNull(),
    kind: text("kind").notNull(),
    channel: text("channel").notNull(),
    correlationId: text("correlation_id").notNull(),
    memo: text("memo"),
    contentHash: text("content_hash").notNull(),
    postedAt: instant("posted_at").notNull().defaultNow(),
  },
  (table) => [
    index("journal_entries_by_channel").on(table.channel, table.date),
    index("journal_entries_by_document").on(table.document),
    index("journal_entries_by_correlation").on(table.correlationId),
  ],
);

export const journalLines = pgTable(
  "journal_lines",
  {
    entryId: whole("entry_id").notNull(),
    lineNumber: smallint("line_number").notNull(),
    account: text("account").notNull(),
    debit: amount("debit"),
    credit: amount("credit"),
    currency: text("currency").notNull(),
    itemId: text("item_id"),
    memo: text("memo"),
  },
  (table) => [
    primaryKey({ columns: [table.entryId, table.lineNumber] }),
    index("journal_lines_by_account").on(table.account, table.entryId),
    check("journal_lines_one_side", sql`debit >= 0 AND credit >= 0 AND (debit = 0) <> (credit = 0)`),
  ],
);

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

/** The adapter store (register/register.ts): postings into books that have no key of their own to tell a repeat by. */
export const postings = pgTable(
  "postings",
  {
    sequence: whole("sequence").generatedAlwaysAsIdentity(),
    backend: text("backend").notNull(),
    kind: text("kind").notNull(),
    reference: text("reference").notNull(),
    content: jsonb("content").notNull(),
    contentHash: text("content_hash").notNull(),
    amendmentHash: text("amendment_hash"),
    revision: integer("revision").notNull().default(1),
    state: text("state").notNull().default("unfinished"),
    foreignId: text("foreign_id"),
    number: text("number"),
    /** Until then one attempt has the reference to itself. */
    leasedUntil: instant("leased_until").notNull(),
    begunAt: instant("begun_at").notNull().defaultNow(),
    postedAt: instant("posted_at"),
  },
  (table) => [
    primaryKey({ columns: [table.backend, table.kind, table.reference] }),
    index("postings_by_sequence").on(table.backend, table.kind, table.sequence),
  ],
);

/** Faults that tests ask for; read only when TIERLINE_ERP_FAULTS is on. */
export const faults = pgTable("faults", {
  operation: text("operation").primaryKey(),
  kind: text("kind").notNull(),
  /** How many calls it still hits; null: until it is cleared. */
  remaining: integer("remaining"),
});

export { knownItems, knownItemsProgress } from "../last-known/tables.ts";
export {
  crossReferences,
  domainBackfills,
  domainMoveLog,
  domainMoves,
  mirroredWrites,
  orderAssignments,
  parityReports,
  readComparisons,
} from "../coexistence/tables.ts";
