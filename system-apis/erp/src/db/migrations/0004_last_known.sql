CREATE TABLE "known_items" (
	"backend" text NOT NULL,
	"item_id" text NOT NULL,
	"item" jsonb NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "known_items_backend_item_id_pk" PRIMARY KEY("backend","item_id")
);
--> statement-breakpoint
CREATE TABLE "known_items_progress" (
	"backend" text PRIMARY KEY NOT NULL,
	"watermark" timestamp with time zone,
	"full_at" timestamp with time zone,
	"copied_at" timestamp with time zone,
	"leased_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "known_items_by_sight" ON "known_items" USING btree ("backend","seen_at");