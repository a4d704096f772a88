import assert from "node:assert/strict";
import { it } from "node:test";
import { openDatabase } from "@tierline/kernel/db/connect";
import { testDatabase } from "@tierline/kernel/testing/database";
import { mirrorStateOf } from "../src/coexistence/mirror/queue-state.ts";

it("the queue's oldest write may have been noted after the question was asked, and is then no second old", async (t) => {
  const migrations = new URL("../src/db/migrations/", import.meta.url);
  const db = await openDatabase({ url: await testDatabase(), schema: "erp", source: "system/erp", migrations });
  t.after(() => db.close());
  const queues = async () => [...(await mirrorStateOf(db.sql, "items"))];
  assert.deepEqual(await queues(), []);
  const write = (state: string, target: string, secondsAgo: number) => db.sql`
    INSERT INTO mirrored_writes (domain, key, operation, input, source, target, state, created_at, ended_at)
    VALUES ('items', 'k', 'importItems', '{}', 'embedded', ${target}, ${state}, now() - ${secondsAgo} * interval '1 second',
      ${state === "done" ? new Date().toISOString() : null}::text::timestamptz)`;
  await write("ready", "behind", 90);
  await write("intended", "behind", 1);
  await write("ready", "just-now", -0.5);
  await write("done", "through", 25);
  const nothing = { intended: 0, waiting: 0, refused: 0, oldestSeconds: null, perMinute: 0 };
  assert.deepEqual(await queues(), [
    { ...nothing, target: "behind", intended: 1, waiting: 1, oldestSeconds: 90 },
    { ...nothing, target: "just-now", waiting: 1, oldestSeconds: 0 },
    { ...nothing, target: "through", perMinute: 2 },
  ]);
});
