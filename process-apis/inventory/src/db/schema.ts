/** Tables of process/inventory. The migrations beside it are made from it (`drizzle-kit generate`). */
import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { instant, whole } from "@tierline/kernel/db/columns";
import type { NewMovement } from "@tierline/kernel/model/stock";

/** One item at one location. The ledger and the live reservations add up to it at any moment. */
export const positions = pgTable(
  "positions",
  {
    itemId: text("item_id").notNull(),
    locationId: text("location_id").notNull(),
    onHand: whole("on_hand").notNull().default(0),
    reserved: whole("reserved").notNull().default(0),
    safetyStock: whole("safety_stock").notNull().default(0),
    /** Left this location and arrived nowhere yet. */
    inTransit: whole("in_transit").notNull().default(0),
    damaged: whole("damaged").notNull().default(0),
    /** Units promised beyond what is there, because a fact came in. Only facts may raise it. */
    oversold: whole("oversold").notNull().default(0),
    /** The latest count: what took effect at its moment or before changes history and not the units on hand. */
    countedAt: instant("counted_at"),
    /** Its source and source key: of two counts of one moment the one with the greater stands. */
    countedBy: text("counted_by"),
  },
  (table) => [
    primaryKey({ columns: [table.itemId, table.locationId] }),
    check("positions_reserved_not_negative", sql`reserved >= 0`),
    check("positions_transit_not_negative", sql`in_transit >= 0`),
    // The last guard: a promise can never go beyond the stock, however wrong the code above is.
    check("positions_promised_once", sql`reserved <= greatest(on_hand, 0) + oversold`),
  ],
);

/** What has happened to stock: append-only. */
export const movements = pgTable(
  "movements",
  {
    id: whole("id").primaryKey().generatedAlwaysAsIdentity(),
    source: text("source").notNull(),
    sourceKey: text("source_key").notNull(),
    sourceSequence: whole("source_sequence"),
    /** The source key up to the first `#`: the paper the movement stands on. */
    document: text("document").generatedAlwaysAs(sql`split_part(source_key, '#', 1)`),
    type: text("type").notNull(),
    /** A delivery has a line for each item; the key of any other movement is its own. */
    line: text("line").generatedAlwaysAs(sql`CASE WHEN type = 'receipt' THEN item_id ELSE '' END`),
    itemId: text("item_id").notNull(),
    locationId: text("location_id").notNull(),
    /** As the source said it. */
    quantity: whole("quantity").notNull(),
    /** What it did to the units on hand. */
    delta: whole("delta").notNull(),
    damagedDelta: whole("damaged_delta").notNull().default(0),
    reason: text("reason"),
    occurredAt: instant("occurred_at").notNull(),
    /**
     * When it counts from: when it occurred, at the latest when it was booked. What was booked before this column was there keeps its
     * place before or after the count it met.
     */
    effectiveAt: instant("effective_at").notNull(),
    /** Made here, not told by a source: what a count had already seen of a movement that was told late. */
    derived: boolean("derived").notNull().default(false),
    recordedAt: instant("recorded_at").notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("movements_once").on(table.source, table.type, table.sourceKey, table.line),
    index("movements_by_position").on(table.itemId, table.locationId, table.id),
    index("movements_by_effect").on(table.itemId, table.locationId, table.effectiveAt),
    index("movements_by_document").on(table.source, table.document),
    // What left and came back, by the number of its order, sale or return; all that is asked for of one is together.
    index("movements_by_number")
      .on(
        table.source,
        table.type,
        sql`regexp_replace(source_key, '#[0-9]+$', '')`,
        table.itemId,
        table.locationId,
        table.id,
      )
      .where(sql`type IN ('sale', 'pick', 'return')`),
    // What changed the value of stock by itself, for whoever compares it with the books.
    index("movements_valued")
      .on(table.sourceKey, table.id)
      .where(sql`type IN ('receipt', 'count', 'adjustment', 'damage')`),
  ],
);

