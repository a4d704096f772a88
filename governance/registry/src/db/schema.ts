/** Tables of governance/registry. The migrations beside it are made from it (`drizzle-kit generate`). */
import { sql } from "drizzle-orm";
import { bigint, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { instant, whole } from "@tierline/kernel/db/columns";
import type { ContractDocument } from "../catalog/contract-document.ts";
import type { Quotas } from "../resources/plans/contract.ts";
import type { ScorePart } from "../resources/scorecards/contract.ts";
import type { ReviewedChange } from "../resources/reviews/contract.ts";
import type { ChangeSummary } from "../resources/approvals/contract.ts";

/** Every contract document that was ever published or seen running, by its digest. */
export const contracts = pgTable(
  "contracts",
  {
    digest: text("digest").primaryKey(),
    api: text("api").notNull(),
    major: integer("major").notNull(),
    version: text("version").notNull(),
    document: jsonb("document").$type<ContractDocument>().notNull(),
    registeredAt: instant("registered_at").notNull().defaultNow(),
    publishedAt: instant("published_at"),
  },
  (table) => [
    uniqueIndex("contracts_published")
      .on(table.api, table.version)
      .where(sql`published_at IS NOT NULL`),
    index("contracts_by_api").on(table.api, table.major),
  ],
);

/** One change between two versions, and the operations that it concerns. */
export interface KeptChange {
  readonly impact: "breaking" | "compatible" | "editorial";
  readonly message: string;
  readonly pointer: string;
  readonly operations: readonly string[];
}

/** What changed from one document to another; neither changes, so it is found out once. */
export const changeLog = pgTable(
  "change_log",
  {
    digest: text("digest").notNull(),
    previousDigest: text("previous_digest").notNull(),
    requiredBump: text("required_bump").$type<"major" | "minor" | "patch" | "none">().notNull(),
    changes: jsonb("changes").$type<readonly KeptChange[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.digest, table.previousDigest] })],
);

/** Which process serves which contract, as it said last. */
export const deployments = pgTable(
  "deployments",
  {
    instance: text("instance").notNull(),
    api: text("api").notNull(),
    major: integer("major").notNull(),
    version: text("version").notNull(),
    digest: text("digest").notNull(),
    startedAt: instant("started_at").notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.instance, table.api, table.major] }),
    index("deployments_by_age").on(table.lastSeenAt),
  ],
);

/** The plans in force, as the running platform reported them last. */
export const plans = pgTable("plans", {
  plan: text("plan").primaryKey(),
  /** Null: no limit. */
  quotas: jsonb("quotas").$type<Quotas>(),
  reportedAt: instant("reported_at").notNull(),
});

export const applications = pgTable("applications", {
  clientId: text("client_id").primaryKey(),
  tenant: text("tenant").notNull(),
  /** The partner's team it belongs to; null: the house's own, or nobody's yet. */
  team: text("team"),
  name: text("name").notNull(),
  /** The team or company that answers for it. */
  owner: text("owner").notNull(),
  /** In place of the plan in its token. */
  plan: text("plan"),
  /** CIDR blocks it may call from; empty: from anywhere. */
  allowedAddresses: text("allowed_addresses").array().notNull(),
  status: text("status").notNull(),
  /** OAuth clients of it whose tokens may still be about and hold no more. */
  revokedCredentials: text("revoked_credentials")
    .array()
    .notNull()
    .default(sql`'{}'`),
  registeredAt: instant("registered_at").notNull().defaultNow(),
  updatedAt: instant("updated_at").notNull().defaultNow(),
});

