/**
 * What an API's `src/db/schema.ts` says, against what its migrations say: drizzle-kit writes the next migration from the last
 * snapshot, so a migration or a snapshot edited alone breaks the next one.
 */
import { readFile } from "node:fs/promises";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import postgres from "postgres";
import { openDatabase } from "../db/connect.ts";

interface Journal {
  readonly entries: readonly { readonly idx: number }[];
}
type Snapshot = ReturnType<typeof generateDrizzleJson>;

export interface Migrations {
  /** Statements that a new migration would have; none where the schema is what the last snapshot says. */
  readonly pending: readonly string[];
  /** Statements that make the schema's tables in an empty database. */
  readonly described: readonly string[];
}

/** Reads the schema and migrations of one API, a folder such as `process-apis/orders`. */
export async function migrationsOf(api: string): Promise<Migrations> {
  const directory = `${api}/src/db/migrations`;
  const journal = JSON.parse(await readFile(`${directory}/meta/_journal.json`, "utf8")) as Journal;
  const last = String(journal.entries.at(-1)?.idx).padStart(4, "0");
  const snapshot = JSON.parse(await readFile(`${directory}/meta/${last}_snapshot.json`, "utf8")) as Snapshot;
  const schema = generateDrizzleJson((await import(`${api}/src/db/schema.ts`)) as Record<string, unknown>, snapshot.id);
  return {
    pending: await generateMigration(snapshot, schema),
    described: await generateMigration(generateDrizzleJson({}), schema),
  };
}

/** Makes the tables of an API as the platform does and lists what there is then, without the kernel's own tables. */
export async function migratedTables(url: string, migrations: URL): Promise<string[]> {
  const [own, kernels] = ["migrated", "kernels"];
  await (await openDatabase({ url, schema: own, source: own, migrations })).close();
  await (await openDatabase({ url, schema: kernels, source: kernels })).close();
  // The list of what was applied is there only where there are migrations.
  await withSql(url, own, (sql) => sql`DROP TABLE migrations`);
  const shared = new Set(await tablesIn(url, kernels));
  return (await tablesIn(url, own)).filter((line) => !shared.has(line));
}

/** Runs the statements in an empty schema and lists what there is then. */
export async function describedTables(url: string, statements: readonly string[]): Promise<string[]> {
  const schema = "described";
  await withSql(url, schema, async (sql) => {
    await sql.unsafe(`CREATE SCHEMA ${schema}`);
    for (const statement of statements) await sql.unsafe(statement);
  });
  return tablesIn(url, schema);
}

/** Columns, indexes and constraints of a schema, one a line. */
async function tablesIn(url: string, schema: string): Promise<string[]> {
  const lines = await withSql(
    url,
    schema,
    (sql) => sql<{ line: string }[]>`
      SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default, is_identity) AS line
      FROM information_schema.columns WHERE table_schema = ${schema}
      UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = ${schema}
      UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
      FROM pg_constraint WHERE connamespace = ${schema}::regnamespace
      ORDER BY line`,
  );
  return lines.map(({ line }) => line.replaceAll(`${schema}.`, ""));
}

async function withSql<T>(url: string, schema: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined, connection: { search_path: schema } });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
