CREATE TABLE "exceptions" (
	"exception_id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"item_id" text NOT NULL,
	"location_id" text NOT NULL,
	"source" text NOT NULL,
	"source_key" text NOT NULL,
	"source_sequence" bigint,
	"movement" jsonb,
	"detail" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"raised_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolution" text
);
--> statement-breakpoint
CREATE TABLE "movements" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "movements_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source" text NOT NULL,
	"source_key" text NOT NULL,
	"source_sequence" bigint,
	"document" text GENERATED ALWAYS AS (split_part(source_key, '#', 1)) STORED,
	"type" text NOT NULL,
	"item_id" text NOT NULL,
	"location_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"delta" integer NOT NULL,
	"damaged_delta" integer DEFAULT 0 NOT NULL,
	"transit_delta" integer DEFAULT 0 NOT NULL,
	"transit_from" text,
	"reason" text,
	"occurred_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "positions" (
	"item_id" text NOT NULL,
	"location_id" text NOT NULL,
	"on_hand" integer DEFAULT 0 NOT NULL,
	"reserved" integer DEFAULT 0 NOT NULL,
	"safety_stock" integer DEFAULT 0 NOT NULL,
	"in_transit" integer DEFAULT 0 NOT NULL,
	"damaged" integer DEFAULT 0 NOT NULL,
	"oversold" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "positions_item_id_location_id_pk" PRIMARY KEY("item_id","location_id"),
	CONSTRAINT "positions_reserved_not_negative" CHECK (reserved >= 0),
	CONSTRAINT "positions_promised_once" CHECK (reserved <= greatest(on_hand, 0) + oversold)
);
--> statement-breakpoint
CREATE TABLE "reservations" (
	"reservation_id" text PRIMARY KEY NOT NULL,
	"channel" text NOT NULL,
	"reference" text NOT NULL,
	"fingerprint" text NOT NULL,
	"state" text NOT NULL,
	"lines" jsonb NOT NULL,
	"expires_at" timestamp with time zone,
	"correlation_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sequences" (
	"source" text PRIMARY KEY NOT NULL,
	"last" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"source" text NOT NULL,
	"location_id" text NOT NULL,
	"heard_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sources_location_id_source_pk" PRIMARY KEY("location_id","source")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "exceptions_parked" ON "exceptions" USING btree ("source","source_key") WHERE movement IS NOT NULL;--> statement-breakpoint
CREATE INDEX "exceptions_sequence" ON "exceptions" USING btree ("source","source_sequence") WHERE movement IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "exceptions_position" ON "exceptions" USING btree ("kind","item_id","location_id") WHERE state = 'open' AND movement IS NULL;--> statement-breakpoint
CREATE INDEX "exceptions_newest" ON "exceptions" USING btree ("raised_at" DESC NULLS LAST,"exception_id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "movements_once" ON "movements" USING btree ("source","source_key");--> statement-breakpoint
CREATE INDEX "movements_by_position" ON "movements" USING btree ("item_id","location_id","id");--> statement-breakpoint
CREATE INDEX "movements_by_document" ON "movements" USING btree ("source","document");--> statement-breakpoint
CREATE UNIQUE INDEX "reservations_reference" ON "reservations" USING btree ("channel","reference") WHERE state IN ('held', 'confirmed', 'consumed');--> statement-breakpoint
CREATE INDEX "reservations_expiry" ON "reservations" USING btree ("expires_at") WHERE state = 'held';--> statement-breakpoint
CREATE INDEX "reservations_live" ON "reservations" USING btree ("state") WHERE state IN ('held', 'confirmed');--> statement-breakpoint
-- Stock rows change all the time and carry no index on what changes: room for updates in place.
ALTER TABLE "positions" SET (fillfactor = 50);