export type ReservationState = "held" | "confirmed" | "consumed" | "released" | "expired";
export interface StoredLine {
  readonly itemId: string;
  readonly locationId: string;
  readonly quantity: number;
}

export const reservations = pgTable(
  "reservations",
  {
    reservationId: text("reservation_id").primaryKey(),
    channel: text("channel").notNull(),
    reference: text("reference").notNull(),
    /** Over what was asked for: the same reference with other content is a conflict. */
    fingerprint: text("fingerprint").notNull(),
    state: text("state").$type<ReservationState>().notNull(),
    lines: jsonb("lines").$type<StoredLine[]>().notNull(),
    expiresAt: instant("expires_at"),
    correlationId: text("correlation_id").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex("reservations_reference")
      .on(table.channel, table.reference)
      .where(sql`state IN ('held', 'confirmed', 'consumed')`),
    index("reservations_expiry")
      .on(table.expiresAt)
      .where(sql`state = 'held'`),
    index("reservations_live")
      .on(table.state)
      .where(sql`state IN ('held', 'confirmed')`),
  ],
);

/** How far each source that numbers its movements has come. */
export const sequences = pgTable("sequences", {
  source: text("source").primaryKey(),
  last: whole("last").notNull(),
});

/** When each source was last heard of at each location: tells stale ones. */
export const sources = pgTable(
  "sources",
  {
    source: text("source").notNull(),
    locationId: text("location_id").notNull(),
    heardAt: instant("heard_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.locationId, table.source] })],
);

export type ExceptionKind = "gap" | "out-of-order" | "oversold" | "negative-stock" | "contradiction" | "not-sent";

export const exceptions = pgTable(
  "exceptions",
  {
    exceptionId: text("exception_id").primaryKey(),
    kind: text("kind").$type<ExceptionKind>().notNull(),
    itemId: text("item_id").notNull(),
    locationId: text("location_id").notNull(),
    source: text("source").notNull(),
    sourceKey: text("source_key").notNull(),
    sourceSequence: whole("source_sequence"),
    /** The movement that waits, for `gap` and `out-of-order`. */
    movement: jsonb("movement").$type<NewMovement & { channel: string; correlationId: string }>(),
    detail: text("detail").notNull(),
    state: text("state").$type<"open" | "resolved">().notNull().default("open"),
    raisedAt: instant("raised_at").notNull().defaultNow(),
    resolvedAt: instant("resolved_at"),
    resolution: text("resolution"),
  },
  (table) => [
    uniqueIndex("exceptions_parked")
      .on(
        table.source,
        sql`(movement->>'type')`,
        table.sourceKey,
        sql`(CASE WHEN movement->>'type' = 'receipt' THEN item_id ELSE '' END)`,
      )
      .where(sql`movement IS NOT NULL`),
    index("exceptions_sequence")
      .on(table.source, table.sourceSequence)
      .where(sql`movement IS NOT NULL`),
    uniqueIndex("exceptions_position")
      .on(table.kind, table.itemId, table.locationId)
      .where(sql`state = 'open' AND movement IS NULL AND kind <> 'not-sent'`),
    uniqueIndex("exceptions_transfer")
      .on(table.source, table.sourceKey, table.itemId, table.locationId)
      .where(sql`state = 'open' AND kind = 'not-sent'`),
    index("exceptions_newest").on(table.raisedAt.desc(), table.exceptionId.desc()),
  ],
);

/** What the ERP says is there, beside what the ledger says. */
export const booksLevels = pgTable(
  "books_levels",
  {
    itemId: text("item_id").notNull(),
    locationId: text("location_id").notNull(),
    quantity: whole("quantity").notNull(),
    /** By the ERP's clock. */
    changedAt: instant("changed_at").notNull(),
    seenAt: instant("seen_at").notNull().defaultNow(),
    /** Since when the two have differed; null while they agree. */
    differsSince: instant("differs_since"),
  },
  (table) => [
    primaryKey({ columns: [table.itemId, table.locationId] }),
    index("books_levels_differing")
      .on(table.differsSince)
      .where(sql`differs_since IS NOT NULL`),
  ],
);
