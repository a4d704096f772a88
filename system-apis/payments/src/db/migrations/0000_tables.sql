CREATE TABLE "faults_done" (
	"operation" text NOT NULL,
	"reference" text NOT NULL,
	CONSTRAINT "faults_done_operation_reference_pk" PRIMARY KEY("operation","reference")
);
--> statement-breakpoint
CREATE TABLE "movements" (
	"payment_id" text NOT NULL,
	"kind" text NOT NULL,
	"reference" text NOT NULL,
	"amount" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "movements_payment_id_kind_reference_pk" PRIMARY KEY("payment_id","kind","reference"),
	CONSTRAINT "movements_positive" CHECK (amount > 0)
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"payment_id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"channel" text NOT NULL,
	"token" text NOT NULL,
	"currency" text NOT NULL,
	"requested" bigint NOT NULL,
	"authorized" bigint NOT NULL,
	"captured" bigint NOT NULL,
	"refunded" bigint NOT NULL,
	"state" text NOT NULL,
	"decline_reason" text,
	"correlation_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payments_reference_once" UNIQUE("reference"),
	CONSTRAINT "payments_within_bounds" CHECK (0 <= refunded AND refunded <= captured AND captured <= authorized AND authorized <= requested)
);
--> statement-breakpoint
CREATE INDEX "payments_by_time" ON "payments" USING btree ("created_at","payment_id");