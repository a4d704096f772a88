CREATE TABLE "finance_events" (
	"event_id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "finance_events_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"reference" text NOT NULL,
	"kind" text NOT NULL,
	"transaction_id" text NOT NULL,
	"document" text NOT NULL,
	"channel" text NOT NULL,
	"business_date" date NOT NULL,
	"currency" text NOT NULL,
	"correlation_id" text NOT NULL,
	"memo" text,
	"lines" json NOT NULL,
	"costed" json,
	"content_hash" text NOT NULL,
	"entry" json,
	"state" text NOT NULL,
	"entry_id" text,
	"problem_kind" text,
	"problem_detail" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "finance_events_reference_once" UNIQUE("reference"),
	CONSTRAINT "finance_events_state" CHECK (state IN ('pending', 'posted', 'nothing-to-post', 'exception'))
);
--> statement-breakpoint
CREATE INDEX "finance_events_by_channel" ON "finance_events" USING btree ("channel","business_date");--> statement-breakpoint
CREATE INDEX "finance_events_by_document" ON "finance_events" USING btree ("document");--> statement-breakpoint
CREATE INDEX "finance_events_by_transaction" ON "finance_events" USING btree ("transaction_id");--> statement-breakpoint
CREATE INDEX "finance_events_unposted" ON "finance_events" USING btree ("state","event_id") WHERE state IN ('pending', 'exception');