CREATE TABLE "heard" (
	"event_id" text PRIMARY KEY NOT NULL,
	"heard_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "revoked_credentials" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "heard_by_age" ON "heard" USING btree ("heard_at");