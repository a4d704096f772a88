CREATE TABLE "applications" (
	"client_id" text PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"name" text NOT NULL,
	"owner" text NOT NULL,
	"plan" text,
	"allowed_addresses" text[] NOT NULL,
	"status" text NOT NULL,
	"registered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "approvals" (
	"approval_id" text PRIMARY KEY NOT NULL,
	"api" text NOT NULL,
	"from_version" text NOT NULL,
	"to_version" text NOT NULL,
	"decision" text NOT NULL,
	"reason" text NOT NULL,
	"changes" jsonb NOT NULL,
	"until" date NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"position" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"correlation_id" text NOT NULL,
	"detail" text NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contracts" (
	"digest" text PRIMARY KEY NOT NULL,
	"api" text NOT NULL,
	"major" integer NOT NULL,
	"version" text NOT NULL,
	"document" jsonb NOT NULL,
	"registered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "deployments" (
	"instance" text NOT NULL,
	"api" text NOT NULL,
	"major" integer NOT NULL,
	"version" text NOT NULL,
	"digest" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "deployments_instance_api_major_pk" PRIMARY KEY("instance","api","major")
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"finding_id" text PRIMARY KEY NOT NULL,
	"api" text NOT NULL,
	"major" integer NOT NULL,
	"operation_id" text NOT NULL,
	"status" integer NOT NULL,
	"pointer" text NOT NULL,
	"detail" text NOT NULL,
	"occurrences" bigint NOT NULL,
	"state" text NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"plan" text PRIMARY KEY NOT NULL,
	"quotas" jsonb,
	"reported_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "request_fields" (
	"api" text NOT NULL,
	"major" integer NOT NULL,
	"operation_id" text NOT NULL,
	"client_id" text NOT NULL,
	"pointer" text NOT NULL,
	"samples" bigint NOT NULL,
	"last_seen" date NOT NULL,
	CONSTRAINT "request_fields_api_major_operation_id_client_id_pointer_pk" PRIMARY KEY("api","major","operation_id","client_id","pointer")
);
--> statement-breakpoint
CREATE TABLE "scorecards" (
	"scorecard_id" text PRIMARY KEY NOT NULL,
	"api" text NOT NULL,
	"version" text NOT NULL,
	"score" integer NOT NULL,
	"parts" jsonb NOT NULL,
	"measured_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"client_id" text NOT NULL,
	"api" text NOT NULL,
	"major" integer NOT NULL,
	"fields" jsonb NOT NULL,
	"subscribed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "subscriptions_client_id_api_major_pk" PRIMARY KEY("client_id","api","major")
);
--> statement-breakpoint
CREATE TABLE "usage" (
	"day" date NOT NULL,
	"api" text NOT NULL,
	"major" integer NOT NULL,
	"operation_id" text NOT NULL,
	"client_id" text NOT NULL,
	"tenant" text NOT NULL,
	"outcome" text NOT NULL,
	"calls" bigint NOT NULL,
	CONSTRAINT "usage_api_major_operation_id_client_id_tenant_day_outcome_pk" PRIMARY KEY("api","major","operation_id","client_id","tenant","day","outcome")
);
--> statement-breakpoint
CREATE TABLE "waivers" (
	"waiver_id" text PRIMARY KEY NOT NULL,
	"rule" text NOT NULL,
	"api" text NOT NULL,
	"pointer" text,
	"owner" text NOT NULL,
	"reason" text NOT NULL,
	"until" date NOT NULL,
	"granted_by" text NOT NULL,
	"granted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "approvals_by_api" ON "approvals" USING btree ("api","decided_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_log_by_subject" ON "audit_log" USING btree ("subject","position");--> statement-breakpoint
CREATE UNIQUE INDEX "contracts_published" ON "contracts" USING btree ("api","version") WHERE published_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX "contracts_by_api" ON "contracts" USING btree ("api","major");--> statement-breakpoint
CREATE INDEX "deployments_by_age" ON "deployments" USING btree ("last_seen_at");--> statement-breakpoint
CREATE UNIQUE INDEX "findings_once" ON "findings" USING btree ("api","major","operation_id","status","pointer","detail");--> statement-breakpoint
CREATE INDEX "findings_open" ON "findings" USING btree ("last_seen_at" DESC NULLS LAST,"finding_id" DESC NULLS LAST) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "scorecards_by_api" ON "scorecards" USING btree ("api","measured_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "subscriptions_by_api" ON "subscriptions" USING btree ("api","major");--> statement-breakpoint
CREATE INDEX "usage_by_client" ON "usage" USING btree ("client_id","day");--> statement-breakpoint
CREATE INDEX "waivers_by_api" ON "waivers" USING btree ("api","until");--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit log is append-only.';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
