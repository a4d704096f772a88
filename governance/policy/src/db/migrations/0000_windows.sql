CREATE TABLE "windows" (
	"client_id" text NOT NULL,
	"name" text NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"leased" integer NOT NULL,
	"scarce" boolean NOT NULL,
	"holders" text[] NOT NULL,
	CONSTRAINT "windows_client_id_name_pk" PRIMARY KEY("client_id","name")
);
--> statement-breakpoint
CREATE INDEX "windows_ends_at" ON "windows" USING btree ("ends_at");