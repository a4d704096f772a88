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
-- Where nothing had to be given back to a card, it was the books that refused: the customer has the money.
UPDATE "returns" SET "recorded_at" = "updated_at", "paid_back" = state IN ('refunded', 'completed')
  OR (state = 'attention' AND (tender <> 'card' OR order_id IS NULL OR total = 0));
--> statement-breakpoint
-- What stopped it was written over the customer's reason.
UPDATE "returns" SET "attention" = true, "problem" = left("reason", 500), "reason" = NULL,
  state = CASE WHEN NOT paid_back THEN 'accepted' WHEN posted THEN 'completed' ELSE 'refunded' END WHERE state = 'attention';
--> statement-breakpoint
-- Earlier releases counted by item and knew no lines of the order. Lines below zero stand for those until the order is looked at again.
INSERT INTO "returned_lines" (order_id, line_number, item_id, quantity, amount)
SELECT order_id, -row_number() OVER (PARTITION BY order_id ORDER BY item_id), item_id, quantity, greatest(amount, 0) FROM (
  SELECT order_id, l->>'itemId' AS item_id, sum((l->>'quantity')::bigint) AS quantity, sum((l->>'amount')::bigint) AS amount
  FROM "returns", jsonb_array_elements(lines) l WHERE order_id IS NOT NULL GROUP BY 1, 2) AS items;
--> statement-breakpoint
INSERT INTO "unreferenced_units" (tenant, item_id, quantity)
SELECT tenant, l->>'itemId', sum((l->>'quantity')::bigint) FROM "returns", jsonb_array_elements(lines) l WHERE order_id IS NULL GROUP BY 1, 2;
