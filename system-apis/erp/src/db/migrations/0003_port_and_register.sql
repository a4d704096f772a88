CREATE TABLE "credit_note_stock" (
	"document_id" bigint NOT NULL,
	"item_id" text NOT NULL,
	"location_id" text NOT NULL,
	"quantity" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"delivery_id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "deliveries_delivery_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"reference" text NOT NULL,
	"sales_order_reference" text NOT NULL,
	"location_id" text NOT NULL,
	"date" date NOT NULL,
	"correlation_id" text NOT NULL,
	"content_hash" text NOT NULL,
	"posted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "deliveries_reference_once" UNIQUE("reference")
);
--> statement-breakpoint
CREATE TABLE "delivery_lines" (
	"delivery_id" bigint NOT NULL,
	"line_number" integer NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "delivery_lines_delivery_id_line_number_pk" PRIMARY KEY("delivery_id","line_number")
);
--> statement-breakpoint
CREATE TABLE "postings" (
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "postings_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"backend" text NOT NULL,
	"kind" text NOT NULL,
	"reference" text NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"amendment_hash" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'unfinished' NOT NULL,
	"foreign_id" text,
	"number" text,
	"leased_until" timestamp with time zone NOT NULL,
	"begun_at" timestamp with time zone DEFAULT now() NOT NULL,
	"posted_at" timestamp with time zone,
	CONSTRAINT "postings_backend_kind_reference_pk" PRIMARY KEY("backend","kind","reference")
);
--> statement-breakpoint
CREATE TABLE "stock_documents" (
	"document_id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "stock_documents_document_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"reference" text NOT NULL,
	"content_hash" text NOT NULL,
	"answer" jsonb NOT NULL,
	"posted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stock_documents_reference_once" UNIQUE("kind","reference")
);
--> statement-breakpoint
ALTER TABLE "sales_orders" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "sales_orders" ADD COLUMN "amendment_hash" text;--> statement-breakpoint
ALTER TABLE "stock_values" ADD COLUMN "changed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "credit_note_stock_by_document" ON "credit_note_stock" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "deliveries_by_order" ON "deliveries" USING btree ("sales_order_reference");--> statement-breakpoint
CREATE INDEX "postings_by_sequence" ON "postings" USING btree ("backend","kind","sequence");--> statement-breakpoint
CREATE INDEX "stock_values_by_change" ON "stock_values" USING btree ("changed_at");