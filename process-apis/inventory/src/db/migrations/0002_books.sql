CREATE TABLE "books_levels" (
	"item_id" text NOT NULL,
	"location_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"differs_since" timestamp with time zone,
	CONSTRAINT "books_levels_item_id_location_id_pk" PRIMARY KEY("item_id","location_id")
);
--> statement-breakpoint
CREATE TABLE "books_progress" (
	"name" text PRIMARY KEY NOT NULL,
	"watermark" timestamp with time zone,
	"full_at" timestamp with time zone,
	"read_at" timestamp with time zone,
	"failing_since" timestamp with time zone,
	"leased_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "books_levels_differing" ON "books_levels" USING btree ("differs_since") WHERE differs_since IS NOT NULL;