/** Tables of process/orders. The migrations beside it are made from it (`drizzle-kit generate`). */
import { sql } from "drizzle-orm";
import { boolean, index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { instant, whole } from "@tierline/kernel/db/columns";
import type { Customer } from "@tierline/kernel/model/customer";
import type { OrderLine } from "@tierline/kernel/model/order";

export const orders = pgTable(
  "orders",
  {
    orderId: text("order_id").primaryKey(),
    tenant: text("tenant").notNull(),
    channel: text("channel").notNull(),
    channelOrderNumber: text("channel_order_number").notNull(),
    /** SHA-256 over what was asked for: the same number with other content is a conflict. */
    fingerprint: text("fingerprint").notNull(),
    state: text("state").notNull(),
    placedAt: instant("placed_at").notNull(),
    customer: jsonb("customer").$type<Customer>().notNull(),
    currency: text("currency").notNull(),
    locationId: text("location_id").notNull(),
    fulfillment: text("fulfillment"),
    tender: text("tender").notNull(),
    paymentToken: text("payment_token"),
    reservationId: text("reservation_id"),
    lines: jsonb("lines").$type<OrderLine[]>().notNull(),
    total: whole("total").notNull(),
    reason: text("reason"),
    correlationId: text("correlation_id").notNull(),
    /** A cancellation was asked for; the workflow honors it before the goods leave. */
    cancelRequested: boolean("cancel_requested").notNull().default(false),
    /** A person has to look at it. */
    attention: boolean("attention").notNull().default(false),
    /** The whole total was captured, or there was nothing to pay. */
    paid: boolean("paid").notNull().default(false),
    /** The sale stands in the books. */
    posted: boolean("posted").notNull().default(false),
    /** The goods left: the point of no return. */
    shipped: boolean("shipped").notNull().default(false),
    /** When: as it was reported, else when it was marked as shipped. Earlier releases did not keep it. */
    shippedAt: instant("shipped_at"),
    trackingNumber: text("tracking_number"),
    /** Somebody saw the goods leave and told when; where a location ships by itself nobody does. */
    shipmentReported: boolean("shipment_reported").notNull().default(false),
    /** When it was kept here, whatever its own date says. */
    recordedAt: instant("recorded_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("orders_channel_number").on(table.tenant, table.channel, table.channelOrderNumber),
    index("orders_by_time").on(table.tenant, table.placedAt.desc(), table.orderId.desc()),
    index("orders_by_record").on(table.tenant, table.recordedAt, table.orderId),
    index("orders_attention")
      .on(table.tenant, table.placedAt.desc())
      .where(sql`attention`),
    index("orders_unfinished")
      .on(table.updatedAt)
      .where(sql`state IN ('accepted', 'authorized')`),
  ],
);

export type OrderRow = typeof orders.$inferSelect;
export type NewOrderRow = Omit<
  OrderRow,
  | "updatedAt"
  | "cancelRequested"
  | "reason"
  | "attention"
  | "posted"
  | "recordedAt"
  | "shippedAt"
  | "trackingNumber"
  | "shipmentReported"
>;
