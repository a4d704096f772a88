CREATE INDEX "movements_by_number" ON "movements" USING btree ("source","type",regexp_replace(source_key, '#[0-9]+$', ''),"item_id","location_id","id") WHERE type IN ('sale', 'pick', 'return');--> statement-breakpoint
-- Of an expression nothing is known until then, and a ledger that is large already would be read by the wrong index.
ANALYZE "movements";
