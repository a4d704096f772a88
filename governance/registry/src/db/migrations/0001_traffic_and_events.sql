CREATE TABLE "change_log" (
	"digest" text NOT NULL,
	"previous_digest" text NOT NULL,
	"required_bump" text NOT NULL,
	"changes" jsonb NOT NULL,
	CONSTRAINT "change_log_digest_previous_digest_pk" PRIMARY KEY("digest","previous_digest")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"client_id" text NOT NULL,
	"proof" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"correlation_id" text NOT NULL,
	CONSTRAINT "evidence_client_id_proof_pk" PRIMARY KEY("client_id","proof")
);
--> statement-breakpoint
CREATE TABLE "failures" (
	"failure_id" text PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"api" text NOT NULL,
	"major" integer NOT NULL,
	"operation_id" text NOT NULL,
	"status" integer NOT NULL,
	"kind" text NOT NULL,
	"detail" text NOT NULL,
	"pointers" text[] NOT NULL,
	"correlation_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "heard" (
	"event_id" text PRIMARY KEY NOT NULL,
	"heard_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"review_id" text PRIMARY KEY NOT NULL,
	"api" text NOT NULL,
	"title" text NOT NULL,
	"link" text,
	"from_version" text NOT NULL,
	"to_version" text NOT NULL,
	"digest" text NOT NULL,
	"required_bump" text NOT NULL,
	"required_version" text NOT NULL,
	"changes" jsonb NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"reason" text,
	"until" date
);
--> statement-breakpoint
CREATE TABLE "traffic" (
	"hour" timestamp with time zone NOT NULL,
	"environment" text NOT NULL,
	"client_id" text NOT NULL,
	"api" text NOT NULL,
	"major" integer NOT NULL,
	"operation_id" text NOT NULL,
	"status" integer NOT NULL,
	"calls" bigint NOT NULL,
	"latency" bigint[] NOT NULL,
	CONSTRAINT "traffic_client_id_hour_api_major_operation_id_status_environment_pk" PRIMARY KEY("client_id","hour","api","major","operation_id","status","environment")
);
--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "team" text;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "revoked_credentials" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "failures_by_client" ON "failures" USING btree ("client_id","at" DESC NULLS LAST,"failure_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "failures_by_age" ON "failures" USING btree ("at");--> statement-breakpoint
CREATE INDEX "heard_by_age" ON "heard" USING btree ("heard_at");--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_once" ON "reviews" USING btree ("digest","from_version");--> statement-breakpoint
CREATE INDEX "reviews_by_api" ON "reviews" USING btree ("api","review_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "reviews_by_state" ON "reviews" USING btree ("state","review_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "traffic_by_age" ON "traffic" USING btree ("hour");