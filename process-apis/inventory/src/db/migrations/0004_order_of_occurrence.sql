DROP INDEX "exceptions_parked";--> statement-breakpoint
DROP INDEX "exceptions_position";--> statement-breakpoint
DROP INDEX "movements_once";--> statement-breakpoint
ALTER TABLE "books_levels" ALTER COLUMN "quantity" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "movements" ALTER COLUMN "quantity" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "movements" ALTER COLUMN "delta" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "movements" ALTER COLUMN "damaged_delta" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "positions" ALTER COLUMN "on_hand" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "positions" ALTER COLUMN "reserved" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "positions" ALTER COLUMN "safety_stock" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "positions" ALTER COLUMN "in_transit" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "positions" ALTER COLUMN "damaged" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "positions" ALTER COLUMN "oversold" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "movements" ADD COLUMN "line" text GENERATED ALWAYS AS (CASE WHEN type = 'receipt' THEN item_id ELSE '' END) STORED;--> statement-breakpoint
ALTER TABLE "movements" ADD COLUMN "effective_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "movements" ADD COLUMN "derived" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "positions" ADD COLUMN "counted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "positions" ADD COLUMN "counted_by" text;--> statement-breakpoint
-- The count that was booked last stands, at its own moment. What was booked before it took effect before it, what was booked after it
-- after it, whatever the clocks of their sources said: no position changes by this migration.
WITH latest AS (
  SELECT DISTINCT ON (item_id, location_id) item_id, location_id, id, least(occurred_at, recorded_at) AS at, source, source_key
  FROM movements WHERE type = 'count' ORDER BY item_id, location_id, id DESC),
placed AS (
  SELECT m.id, CASE
    WHEN latest.id IS NULL OR m.id = latest.id THEN least(m.occurred_at, m.recorded_at)
    WHEN m.id > latest.id THEN greatest(least(m.occurred_at, m.recorded_at), latest.at + interval '1 microsecond')
    WHEN m.type = 'count' THEN least(m.occurred_at, m.recorded_at, latest.at - interval '1 microsecond')
    ELSE least(m.occurred_at, m.recorded_at, latest.at) END AS at
  FROM movements m LEFT JOIN latest USING (item_id, location_id)),
marked AS (
  UPDATE positions p SET counted_at = latest.at, counted_by = latest.source || E'\n' || latest.source_key
  FROM latest WHERE p.item_id = latest.item_id AND p.location_id = latest.location_id)
UPDATE movements m SET effective_at = placed.at FROM placed WHERE placed.id = m.id;
--> statement-breakpoint
ALTER TABLE "movements" ALTER COLUMN "effective_at" SET NOT NULL;
--> statement-breakpoint
CREATE UNIQUE INDEX "exceptions_transfer" ON "exceptions" USING btree ("source","source_key","item_id","location_id") WHERE state = 'open' AND kind = 'not-sent';--> statement-breakpoint
CREATE INDEX "movements_by_effect" ON "movements" USING btree ("item_id","location_id","effective_at");--> statement-breakpoint
CREATE UNIQUE INDEX "exceptions_parked" ON "exceptions" USING btree ("source",(movement->>'type'),"source_key",(CASE WHEN movement->>'type' = 'receipt' THEN item_id ELSE '' END)) WHERE movement IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "exceptions_position" ON "exceptions" USING btree ("kind","item_id","location_id") WHERE state = 'open' AND movement IS NULL AND kind <> 'not-sent';--> statement-breakpoint
CREATE UNIQUE INDEX "movements_once" ON "movements" USING btree ("source","type","source_key","line");--> statement-breakpoint
ALTER TABLE "movements" DROP COLUMN "transit_delta";--> statement-breakpoint
ALTER TABLE "movements" DROP COLUMN "transit_from";--> statement-breakpoint
-- What is in transit by the rule that holds from now on: transfers that were received before they were sent leave it, what came beyond
-- what was sent is no longer below zero but an exception.
WITH lines AS (
  SELECT source, document, item_id, source_key,
    max(location_id) FILTER (WHERE type = 'transfer-out') AS origin, max(location_id) FILTER (WHERE type = 'transfer-in') AS destination,
    coalesce(sum(quantity) FILTER (WHERE type = 'transfer-out'), 0) AS sent,
    coalesce(sum(quantity) FILTER (WHERE type = 'transfer-in'), 0) AS came
  FROM movements WHERE type IN ('transfer-out', 'transfer-in') GROUP BY 1, 2, 3, 4),
rest AS (
  SELECT *, greatest(sent - came, 0) AS missing, greatest(came - sent, 0) AS spare FROM lines),
filled AS (
  SELECT *, sum(missing) OVER before - missing AS missing_before, sum(missing) OVER whole AS missing_in_all,
    sum(spare) OVER before - spare AS spare_before, sum(spare) OVER whole AS spare_in_all
  FROM rest WINDOW whole AS (PARTITION BY source, document, item_id),
    before AS (PARTITION BY source, document, item_id ORDER BY source_key COLLATE "C" ROWS UNBOUNDED PRECEDING)),
unsent AS (
  SELECT source, document, item_id, destination,
    sum(spare - least(spare, greatest(missing_in_all - spare_before, 0))) AS units
  FROM filled WHERE spare > 0 GROUP BY 1, 2, 3, 4),
raised AS (
  INSERT INTO exceptions (exception_id, kind, item_id, location_id, source, source_key, detail)
  SELECT 'exc_' || replace(gen_random_uuid()::text, '-', ''), 'not-sent', item_id, destination, source, document,
    units || ' more units arrived than were sent.' FROM unsent WHERE units > 0),
transit AS (
  SELECT item_id, origin AS location_id,
    sum(missing - least(missing, greatest(spare_in_all - missing_before, 0))) AS units
  FROM filled WHERE origin IS NOT NULL GROUP BY 1, 2)
UPDATE positions p SET in_transit = coalesce((
  SELECT units FROM transit t WHERE t.item_id = p.item_id AND t.location_id = p.location_id), 0);
--> statement-breakpoint
ALTER TABLE "positions" ADD CONSTRAINT "positions_transit_not_negative" CHECK (in_transit >= 0);