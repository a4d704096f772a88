CREATE TABLE "cross_references" (
	"kind" text NOT NULL,
	"reference" text NOT NULL,
	"backend" text NOT NULL,
	"number" text NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cross_references_kind_reference_backend_pk" PRIMARY KEY("kind","reference","backend")
);
--> statement-breakpoint
CREATE TABLE "domain_backfills" (
	"domain" text PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"target" text NOT NULL,
	"state" text NOT NULL,
	"progress" jsonb NOT NULL,
	"copied" integer DEFAULT 0 NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"leased_until" timestamp with time zone DEFAULT 'epoch' NOT NULL,
	"detail" text
);
--> statement-breakpoint
CREATE TABLE "domain_move_log" (
	"position" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "domain_move_log_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"domain" text NOT NULL,
	"from_stage" text NOT NULL,
	"to_stage" text NOT NULL,
	"old_backend" text NOT NULL,
	"new_backend" text,
	"canary" jsonb,
	"version" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"by" text NOT NULL,
	"reason" text,
	"override" text,
	"parity_score" numeric
);
--> statement-breakpoint
CREATE TABLE "domain_moves" (
	"domain" text PRIMARY KEY NOT NULL,
	"stage" text NOT NULL,
	"old_backend" text NOT NULL,
	"new_backend" text,
	"canary" jsonb,
	"version" integer NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_by" text NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "mirrored_writes" (
	"sequence" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mirrored_writes_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"domain" text NOT NULL,
	"key" text NOT NULL,
	"barrier" boolean DEFAULT false NOT NULL,
	"operation" text NOT NULL,
	"input" jsonb NOT NULL,
	"locations" text[],
	"source" text NOT NULL,
	"target" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL,
	"leased_until" timestamp with time zone DEFAULT 'epoch' NOT NULL,
	"problem" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "order_assignments" (
	"domain" text NOT NULL,
	"key" text NOT NULL,
	"backend" text NOT NULL,
	"channel" text,
	"document" text,
	"assigned_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "order_assignments_domain_key_pk" PRIMARY KEY("domain","key")
);
--> statement-breakpoint
CREATE TABLE "parity_reports" (
	"report_id" text PRIMARY KEY NOT NULL,
	"domain" text NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"old_backend" text NOT NULL,
	"new_backend" text NOT NULL,
	"requested_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"begun_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"leased_until" timestamp with time zone DEFAULT 'epoch' NOT NULL,
	"compared" integer DEFAULT 0 NOT NULL,
	"equal" integer DEFAULT 0 NOT NULL,
	"score" numeric,
	"totals" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"differences" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"detail" text
);
--> statement-breakpoint
CREATE TABLE "read_comparisons" (
	"domain" text NOT NULL,
	"operation" text NOT NULL,
	"equal" bigint DEFAULT 0 NOT NULL,
	"different" bigint DEFAULT 0 NOT NULL,
	"lagging" bigint DEFAULT 0 NOT NULL,
	"failed" bigint DEFAULT 0 NOT NULL,
	"dropped" bigint DEFAULT 0 NOT NULL,
	"last" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "read_comparisons_domain_operation_pk" PRIMARY KEY("domain","operation")
);
--> statement-breakpoint
CREATE INDEX "domain_move_log_by_domain" ON "domain_move_log" USING btree ("domain","position");--> statement-breakpoint
CREATE INDEX "mirrored_writes_in_order" ON "mirrored_writes" USING btree ("domain","target","key","sequence") WHERE state IN ('intended', 'ready');--> statement-breakpoint
CREATE INDEX "mirrored_writes_open" ON "mirrored_writes" USING btree ("target","sequence") WHERE state IN ('intended', 'ready');--> statement-breakpoint
CREATE INDEX "mirrored_writes_refused" ON "mirrored_writes" USING btree ("domain","key") WHERE state = 'refused';--> statement-breakpoint
CREATE INDEX "mirrored_writes_ended" ON "mirrored_writes" USING btree ("ended_at");--> statement-breakpoint
CREATE INDEX "order_assignments_by_document" ON "order_assignments" USING btree ("channel","document") WHERE document IS NOT NULL;--> statement-breakpoint
CREATE INDEX "parity_reports_by_domain" ON "parity_reports" USING btree ("domain","created_at");--> statement-breakpoint
-- Who led a domain where, and why, stays.
CREATE TRIGGER domain_move_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON domain_move_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
