CREATE TABLE "applications" (
	"application_id" text PRIMARY KEY NOT NULL,
	"team_id" text,
	"active" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "attempts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"delivery_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"ms" integer NOT NULL,
	"status" integer,
	"error" text,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"delivery_id" text PRIMARY KEY NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "deliveries_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"endpoint_id" text NOT NULL,
	"event_id" text NOT NULL,
	"type" text NOT NULL,
	"key" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_status" integer,
	"last_error" text,
	"occurred_at" timestamp with time zone NOT NULL,
	"next_attempt_at" timestamp with time zone DEFAULT now() NOT NULL,
	"claim" uuid,
	"claimed_until" timestamp with time zone,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "endpoints" (
	"endpoint_id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"url" text NOT NULL,
	"event_types" text[] NOT NULL,
	"ordered" boolean NOT NULL,
	"description" text NOT NULL,
	"state" text DEFAULT 'unverified' NOT NULL,
	"state_reason" text,
	"verified_url" text,
	"secret" text NOT NULL,
	"old_secret" text,
	"old_secret_until" timestamp with time zone,
	"failing_since" timestamp with time zone,
	"last_failure_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"event_id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"type" text NOT NULL,
	"key" text NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"payload" jsonb NOT NULL,
	"kept_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "attempts_by_delivery" ON "attempts" USING btree ("delivery_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_once" ON "deliveries" USING btree ("endpoint_id","event_id");--> statement-breakpoint
CREATE INDEX "deliveries_by_endpoint" ON "deliveries" USING btree ("endpoint_id","position" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "deliveries_by_state" ON "deliveries" USING btree ("endpoint_id","state","position" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "deliveries_by_event" ON "deliveries" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "deliveries_due" ON "deliveries" USING btree ("endpoint_id","next_attempt_at","position") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "deliveries_in_order" ON "deliveries" USING btree ("endpoint_id","key","position") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "deliveries_under_way" ON "deliveries" USING btree ("endpoint_id") WHERE claimed_until IS NOT NULL;--> statement-breakpoint
CREATE INDEX "deliveries_by_end" ON "deliveries" USING btree ("finished_at") WHERE state <> 'waiting';--> statement-breakpoint
CREATE INDEX "endpoints_by_application" ON "endpoints" USING btree ("application_id","endpoint_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "events_by_age" ON "events" USING btree ("kept_at");