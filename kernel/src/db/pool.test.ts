import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { eventually } from "../testing/eventually.ts";
import { openDatabase } from "./connect.ts";
import { startEmbedded } from "./embedded.ts";

describe("a pool under load", () => {
  const home = mkdtemp(join(tmpdir(), "tierline-pool-"));
  after(async () => rm(await home, { recursive: true, force: true }));

  it("answers or refuses every query while the server is restarted again and again, and works afterwards", async () => {
    const start = async () => startEmbedded({ home: await home, fsync: false });
    let server = await start();
    const db = await openDatabase({ url: server.url, schema: "busy", source: "process/busy", maxConnections: 6 });
    await db.sql`CREATE TABLE things (n bigint)`;
    const run = { stopped: false, added: 0 };
    const caller = async (add: boolean): Promise<void> => {
      while (!run.stopped) {
        const work = add
          ? db
              .transaction(async (tx) => void (await tx.sql`INSERT INTO things VALUES (${run.added})`))
              .then(() => void run.added++)
          : db.sql`SELECT count(*) FROM things`;
        await Promise.resolve(work).catch(() => undefined);
      }
    };
    const callers = Array.from({ length: 10 }, (_, index) => caller(index % 2 === 0));
    for (let restart = 0; restart < 3; restart++) {
      const enough = run.added + 100;
      while (run.added < enough) await new Promise((resolve) => setImmediate(resolve));
      await server.stop();
      server = await start();
    }
    run.stopped = true;
    await Promise.all(callers);
    // It is noticed in a moment that the server is back.
    const row = await eventually(
      async () => {
        const [counted] = await db.sql<{ n: number }[]>`SELECT count(*)::int AS n FROM things`.catch(() => []);
        return counted;
      },
      (counted) => counted !== undefined,
    );
    // A commit whose answer was lost may have taken place; one that was answered has.
    assert.ok((row?.n ?? 0) >= run.added, `${String(row?.n)} of ${String(run.added)} are there`);
    await db.close();
    await server.stop();
  });
});
