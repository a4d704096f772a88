CREATE TABLE "returned_units" (
	"order_id" text NOT NULL,
	"item_id" text NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "returned_units_order_id_item_id_pk" PRIMARY KEY("order_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "returns" (
	"return_id" text PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"channel" text NOT NULL,
	"channel_return_number" text NOT NULL,
	"fingerprint" text NOT NULL,
	"order_id" text,
	"state" text NOT NULL,
	"returned_at" timestamp with time zone NOT NULL,
	"customer" jsonb NOT NULL,
	"currency" text NOT NULL,
	"location_id" text NOT NULL,
	"tender" text NOT NULL,
	"lines" jsonb NOT NULL,
	"total" bigint NOT NULL,
	"reason" text,
	"correlation_id" text NOT NULL,
	"posted" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "returns_channel_number" ON "returns" USING btree ("tenant","channel","channel_return_number");--> statement-breakpoint
CREATE INDEX "returns_by_time" ON "returns" USING btree ("tenant","returned_at" DESC NULLS LAST,"return_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "returns_by_order" ON "returns" USING btree ("order_id") WHERE order_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX "returns_unfinished" ON "returns" USING btree ("updated_at") WHERE state = 'accepted';