export const subscriptions = pgTable(
  "subscriptions",
  {
    clientId: text("client_id").notNull(),
    api: text("api").notNull(),
    major: integer("major").notNull(),
    /** Fields of answers the application reads, by operation: JSON pointers with `*` for list entries. */
    fields: jsonb("fields").$type<Readonly<Record<string, readonly string[]>>>().notNull(),
    subscribedAt: instant("subscribed_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.clientId, table.api, table.major] }),
    index("subscriptions_by_api").on(table.api, table.major),
  ],
);

/** Calls by day, client and operation, added up. */
export const usage = pgTable(
  "usage",
  {
    day: date("day").notNull(),
    api: text("api").notNull(),
    major: integer("major").notNull(),
    operationId: text("operation_id").notNull(),
    clientId: text("client_id").notNull(),
    tenant: text("tenant").notNull(),
    /** `answered`, `refused` (4xx) or `failed` (5xx). */
    outcome: text("outcome").notNull(),
    calls: whole("calls").notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.api, table.major, table.operationId, table.clientId, table.tenant, table.day, table.outcome],
    }),
    index("usage_by_client").on(table.clientId, table.day),
  ],
);

/** The same by hour and status, with how long the calls took; for as long as somebody looks into a day. */
export const traffic = pgTable(
  "traffic",
  {
    hour: instant("hour").notNull(),
    environment: text("environment").$type<"live" | "sandbox">().notNull(),
    clientId: text("client_id").notNull(),
    api: text("api").notNull(),
    major: integer("major").notNull(),
    operationId: text("operation_id").notNull(),
    status: integer("status").notNull(),
    calls: whole("calls").notNull(),
    /** Calls by how long they took; see the contract for the classes. */
    latency: whole("latency").array().notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.clientId, table.hour, table.api, table.major, table.operationId, table.status, table.environment],
    }),
    index("traffic_by_age").on(table.hour),
  ],
);

/** Calls that were refused or failed, as their application's owner is shown them. */
export const failures = pgTable(
  "failures",
  {
    failureId: text("failure_id").primaryKey(),
    clientId: text("client_id").notNull(),
    at: instant("at").notNull(),
    api: text("api").notNull(),
    major: integer("major").notNull(),
    operationId: text("operation_id").notNull(),
    status: integer("status").notNull(),
    kind: text("kind").notNull(),
    detail: text("detail").notNull(),
    pointers: text("pointers").array().notNull(),
    correlationId: text("correlation_id").notNull(),
  },
  (table) => [
    index("failures_by_client").on(table.clientId, table.at.desc(), table.failureId.desc()),
    index("failures_by_age").on(table.at),
  ],
);

/** What an application in the sandbox has shown that it can do, as it was seen last. */
export const evidence = pgTable(
  "evidence",
  {
    clientId: text("client_id").notNull(),
    proof: text("proof").$type<"repeated-write" | "waited-for-limit">().notNull(),
    at: instant("at").notNull(),
    correlationId: text("correlation_id").notNull(),
  },
  (table) => [primaryKey({ columns: [table.clientId, table.proof] })],
);

/** Request fields that a client was seen to send, from samples. */
export const requestFields = pgTable(
  "request_fields",
  {
    api: text("api").notNull(),
    major: integer("major").notNull(),
    operationId: text("operation_id").notNull(),
    clientId: text("client_id").notNull(),
    pointer: text("pointer").notNull(),
    samples: whole("samples").notNull(),
    lastSeen: date("last_seen").notNull(),
  },
  (table) => [primaryKey({ columns: [table.api, table.major, table.operationId, table.clientId, table.pointer] })],
);

/** Answers that did not follow their contract. */
export const findings = pgTable(
  "findings",
  {
    findingId: text("finding_id").primaryKey(),
    api: text("api").notNull(),
    major: integer("major").notNull(),
    operationId: text("operation_id").notNull(),
    status: integer("status").notNull(),
    pointer: text("pointer").notNull(),
    detail: text("detail").notNull(),
    occurrences: whole("occurrences").notNull(),
    state: text("state").notNull(),
    firstSeenAt: instant("first_seen_at").notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
  },
  (table) => [
    uniqueIndex("findings_once").on(
      table.api,
      table.major,
      table.operationId,
      table.status,
      table.pointer,
      table.detail,
    ),
    index("findings_open")
      .on(table.lastSeenAt.desc(), table.findingId.desc())
      .where(sql`state = 'open'`),
  ],
);

