/** The schema of the event log: `tierline_events`, with a role of its own. */
import postgres from "postgres";
import { explained } from "../db/reach.ts";

export const eventsSchema = "tierline_events";

/** The channel on which readers are told of new events. */
export const eventsChannel = "tierline_events";

const ddl = `
CREATE TABLE IF NOT EXISTS log (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id uuid NOT NULL UNIQUE,
  type text NOT NULL,
  source text NOT NULL,
  key text NOT NULL,
  time timestamptz NOT NULL,
  correlation_id text NOT NULL,
  data jsonb NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX IF NOT EXISTS log_type ON log (type, position);
CREATE INDEX IF NOT EXISTS log_key ON log (key, position);
CREATE INDEX IF NOT EXISTS log_correlation ON log (correlation_id);
CREATE TABLE IF NOT EXISTS cursors (
  consumer text PRIMARY KEY,
  types text[] NOT NULL,
  position bigint NOT NULL,
  holder uuid,
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE IF NOT EXISTS parked (
  consumer text NOT NULL,
  position bigint NOT NULL,
  key text NOT NULL,
  attempts int NOT NULL,
  error text,
  next_attempt_at timestamptz NOT NULL,
  parked_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (consumer, position)
);
CREATE INDEX IF NOT EXISTS parked_key ON parked (consumer, key, position);
CREATE TABLE IF NOT EXISTS replays (
  id uuid PRIMARY KEY,
  consumer text NOT NULL,
  types text[],
  key text,
  position bigint NOT NULL,
  upto bigint NOT NULL,
  requested_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz
);
CREATE INDEX IF NOT EXISTS replays_open ON replays (consumer, requested_at) WHERE finished_at IS NULL;

-- Appends under a lock that is held until the commit, so that positions are in commit order and no reader can pass over one.
CREATE OR REPLACE FUNCTION append(ids uuid[], types text[], sources text[], keys text[], times timestamptz[], correlations text[], datas jsonb[])
RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${eventsSchema} AS $$
DECLARE appended int;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('tierline:events:append'));
  INSERT INTO log (event_id, type, source, key, time, correlation_id, data)
    SELECT * FROM unnest(ids, types, sources, keys, times, correlations, datas)
    ON CONFLICT (event_id) DO NOTHING;
  GET DIAGNOSTICS appended = ROW_COUNT;
  PERFORM pg_notify('${eventsChannel}', '');
  RETURN appended;
END $$;
`;

/** Creates what is missing; safe from several processes at once. */
export async function layEventLog(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => undefined, connection: { timezone: "UTC" } });
  try {
    await sql`SELECT pg_advisory_lock(hashtext('tierline:foundation:tierline_events'))`;
    const [there] =
      await sql`SELECT to_regprocedure('${sql.unsafe(eventsSchema)}.append(uuid[],text[],text[],text[],timestamptz[],text[],jsonb[])') AS f`;
    if (there?.["f"] === null) await create(sql);
  } catch (error) {
    throw explained(error, url);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function create(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    BEGIN;
    CREATE SCHEMA IF NOT EXISTS ${eventsSchema};
    SET LOCAL search_path TO ${eventsSchema};
    ${ddl}
    GRANT USAGE ON SCHEMA ${eventsSchema} TO PUBLIC;
    REVOKE ALL ON ALL TABLES IN SCHEMA ${eventsSchema} FROM PUBLIC;
    COMMIT;
  `);
}
