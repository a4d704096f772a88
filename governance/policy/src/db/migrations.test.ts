import assert from "node:assert/strict";
import { it } from "node:test";
import { fileURLToPath } from "node:url";
import { testDatabase } from "@tierline/kernel/testing/database";
import { describedTables, migratedTables, migrationsOf } from "@tierline/kernel/testing/migrations";

it("the migrations make the tables that the schema describes", async () => {
  const room = fileURLToPath(new URL("../../", import.meta.url)).replace(/\/$/, "");
  const { pending, described } = await migrationsOf(room);
  assert.deepEqual(pending, []);
  const url = await testDatabase();
  const migrations = new URL("./migrations/", import.meta.url);
  assert.deepEqual(await migratedTables(url, migrations), await describedTables(url, described));
});
