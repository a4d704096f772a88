CREATE TABLE "access_requests" (
	"request_id" text PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"sandbox_id" text NOT NULL,
	"name" text NOT NULL,
	"apis" text[] NOT NULL,
	"plan" text NOT NULL,
	"purpose" text NOT NULL,
	"checks" jsonb NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"requested_by" text NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"reason" text,
	"live_id" text
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"application_id" text PRIMARY KEY NOT NULL,
	"team_id" text,
	"name" text NOT NULL,
	"environment" text NOT NULL,
	"plan" text NOT NULL,
	"tenant" text NOT NULL,
	"scopes" text[] NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"allowed_addresses" text[] NOT NULL,
	"contact" text,
	"registered_from" text,
	"claim_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"credential_id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"state" text DEFAULT 'making' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"invitation_id" text PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"code_hash" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"invited_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "members" (
	"person_id" text PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"state" text DEFAULT 'present' NOT NULL,
	"placed" boolean DEFAULT false NOT NULL,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "salts" (
	"purpose" text PRIMARY KEY NOT NULL,
	"salt" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"team_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "access_requests_by_team" ON "access_requests" USING btree ("team_id","request_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "access_requests_by_state" ON "access_requests" USING btree ("state","request_id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "access_requests_pending_once" ON "access_requests" USING btree ("sandbox_id") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "applications_by_team" ON "applications" USING btree ("team_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "applications_by_claim" ON "applications" USING btree ("claim_hash");--> statement-breakpoint
CREATE INDEX "applications_by_expiry" ON "applications" USING btree ("expires_at") WHERE state = 'active';--> statement-breakpoint
CREATE INDEX "applications_registered" ON "applications" USING btree ("created_at") WHERE registered_from IS NOT NULL;--> statement-breakpoint
CREATE INDEX "credentials_by_application" ON "credentials" USING btree ("application_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "credentials_under_way" ON "credentials" USING btree ("created_at") WHERE state IN ('making', 'revoking');--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_by_code" ON "invitations" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "invitations_by_team" ON "invitations" USING btree ("team_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_open_once" ON "invitations" USING btree ("team_id","email") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "members_by_team" ON "members" USING btree ("team_id","joined_at");--> statement-breakpoint
CREATE INDEX "members_to_place" ON "members" USING btree ("changed_at") WHERE NOT placed;--> statement-breakpoint
INSERT INTO "salts" ("purpose", "salt") VALUES ('registrations', gen_random_uuid()::text || gen_random_uuid()::text);
