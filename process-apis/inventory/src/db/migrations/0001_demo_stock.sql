-- Something to sell at the first start: units of the demo items that the embedded ERP is seeded with.
INSERT INTO movements (source, source_key, type, item_id, location_id, quantity, delta, reason, occurred_at)
SELECT 'demo', 'demo-stock#' || item || '/' || place, 'receipt', item, place, units, units, 'Opening stock of the demo', now()
FROM unnest(ARRAY['MUG-BLUE', 'MUG-GREEN', 'TEAPOT-1L', 'LANTERN-M', 'CANDLE-SOY', 'BUNTING-5M', 'CAKESTAND-3', 'BAG-JUMBO', 'CLOCK-WALL', 'CARD-BIRTHDAY']) AS item,
  (VALUES ('WH-1', 500), ('WH-2', 200), ('STORE-1', 20), ('STORE-2', 20), ('STORE-3', 20)) AS stock(place, units)
ORDER BY item, place;
--> statement-breakpoint
INSERT INTO positions (item_id, location_id, on_hand) SELECT item_id, location_id, delta FROM movements WHERE source = 'demo';
--> statement-breakpoint
-- The books hear of it as of any other receipt.
INSERT INTO outbox (event_id, type, key, time, correlation_id, data)
SELECT gen_random_uuid(), 'inventory.adjusted.v1', item_id || '@' || location_id, occurred_at, 'demo-stock',
  jsonb_build_object('source', source, 'sourceKey', source_key, 'type', type, 'itemId', item_id, 'locationId', location_id,
    'quantity', delta, 'channel', 'demo', 'reason', reason, 'occurredAt', to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
FROM movements WHERE source = 'demo';
