CREATE TABLE "accounts" (
	"account" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credit_note_lines" (
	"document_id" bigint NOT NULL,
	"line_number" integer NOT NULL,
	"item_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"unit_price" numeric NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "credit_note_lines_document_id_line_number_pk" PRIMARY KEY("document_id","line_number")
);
--> statement-breakpoint
CREATE TABLE "credit_notes" (
	"document_id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "credit_notes_document_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"reference" text NOT NULL,
	"channel" text NOT NULL,
	"channel_number" text NOT NULL,
	"customer_reference" text,
	"customer_name" text,
	"customer_country" text,
	"currency" text NOT NULL,
	"location_id" text NOT NULL,
	"date" timestamp with time zone NOT NULL,
	"total" bigint NOT NULL,
	"correlation_id" text NOT NULL,
	"content_hash" text NOT NULL,
	"posted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sales_order_reference" text,
	CONSTRAINT "credit_notes_reference_once" UNIQUE("reference")
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"customer_id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "customers_customer_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"reference" text NOT NULL,
	"name" text,
	"country" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "customers_reference_once" UNIQUE("reference")
);
--> statement-breakpoint
CREATE TABLE "faults" (
	"operation" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"remaining" integer
);
--> statement-breakpoint
CREATE TABLE "item_prices" (
	"item_id" text NOT NULL,
	"price_list" text NOT NULL,
	"currency" text NOT NULL,
	"unit_price" numeric NOT NULL,
	CONSTRAINT "item_prices_item_id_price_list_currency_pk" PRIMARY KEY("item_id","price_list","currency")
);
--> statement-breakpoint
CREATE TABLE "items" (
	"item_id" text PRIMARY KEY NOT NULL,
	"description" text NOT NULL,
	"kind" text NOT NULL,
	"stocked" boolean NOT NULL,
	"unit_cost" numeric,
	"cost_currency" text,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "items_cost_has_currency" CHECK ((unit_cost IS NULL) = (cost_currency IS NULL))
);
--> statement-breakpoint
CREATE TABLE "journal_entries" (
	"entry_id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "journal_entries_entry_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"reference" text NOT NULL,
	"document" text NOT NULL,
	"date" date NOT NULL,
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	"correlation_id" text NOT NULL,
	"memo" text,
	"content_hash" text NOT NULL,
	"posted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "journal_entries_reference_once" UNIQUE("reference")
);
--> statement-breakpoint
CREATE TABLE "journal_lines" (
	"entry_id" bigint NOT NULL,
	"line_number" smallint NOT NULL,
	"account" text NOT NULL,
	"debit" bigint NOT NULL,
	"credit" bigint NOT NULL,
	"currency" text NOT NULL,
	"item_id" text,
	"memo" text,
	CONSTRAINT "journal_lines_entry_id_line_number_pk" PRIMARY KEY("entry_id","line_number"),
	CONSTRAINT "journal_lines_one_side" CHECK (debit >= 0 AND credit >= 0 AND (debit = 0) <> (credit = 0))
);
--> statement-breakpoint
CREATE TABLE "locations" (
	"location_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"fulfillment" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "periods" (
	"period_id" text PRIMARY KEY NOT NULL,
	"starts" date NOT NULL,
	"ends" date NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"changed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sales_order_lines" (
	"document_id" bigint NOT NULL,
	"line_number" integer NOT NULL,
	"item_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"unit_price" numeric NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "sales_order_lines_document_id_line_number_pk" PRIMARY KEY("document_id","line_number")
);
--> statement-breakpoint
CREATE TABLE "sales_orders" (
	"document_id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sales_orders_document_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"reference" text NOT NULL,
	"channel" text NOT NULL,
	"channel_number" text NOT NULL,
	"customer_reference" text,
	"customer_name" text,
	"customer_country" text,
	"currency" text NOT NULL,
	"location_id" text NOT NULL,
	"date" timestamp with time zone NOT NULL,
	"total" bigint NOT NULL,
	"correlation_id" text NOT NULL,
	"content_hash" text NOT NULL,
	"posted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"cancel_reason" text,
	CONSTRAINT "sales_orders_reference_once" UNIQUE("reference")
);
--> statement-breakpoint
CREATE TABLE "stock_postings" (
	"reference" text PRIMARY KEY NOT NULL,
	"item_id" text NOT NULL,
	"location_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"unit_cost" numeric,
	"date" date NOT NULL,
	"correlation_id" text NOT NULL,
	"value" bigint NOT NULL,
	"content_hash" text NOT NULL,
	"posted_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stock_values" (
	"item_id" text NOT NULL,
	"location_id" text NOT NULL,
	"quantity" bigint NOT NULL,
	"value" numeric NOT NULL,
	CONSTRAINT "stock_values_item_id_location_id_pk" PRIMARY KEY("item_id","location_id")
);
--> statement-breakpoint
CREATE INDEX "items_by_change" ON "items" USING btree ("changed_at","item_id");--> statement-breakpoint
CREATE INDEX "journal_entries_by_document" ON "journal_entries" USING btree ("document");--> statement-breakpoint
CREATE INDEX "journal_entries_by_channel" ON "journal_entries" USING btree ("channel","date");--> statement-breakpoint
CREATE INDEX "journal_entries_by_correlation" ON "journal_entries" USING btree ("correlation_id");--> statement-breakpoint
CREATE INDEX "journal_lines_by_account" ON "journal_lines" USING btree ("account","entry_id");