-- Limits need not outlive a crash of the server, and are written all the time: no write-ahead log, no waiting for the disk.
ALTER TABLE windows SET UNLOGGED;
--> statement-breakpoint
-- Takes and gives back requests of many windows for one node, each under its row's lock, in key order. What it decides is in
-- limits/store.ts: one row for each ask, `place` from 0 on.
CREATE FUNCTION lease(node text, asks jsonb)
RETURNS TABLE (place integer, granted integer, ending timestamptz, ends_in_ms float8, remaining integer, is_scarce boolean, owed boolean)
LANGUAGE plpgsql AS $$
DECLARE
  ask record;
  held windows;
  moment timestamptz;
  fresh boolean;
  given integer;
  given_ahead integer;
  held_before boolean;
BEGIN
  FOR ask IN
    SELECT a.value ->> 'clientId' AS client_id, a.value ->> 'name' AS name, a.value ->> 'span' AS span,
      (a.value ->> 'requests')::integer AS requests, (a.value ->> 'needed')::integer AS needed,
      (a.value ->> 'ahead')::integer AS ahead, (a.value ->> 'returned')::integer AS returned,
      (a.value ->> 'window')::timestamptz AS ends_at, (a.value ->> 'keeps')::boolean AS keeps,
      (a.value ->> 'writeOff')::boolean AS write_off, (a.ordinality - 1)::integer AS place
    FROM jsonb_array_elements(asks) WITH ORDINALITY a
    ORDER BY 1, 2
  LOOP
    LOOP
      SELECT * INTO held FROM windows w WHERE w.client_id = ask.client_id AND w.name = ask.name FOR UPDATE;
      EXIT WHEN FOUND;
      INSERT INTO windows VALUES (ask.client_id, ask.name, '-infinity', 0, false, '{}') ON CONFLICT DO NOTHING;
    END LOOP;
    -- Only now is it this node's turn, which may have taken a while.
    moment := clock_timestamp();
    fresh := held.ends_at <= moment;
    IF fresh THEN
      held.ends_at := CASE ask.span
        WHEN 'day' THEN (date_trunc('day', moment AT TIME ZONE 'UTC') + interval '1 day') AT TIME ZONE 'UTC'
        WHEN 'month' THEN (date_trunc('month', moment AT TIME ZONE 'UTC') + interval '1 month') AT TIME ZONE 'UTC'
        ELSE moment + make_interval(secs => ask.span::float8) END;
      held.leased := 0;
      held.scarce := false;
      held.holders := '{}';
    ELSIF ask.ends_at = held.ends_at THEN
      held.leased := greatest(0, held.leased - ask.returned);
    END IF;

    remaining := greatest(0, ask.requests - held.leased);
    given := least(ask.needed, remaining);
    remaining := remaining - given;
    -- A sixteenth at most: what a node strands is little, and less the less there is.
    given_ahead := CASE WHEN held.scarce THEN 0 ELSE least(ask.ahead, remaining / 16) END;
    remaining := remaining - given_ahead;
    granted := given + given_ahead;
    held.leased := held.leased + granted;

    held_before := node = ANY (held.holders);
    IF ask.write_off THEN held.holders := '{}'; END IF;
    held.holders := array_remove(held.holders, node);
    owed := given < ask.needed AND cardinality(held.holders) > 0;
    IF given < ask.needed THEN held.scarce := true; END IF;
    IF given_ahead > 0 OR (ask.keeps AND NOT fresh AND ask.ends_at = held.ends_at) THEN
      held.holders := held.holders || node;
    ELSIF held_before AND held.scarce THEN
      PERFORM pg_notify('tierline_limits',
        jsonb_build_object('kind', 'returned', 'node', node, 'clientId', ask.client_id, 'name', ask.name)::text);
    END IF;
    IF owed THEN
      PERFORM pg_notify('tierline_limits',
        jsonb_build_object('kind', 'recall', 'node', node, 'clientId', ask.client_id, 'name', ask.name)::text);
    END IF;

    UPDATE windows w SET ends_at = held.ends_at, leased = held.leased, scarce = held.scarce, holders = held.holders
    WHERE w.client_id = ask.client_id AND w.name = ask.name;
    place := ask.place;
    ending := held.ends_at;
    ends_in_ms := extract(epoch FROM held.ends_at - moment) * 1000;
    is_scarce := held.scarce;
    RETURN NEXT;
  END LOOP;
END $$;
