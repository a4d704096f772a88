/** The tables of governance/webhooks with one application, and nobody who delivers: for tests that do so step by step. */
import { after } from "node:test";
import { openDatabase, type OpenDatabase } from "@tierline/kernel/db/connect";
import { testDatabase } from "@tierline/kernel/testing/database";

/** Of `app_1`, active; closed after the test file. */
export async function openTables(): Promise<OpenDatabase> {
  const db = await openDatabase({
    url: await testDatabase(),
    schema: "webhooks",
    source: "governance/webhooks",
    migrations: new URL("../src/db/migrations/", import.meta.url),
  });
  after(() => db.close());
  await db.sql`INSERT INTO applications (application_id, team_id, active) VALUES ('app_1', 'team_1', true)`;
  return db;
}
