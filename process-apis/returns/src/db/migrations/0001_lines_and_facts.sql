CREATE TABLE "returned_lines" (
	"order_id" text NOT NULL,
	"line_number" integer NOT NULL,
	"item_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "returned_lines_order_id_line_number_pk" PRIMARY KEY("order_id","line_number"),
	CONSTRAINT "returned_lines_not_negative" CHECK (quantity >= 0 AND amount >= 0)
);
--> statement-breakpoint
CREATE TABLE "unreferenced_units" (
	"tenant" text NOT NULL,
	"item_id" text NOT NULL,
	"quantity" bigint NOT NULL,
	CONSTRAINT "unreferenced_units_tenant_item_id_pk" PRIMARY KEY("tenant","item_id")
);
--> statement-breakpoint
ALTER TABLE "returns" ADD COLUMN "attention" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "returns" ADD COLUMN "problem" text;--> statement-breakpoint
ALTER TABLE "returns" ADD COLUMN "paid_back" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "returns" ADD COLUMN "recorded_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "returned_lines_by_item" ON "returned_lines" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "returns_by_record" ON "returns" USING btree ("tenant","recorded_at","return_id");--> statement-breakpoint
-- What earlier releases told by the state alone: `attention` stood in the place of what had happened.
UPDATE "returns" SET "paid_back" = state IN ('refunded', 'completed'), "recorded_at" = "updated_at";
--> statement-breakpoint
UPDATE "returns" SET "attention" = true, "problem" = "reason", state = 'accepted' WHERE state = 'attention';
--> statement-breakpoint
INSERT INTO "unreferenced_units" (tenant, item_id, quantity)
SELECT tenant, l->>'itemId', sum((l->>'quantity')::bigint) FROM "returns", jsonb_array_elements(lines) l WHERE order_id IS NULL GROUP BY 1, 2;
