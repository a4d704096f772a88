/** Every API's tables are described once, in its `src/db/schema.ts`, and its migrations make just those. */
import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { dirname } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { testDatabase } from "@tierline/kernel/testing/database";
import { describedTables, migratedTables, migrationsOf } from "@tierline/kernel/testing/migrations";

const root = fileURLToPath(new URL("../../", import.meta.url));
const apis = globSync("{*-apis,governance}/*/src/db/schema.ts", { cwd: root }).map((file) =>
  dirname(dirname(dirname(file))),
);

describe("migrations", () => {
  it("are of every room with tables", () => {
    assert.ok(apis.length >= 8, apis.join(" "));
  });

  for (const api of apis) {
    it(`make the tables that ${api} describes`, async () => {
      const { pending, described } = await migrationsOf(`${root}${api}`);
      assert.deepEqual(pending, []);
      const url = await testDatabase();
      const migrations = pathToFileURL(`${root}${api}/src/db/migrations/`);
      assert.deepEqual(await migratedTables(url, migrations), await describedTables(url, described));
    });
  }
});
