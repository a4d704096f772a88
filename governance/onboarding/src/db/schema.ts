/** Tables of governance/onboarding. The migrations beside it are made from it (`drizzle-kit generate`). */
import { sql } from "drizzle-orm";
import { boolean, index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { instant } from "@tierline/kernel/db/columns";
import type { GoLiveCheck } from "../resources/access/contract.ts";
import type { TeamRole } from "../resources/names.ts";

export const teams = pgTable("teams", {
  /** Also the tenant of what it owns. */
  teamId: text("team_id").primaryKey(),
  name: text("name").notNull(),
  createdAt: instant("created_at").notNull().defaultNow(),
});

/** Everybody is in one team at most. The identity server is told afterwards; until it was, `placed` is false. */
export const members = pgTable(
  "members",
  {
    personId: text("person_id").primaryKey(),
    teamId: text("team_id").notNull(),
    role: text("role").$type<TeamRole>().notNull(),
    name: text("name").notNull(),
    email: text("email").notNull(),
    /** `leaving`: out of the team, and the identity server is still to be told. */
    state: text("state").$type<"present" | "leaving">().notNull().default("present"),
    placed: boolean("placed").notNull().default(false),
    joinedAt: instant("joined_at").notNull().defaultNow(),
    changedAt: instant("changed_at").notNull().defaultNow(),
  },
  (table) => [
    index("members_by_team").on(table.teamId, table.joinedAt),
    index("members_to_place")
      .on(table.changedAt)
      .where(sql`NOT placed`),
  ],
);

export const invitations = pgTable(
  "invitations",
  {
    invitationId: text("invitation_id").primaryKey(),
    teamId: text("team_id").notNull(),
    /** In lower case. */
    email: text("email").notNull(),
    role: text("role").$type<TeamRole>().notNull(),
    /** SHA-256 of the code. */
    codeHash: text("code_hash").notNull(),
    state: text("state").$type<"open" | "accepted" | "withdrawn">().notNull().default("open"),
    invitedBy: text("invited_by").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [
    uniqueIndex("invitations_by_code").on(table.codeHash),
    index("invitations_by_team").on(table.teamId, table.createdAt.desc()),
    uniqueIndex("invitations_open_once")
      .on(table.teamId, table.email)
      .where(sql`state = 'open'`),
  ],
);

export type ApplicationState = "active" | "expired" | "retired";

export const applications = pgTable(
  "applications",
  {
    applicationId: text("application_id").primaryKey(),
    /** Null: it registered itself, and no team has taken it over. */
    teamId: text("team_id"),
    name: text("name").notNull(),
    environment: text("environment").$type<"sandbox" | "live">().notNull(),
    plan: text("plan").notNull(),
    /** Whose data it sees: a sandbox is a tenant of its own. */
    tenant: text("tenant").notNull(),
    scopes: text("scopes").array().notNull(),
    state: text("state").$type<ApplicationState>().notNull().default("active"),
    allowedAddresses: text("allowed_addresses").array().notNull(),
    /** Of one that registered itself: whom to write to, from where (a keyed hash), and the SHA-256 of the code to claim it. */
    contact: text("contact"),
    registeredFrom: text("registered_from"),
    claimHash: text("claim_hash"),
    createdAt: instant("created_at").notNull().defaultNow(),
    expiresAt: instant("expires_at"),
  },
  (table) => [
    index("applications_by_team").on(table.teamId, table.createdAt.desc()),
    uniqueIndex("applications_by_claim").on(table.claimHash),
    index("applications_by_expiry")
      .on(table.expiresAt)
      .where(sql`state = 'active'`),
    index("applications_registered")
      .on(table.createdAt)
      .where(sql`registered_from IS NOT NULL`),
  ],
);

/** `making`: kept here, not yet at the identity server. `revoking`: no longer holds, and the identity server is still to be told. */
export type CredentialState = "making" | "active" | "revoking" | "revoked";

export const credentials = pgTable(
  "credentials",
  {
    /** The OAuth client id. Its secret is nowhere here. */
    credentialId: text("credential_id").primaryKey(),
    applicationId: text("application_id").notNull(),
    state: text("state").$type<CredentialState>().notNull().default("making"),
    createdAt: instant("created_at").notNull().defaultNow(),
    revokedAt: instant("revoked_at"),
  },
  (table) => [
    index("credentials_by_application").on(table.applicationId, table.createdAt.desc()),
    index("credentials_under_way")
      .on(table.createdAt)
      .where(sql`state IN ('making', 'revoking')`),
  ],
);

export type RequestState = "pending" | "approved" | "refused" | "withdrawn";

/** Requests of teams for access to live APIs. */
export const accessRequests = pgTable(
  "access_requests",
  {
    requestId: text("request_id").primaryKey(),
    teamId: text("team_id").notNull(),
    /** The sandbox application with which the team has tried what it asks for. */
    sandboxId: text("sandbox_id").notNull(),
    /** What the live application is to be called. */
    name: text("name").notNull(),
    apis: text("apis").array().notNull(),
    plan: text("plan").notNull(),
    purpose: text("purpose").notNull(),
    /** The checks as they were when it was asked. */
    checks: jsonb("checks").$type<readonly GoLiveCheck[]>().notNull(),
    state: text("state").$type<RequestState>().notNull().default("pending"),
    requestedBy: text("requested_by").notNull(),
    requestedAt: instant("requested_at").notNull().defaultNow(),
    decidedBy: text("decided_by"),
    decidedAt: instant("decided_at"),
    reason: text("reason"),
    /** The live application that an approval made. */
    liveId: text("live_id"),
  },
  (table) => [
    index("access_requests_by_team").on(table.teamId, table.requestId.desc()),
    index("access_requests_by_state").on(table.state, table.requestId.desc()),
    uniqueIndex("access_requests_pending_once")
      .on(table.sandboxId)
      .where(sql`state = 'pending'`),
  ],
);

/** Keys of keyed hashes, made once by the migration. */
export const salts = pgTable("salts", {
  purpose: text("purpose").primaryKey(),
  salt: text("salt").notNull(),
});
