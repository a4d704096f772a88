ALTER TABLE "applications" ADD COLUMN "scopes" text[];
--> statement-breakpoint
-- What was told as process/orders and process/returns have it is told in the shop's words from here on: who wanted the one wants the other.
-- Messages that were kept before stay as they are.
UPDATE "endpoints" SET "event_types" = (
  SELECT array_agg(CASE WHEN type = ANY ('{order.placed.v1,order.shipped.v1,order.cancelled.v1,return.accepted.v1,return.refunded.v1}')
    THEN regexp_replace(type, '1$', '2') ELSE type END ORDER BY place)
  FROM unnest("event_types") WITH ORDINALITY AS each (type, place));
