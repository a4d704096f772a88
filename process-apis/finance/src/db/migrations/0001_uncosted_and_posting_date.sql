ALTER TABLE "finance_events" ADD COLUMN "uncosted" json;--> statement-breakpoint
ALTER TABLE "finance_events" ADD COLUMN "posting_date" date;--> statement-breakpoint
CREATE INDEX "finance_events_uncosted" ON "finance_events" USING btree ("event_id") WHERE uncosted IS NOT NULL;--> statement-breakpoint
CREATE INDEX "finance_events_by_record" ON "finance_events" USING btree ("recorded_at","event_id");