export const scorecards = pgTable(
  "scorecards",
  {
    scorecardId: text("scorecard_id").primaryKey(),
    api: text("api").notNull(),
    version: text("version").notNull(),
    score: integer("score").notNull(),
    parts: jsonb("parts").$type<readonly ScorePart[]>().notNull(),
    measuredAt: instant("measured_at").notNull(),
  },
  (table) => [index("scorecards_by_api").on(table.api, table.measuredAt.desc())],
);

export const waivers = pgTable(
  "waivers",
  {
    waiverId: text("waiver_id").primaryKey(),
    rule: text("rule").notNull(),
    api: text("api").notNull(),
    pointer: text("pointer"),
    owner: text("owner").notNull(),
    reason: text("reason").notNull(),
    until: date("until").notNull(),
    grantedBy: text("granted_by").notNull(),
    grantedAt: instant("granted_at").notNull().defaultNow(),
    withdrawnAt: instant("withdrawn_at"),
  },
  (table) => [index("waivers_by_api").on(table.api, table.until)],
);

/** Changes that were proposed, compared with what is published, and what was decided of them. */
export const reviews = pgTable(
  "reviews",
  {
    reviewId: text("review_id").primaryKey(),
    api: text("api").notNull(),
    title: text("title").notNull(),
    link: text("link"),
    fromVersion: text("from_version").notNull(),
    toVersion: text("to_version").notNull(),
    digest: text("digest").notNull(),
    requiredBump: text("required_bump").$type<"major" | "minor" | "patch" | "none">().notNull(),
    requiredVersion: text("required_version").notNull(),
    changes: jsonb("changes").$type<readonly ReviewedChange[]>().notNull(),
    state: text("state").$type<"open" | "approved" | "refused" | "superseded">().notNull().default("open"),
    proposedBy: text("proposed_by").notNull(),
    proposedAt: instant("proposed_at").notNull().defaultNow(),
    decidedBy: text("decided_by"),
    decidedAt: instant("decided_at"),
    reason: text("reason"),
    until: date("until"),
  },
  (table) => [
    uniqueIndex("reviews_once").on(table.digest, table.fromVersion),
    index("reviews_by_api").on(table.api, table.reviewId.desc()),
    index("reviews_by_state").on(table.state, table.reviewId.desc()),
  ],
);

/** Decisions on breaking changes within a major. */
export const approvals = pgTable(
  "approvals",
  {
    approvalId: text("approval_id").primaryKey(),
    api: text("api").notNull(),
    fromVersion: text("from_version").notNull(),
    toVersion: text("to_version").notNull(),
    decision: text("decision").notNull(),
    reason: text("reason").notNull(),
    changes: jsonb("changes").$type<readonly ChangeSummary[]>().notNull(),
    until: date("until").notNull(),
    decidedBy: text("decided_by").notNull(),
    decidedAt: instant("decided_at").notNull().defaultNow(),
  },
  (table) => [index("approvals_by_api").on(table.api, table.decidedAt.desc())],
);

/** Every change of the above that a person or tool asked for. Rows are chained by hash; a trigger refuses to change or delete one. */
export const auditLog = pgTable(
  "audit_log",
  {
    position: bigint("position", { mode: "number" }).primaryKey(),
    at: instant("at").notNull(),
    actor: text("actor").notNull(),
    action: text("action").notNull(),
    subject: text("subject").notNull(),
    correlationId: text("correlation_id").notNull(),
    /** As text: the hash is over these bytes. */
    detail: text("detail").notNull(),
    previous: text("previous").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [index("audit_log_by_subject").on(table.subject, table.position)],
);

/** Events whose effect is no row that could tell: consumed once. */
export const heard = pgTable(
  "heard",
  {
    eventId: text("event_id").primaryKey(),
    heardAt: instant("heard_at").notNull().defaultNow(),
  },
  (table) => [index("heard_by_age").on(table.heardAt)],
);
