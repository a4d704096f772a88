/**
 * Real PostgreSQL for tests: one embedded server per test run (testing/global-setup.ts starts it, a file run alone starts its
 * own), one fresh database per call. Set TEST_DATABASE_URL to use a server of your own. For test files only: importing it
 * registers a hook of node:test.
 */
import { randomBytes } from "node:crypto";
import { after } from "node:test";
import postgres from "postgres";
import { type TestServer, startTestServer } from "./server.ts";

/** Tells test files of the run's server. */
export const serverVariable = "TIERLINE_TEST_SERVER";

let own: Promise<TestServer> | undefined;
const created: { server: string; name: string }[] = [];

/** The URL of a fresh, empty database; it is dropped after the test file. */
export async function testDatabase(): Promise<string> {
  const server = process.env[serverVariable] ?? (await (own ??= startTestServer())).url;
  const name = `test_${randomBytes(8).toString("hex")}`;
  await asOwner(server, (sql) => sql.unsafe(`CREATE DATABASE ${name} TEMPLATE template0 STRATEGY wal_log`));
  created.push({ server, name });
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

// Registered when the file is read, so that it runs after every suite of the file.
after(async () => {
  for (const { server, name } of created) {
    await asOwner(server, (sql) => sql.unsafe(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  }
  await (await own)?.stop();
});

async function asOwner(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
