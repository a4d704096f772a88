CREATE TABLE "orders" (
	"order_id" text PRIMARY KEY NOT NULL,
	"tenant" text NOT NULL,
	"channel" text NOT NULL,
	"channel_order_number" text NOT NULL,
	"fingerprint" text NOT NULL,
	"state" text NOT NULL,
	"placed_at" timestamp with time zone NOT NULL,
	"customer" jsonb NOT NULL,
	"currency" text NOT NULL,
	"location_id" text NOT NULL,
	"tender" text NOT NULL,
	"payment_token" text,
	"reservation_id" text,
	"lines" jsonb NOT NULL,
	"total" bigint NOT NULL,
	"reason" text,
	"correlation_id" text NOT NULL,
	"cancel_requested" boolean DEFAULT false NOT NULL,
	"posted" boolean DEFAULT false NOT NULL,
	"shipped" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "orders_channel_number" ON "orders" USING btree ("tenant","channel","channel_order_number");--> statement-breakpoint
CREATE INDEX "orders_by_time" ON "orders" USING btree ("tenant","placed_at" DESC NULLS LAST,"order_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "orders_unfinished" ON "orders" USING btree ("updated_at") WHERE state IN ('accepted', 'authorized');