/** Facts of another system as they were read last, in an API's own schema: they serve while that system is away, also after a restart. */
import type { Database } from "../db/database.ts";

export interface StoredFact<V> {
  readonly value: V;
  /** Epoch milliseconds at which it was read. */
  readonly at: number;
}

export interface FactStore<V> {
  /** Those of the keys that were ever read. */
  load(keys: readonly string[]): Promise<ReadonlyMap<string, StoredFact<V>>>;
  /** Keeps what was read now; what no longer exists is forgotten. */
  keep(read: ReadonlyMap<string, V>, gone: readonly string[]): Promise<void>;
}

/** The facts of one name; see foundation.ts for the table. */
export function factStore<V>(db: Pick<Database, "sql">, name: string): FactStore<V> {
  return {
    load: async (keys) => {
      const rows = await db.sql<{ key: string; value: V; read_at: string }[]>`
        SELECT key, value, read_at FROM known_facts WHERE name = ${name} AND key = ANY(${[...keys]}::text[])`;
      return new Map(rows.map(({ key, value, read_at }) => [key, { value, at: Date.parse(read_at) }]));
    },
    keep: async (read, gone) => {
      const rows = [...read].map(([key, value]) => ({ key, value }));
      await db.sql`
        WITH forgotten AS (DELETE FROM known_facts WHERE name = ${name} AND key = ANY(${[...gone]}::text[]))
        INSERT INTO known_facts (name, key, value, read_at)
        SELECT ${name}, key, value, now()
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) AS f(key text, value jsonb) ORDER BY key
        ON CONFLICT (name, key) DO UPDATE SET value = excluded.value, read_at = excluded.read_at`;
    },
  };
}
