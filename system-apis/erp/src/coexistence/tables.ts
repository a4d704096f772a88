/** Tables of coexistence. They lie beside the embedded books and are used whichever products keep the books. */
import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, numeric, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, whole } from "@tierline/kernel/db/columns";

const identity = (name: string) => whole(name).generatedAlwaysAsIdentity().primaryKey();

/** Where each domain stands. No row: it was never moved and is served by the backend that TIERLINE_ERP names. */
export const domainMoves = pgTable("domain_moves", {
  domain: text("domain").primaryKey(),
  stage: text("stage").notNull(),
  /** In `single`: the one that serves. */
  oldBackend: text("old_backend").notNull(),
  newBackend: text("new_backend"),
  canary: jsonb("canary"),
  version: integer("version").notNull(),
  changedAt: instant("changed_at").notNull().defaultNow(),
  changedBy: text("changed_by").notNull(),
  reason: text("reason"),
});

/** Every move, for good: append-only. */
export const domainMoveLog = pgTable(
  "domain_move_log",
  {
    position: identity("position"),
    domain: text("domain").notNull(),
    fromStage: text("from_stage").notNull(),
    toStage: text("to_stage").notNull(),
    oldBackend: text("old_backend").notNull(),
    newBackend: text("new_backend"),
    canary: jsonb("canary"),
    version: integer("version").notNull(),
    at: instant("at").notNull().defaultNow(),
    by: text("by").notNull(),
    reason: text("reason"),
    /** Why the gate was passed by; null: it was not. */
    override: text("override"),
    /** Percent, of the latest parity report at that moment. */
    parityScore: numeric("parity_score"),
  },
  (table) => [index("domain_move_log_by_domain").on(table.domain, table.position)],
);

/** Where something began that has to end there: orders, credit notes, journal entries of a document, stock of a location. */
export const orderAssignments = pgTable(
  "order_assignments",
  {
    domain: text("domain").notNull(),
    key: text("key").notNull(),
    backend: text("backend").notNull(),
    /** Of a sales document: by which journal entries find where their document began. */
    channel: text("channel"),
    document: text("document"),
    assignedAt: instant("assigned_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.domain, table.key] }),
    index("order_assignments_by_document")
      .on(table.channel, table.document)
      .where(sql`document IS NOT NULL`),
  ],
);

/** What one backend did and the other has still to do. */
export const mirroredWrites = pgTable(
  "mirrored_writes",
  {
    sequence: identity("sequence"),
    domain: text("domain").notNull(),
    /** Writes of one key are mirrored in the order of their sequence. */
    key: text("key").notNull(),
    /** It waits for all before it, and all after it wait for it: the closing of a period. */
    barrier: boolean("barrier").notNull().default(false),
    operation: text("operation").notNull(),
    input: jsonb("input").notNull(),
    /** The locations whose stock it touches; null: any. */
    locations: text("locations").array(),
    source: text("source").notNull(),
    target: text("target").notNull(),
    /** `intended`: the outcome at the source is not known yet; `ready`; `refused` by the target; `done`, kept for a while. */
    state: text("state").notNull(),
    attempts: integer("attempts").notNull().default(0),
    nextAt: instant("next_at").notNull().defaultNow(),
    leasedUntil: instant("leased_until")
      .notNull()
      .default(sql`'epoch'`),
    problem: jsonb("problem"),
    createdAt: instant("created_at").notNull().defaultNow(),
    endedAt: instant("ended_at"),
  },
  (table) => [
    index("mirrored_writes_in_order")
      .on(table.domain, table.target, table.key, table.sequence)
      .where(sql`state IN ('intended', 'ready')`),
    index("mirrored_writes_open")
      .on(table.target, table.sequence)
      .where(sql`state IN ('intended', 'ready')`),
    index("mirrored_writes_refused")
      .on(table.domain, table.key)
      .where(sql`state = 'refused'`),
    index("mirrored_writes_ended").on(table.endedAt),
  ],
);

/** The number of one posting in each backend. */
export const crossReferences = pgTable(
  "cross_references",
  {
    kind: text("kind").notNull(),
    reference: text("reference").notNull(),
    backend: text("backend").notNull(),
    number: text("number").notNull(),
    seenAt: instant("seen_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.reference, table.backend] })],
);

/** The copy of what the old backend had before its writes were mirrored. */
export const domainBackfills = pgTable("domain_backfills", {
  domain: text("domain").primaryKey(),
  source: text("source").notNull(),
  target: text("target").notNull(),
  /** `waiting`, `running`, `done`. */
  state: text("state").notNull(),
  /** Which part of the domain is being copied, and how far. */
  progress: jsonb("progress").notNull(),
  copied: integer("copied").notNull().default(0),
  startsAt: instant("starts_at").notNull(),
  startedAt: instant("started_at"),
  endedAt: instant("ended_at"),
  leasedUntil: instant("leased_until")
    .notNull()
    .default(sql`'epoch'`),
  /** Why it does not get on just now. */
  detail: text("detail"),
});

/** What shadow reads found. */
export const readComparisons = pgTable(
  "read_comparisons",
  {
    domain: text("domain").notNull(),
    operation: text("operation").notNull(),
    equal: whole("equal").notNull().default(0),
    different: whole("different").notNull().default(0),
    /** They differed while writes were still to be mirrored. */
    lagging: whole("lagging").notNull().default(0),
    failed: whole("failed").notNull().default(0),
    dropped: whole("dropped").notNull().default(0),
    /** The last differences, each with both values. */
    last: jsonb("last").notNull().default([]),
  },
  (table) => [primaryKey({ columns: [table.domain, table.operation] })],
);

export const parityReports = pgTable(
  "parity_reports",
  {
    reportId: text("report_id").primaryKey(),
    domain: text("domain").notNull(),
    /** `queued`, `running`, `done`, `failed`. */
    state: text("state").notNull(),
    /** Of the move whose two sides it compared. */
    version: integer("version").notNull(),
    oldBackend: text("old_backend").notNull(),
    newBackend: text("new_backend").notNull(),
    requestedBy: text("requested_by").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    begunAt: instant("begun_at"),
    endedAt: instant("ended_at"),
    leasedUntil: instant("leased_until")
      .notNull()
      .default(sql`'epoch'`),
    compared: integer("compared").notNull().default(0),
    equal: integer("equal").notNull().default(0),
    /** Percent. */
    score: numeric("score"),
    totals: jsonb("totals").notNull().default([]),
    differences: jsonb("differences").notNull().default([]),
    detail: text("detail"),
  },
  (table) => [index("parity_reports_by_domain").on(table.domain, table.createdAt)],
);
