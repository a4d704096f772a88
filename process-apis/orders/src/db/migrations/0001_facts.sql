ALTER TABLE "orders" ADD COLUMN "attention" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "paid" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "recorded_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "orders_by_record" ON "orders" USING btree ("tenant","recorded_at","order_id");--> statement-breakpoint
CREATE INDEX "orders_attention" ON "orders" USING btree ("tenant","placed_at" DESC NULLS LAST) WHERE attention;--> statement-breakpoint
-- What earlier releases told by the state alone: `attention` stood in the place of what had happened.
UPDATE "orders" SET "shipped" = shipped OR state = 'recorded', "recorded_at" = "updated_at",
  "paid" = state IN ('shipped', 'completed') OR (state = 'recorded' AND tender <> 'invoice');
--> statement-breakpoint
UPDATE "orders" SET "attention" = true, state = CASE WHEN shipped THEN 'shipped' ELSE 'cancelled' END WHERE state = 'attention';
