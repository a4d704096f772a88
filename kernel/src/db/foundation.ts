/**
 * What every API's schema is founded on: a role that can reach this schema and no other, the outbox, the idempotency keys, how
 * far polls for changes have come, what was read of other systems last, and the API's own migrations. Under an advisory lock, so that several processes may start at once.
 */
import { fileURLToPath } from "node:url";
import { readMigrationFiles } from "drizzle-orm/migrator";
import postgres from "postgres";

export interface FoundationOptions {
  readonly url: string;
  readonly schema: string;
  readonly migrations?: URL;
}

/** The role of a schema; it cannot log in, connections take it on at their start. */
export const roleOf = (schema: string): string => `tierline_${schema}`;

const tables = `
CREATE TABLE IF NOT EXISTS outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id uuid NOT NULL,
  type text NOT NULL,
  key text NOT NULL,
  time timestamptz NOT NULL,
  correlation_id text NOT NULL,
  data jsonb NOT NULL
);
CREATE TABLE IF NOT EXISTS idempotency_keys (
  client text NOT NULL,
  operation_id text NOT NULL,
  key text NOT NULL,
  fingerprint text NOT NULL,
  result json,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_keys_once PRIMARY KEY (key, client, operation_id)
);
CREATE INDEX IF NOT EXISTS idempotency_keys_age ON idempotency_keys (created_at);
CREATE TABLE IF NOT EXISTS change_polls (
  name text PRIMARY KEY,
  watermark timestamptz,
  full_at timestamptz,
  read_at timestamptz,
  failing_since timestamptz,
  holder uuid NOT NULL,
  leased_until timestamptz NOT NULL
);
CREATE TABLE IF NOT EXISTS known_facts (
  name text NOT NULL,
  key text NOT NULL,
  value jsonb NOT NULL,
  read_at timestamptz NOT NULL,
  PRIMARY KEY (name, key)
);
`;

/** Creates role, schema and tables where they are missing and applies the migrations not yet applied. */
export async function layFoundation(options: FoundationOptions): Promise<void> {
  const { schema, url } = options;
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(schema)) throw new Error(`"${schema}" cannot be the name of a schema.`);
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => undefined, connection: { timezone: "UTC" } });
  try {
    await sql`SELECT pg_advisory_lock(hashtext(${`tierline:foundation:${schema}`}))`;
    await createRoleAndSchema(sql, schema);
    await sql.unsafe(`SET ROLE ${roleOf(schema)}; SET search_path TO ${schema}`);
    await sql.unsafe(tables);
    if (options.migrations !== undefined) {
      await migrate(sql, options.migrations);
    }
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Roles belong to the whole server while the lock is the database's, so another database may win the race for one. */
async function createRoleAndSchema(sql: postgres.Sql, schema: string): Promise<void> {
  const role = roleOf(schema);
  await sql.unsafe(`
    DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role} NOLOGIN; END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END $$;
    DO $$ BEGIN
      IF NOT pg_has_role(current_user, '${role}', 'MEMBER') THEN GRANT ${role} TO CURRENT_USER; END IF;
    END $$;
    CREATE SCHEMA IF NOT EXISTS ${schema} AUTHORIZATION ${role};
    REVOKE ALL ON SCHEMA ${schema} FROM PUBLIC;
  `);
}

/** Drizzle's files and journal, applied by us: its own migrator insists on the right to create schemas in the database. */
async function migrate(sql: postgres.Sql, directory: URL): Promise<void> {
  const files = readMigrationFiles({ migrationsFolder: fileURLToPath(directory).replace(/\/$/, "") });
  await sql`CREATE TABLE IF NOT EXISTS migrations (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint NOT NULL)`;
  const [{ last } = { last: 0 }] = await sql<{ last: number }[]>`
    SELECT coalesce(max(created_at), 0)::float8 AS last FROM migrations`;
  await sql.begin(async (tx) => {
    for (const file of files.filter((candidate) => candidate.folderMillis > last)) {
      for (const statement of file.sql) await tx.unsafe(statement);
      await tx`INSERT INTO migrations (hash, created_at) VALUES (${file.hash}, ${file.folderMillis})`;
    }
  });
}
