/** Tables of governance/webhooks. The migrations beside it are made from it (`drizzle-kit generate`). */
import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { instant, whole } from "@tierline/kernel/db/columns";

/** Partners' applications as onboarding tells of them: who may touch which endpoint. */
export const applications = pgTable("applications", {
  applicationId: text("application_id").primaryKey(),
  /** Null: it registered itself, and no team has taken it over. */
  teamId: text("team_id"),
  active: boolean("active").notNull(),
  /** What its tokens may carry: which APIs it calls, and so in whose words it is told. Null: nobody has said yet. */
  scopes: text("scopes").array(),
});

/** What an endpoint answered to one message; null: there was no answer, and why stands in `error`. */
export interface CheckedAnswer {
  readonly status: number | null;
  readonly error: string | null;
}

/** What it answered to a message that was truly signed, and to one that was not. */
export interface SignatureCheck {
  readonly at: string;
  readonly signed: CheckedAnswer;
  readonly forged: CheckedAnswer;
}

export type EndpointState = "unverified" | "active" | "disabled";

export const endpoints = pgTable(
  "endpoints",
  {
    endpointId: text("endpoint_id").primaryKey(),
    applicationId: text("application_id").notNull(),
    url: text("url").notNull(),
    eventTypes: text("event_types").array().notNull(),
    ordered: boolean("ordered").notNull(),
    description: text("description").notNull(),
    state: text("state").$type<EndpointState>().notNull().default("unverified"),
    stateReason: text("state_reason"),
    /** Where it has proved to be its owner's. From the first time on, what happens is kept for it. */
    verifiedUrl: text("verified_url"),
    /** The last one, of the address it has now. */
    signatureCheck: jsonb("signature_check").$type<SignatureCheck>(),
    /** Sealed: signing needs them as they are, so a digest would not do. */
    secret: text("secret").notNull(),
    oldSecret: text("old_secret"),
    oldSecretUntil: instant("old_secret_until"),
    /** Null: its last delivery succeeded. */
    failingSince: instant("failing_since"),
    lastFailureAt: instant("last_failure_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (table) => [index("endpoints_by_application").on(table.applicationId, table.endpointId.desc())],
);

/** Events that some endpoint wants, each kept once. */
export const events = pgTable(
  "events",
  {
    eventId: text("event_id").primaryKey(),
    applicationId: text("application_id").notNull(),
    type: text("type").notNull(),
    key: text("key").notNull(),
    occurredAt: instant("occurred_at").notNull(),
    /** As it is sent. */
    payload: jsonb("payload").$type<Readonly<Record<string, unknown>>>().notNull(),
    keptAt: instant("kept_at").notNull().defaultNow(),
  },
  (table) => [index("events_by_age").on(table.keptAt)],
);

export type DeliveryState = "waiting" | "delivered" | "given-up";

export const deliveries = pgTable(
  "deliveries",
  {
    deliveryId: text("delivery_id").primaryKey(),
    /** The order in which events came. */
    position: whole("position").notNull().generatedAlwaysAsIdentity(),
    endpointId: text("endpoint_id").notNull(),
    eventId: text("event_id").notNull(),
    type: text("type").notNull(),
    key: text("key").notNull(),
    state: text("state").$type<DeliveryState>().notNull().default("waiting"),
    /** Of this round: sending again begins a new one. */
    attempts: integer("attempts").notNull().default(0),
    lastStatus: integer("last_status"),
    lastError: text("last_error"),
    occurredAt: instant("occurred_at").notNull(),
    nextAttemptAt: instant("next_attempt_at").notNull().defaultNow(),
    /** Whoever sends it just now, and until when nobody else does. */
    claim: uuid("claim"),
    claimedUntil: instant("claimed_until"),
    finishedAt: instant("finished_at"),
  },
  (table) => [
    uniqueIndex("deliveries_once").on(table.endpointId, table.eventId),
    index("deliveries_by_endpoint").on(table.endpointId, table.position.desc()),
    index("deliveries_by_state").on(table.endpointId, table.state, table.position.desc()),
    index("deliveries_by_event").on(table.eventId),
    index("deliveries_due")
      .on(table.endpointId, table.nextAttemptAt, table.position)
      .where(sql`state = 'waiting'`),
    index("deliveries_in_order")
      .on(table.endpointId, table.key, table.position)
      .where(sql`state = 'waiting'`),
    index("deliveries_under_way")
      .on(table.endpointId)
      .where(sql`claimed_until IS NOT NULL`),
    index("deliveries_by_end")
      .on(table.finishedAt)
      .where(sql`state <> 'waiting'`),
  ],
);

export const attempts = pgTable(
  "attempts",
  {
    id: whole("id").primaryKey().generatedAlwaysAsIdentity(),
    deliveryId: text("delivery_id").notNull(),
    at: instant("at").notNull(),
    ms: integer("ms").notNull(),
    status: integer("status"),
    error: text("error"),
    answer: text("answer"),
  },
  (table) => [index("attempts_by_delivery").on(table.deliveryId, table.id.desc())],
);
