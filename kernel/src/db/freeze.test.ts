/** A server that is frozen closes nothing: what waits on it is told in time, and goes on when it thaws. */
import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { isProblem } from "../errors/problem.ts";
import { eventually } from "../testing/eventually.ts";
import { openDatabase } from "./connect.ts";
import { startEmbedded } from "./embedded.ts";

describe("a frozen database", { skip: process.platform === "linux" ? false : "looks at processes in /proc" }, () => {
  const home = mkdtemp(join(tmpdir(), "tierline-frozen-"));
  after(async () => rm(await home, { recursive: true, force: true }));

  it("refuses reads and transactions as unavailable within their deadline, and answers when it is back", async () => {
    const server = await startEmbedded({ home: await home, fsync: false });
    const db = await openDatabase({ url: server.url, schema: "frozen", source: "process/frozen", maxConnections: 6 });
    await db.sql`CREATE TABLE things (n bigint)`;
    const processes = await processesOf(join(await home, "postgres"));
    for (const pid of processes) process.kill(pid, "SIGSTOP");
    const began = performance.now();
    const asked = await Promise.allSettled([
      db.sql`SELECT count(*) FROM things`,
      db.transaction(async (tx) => void (await tx.sql`INSERT INTO things VALUES (1)`)),
    ]);
    const took = performance.now() - began;
    for (const pid of processes) process.kill(pid, "SIGCONT");
    for (const each of asked) {
      assert.equal(each.status, "rejected");
      assert.ok(isProblem(each.reason, "unavailable"), String(each.reason));
      assert.deepEqual([each.reason.extras.retryAfterSeconds, each.reason.extras.system], [1, "database"]);
    }
    assert.ok(took < 2_000, `after ${String(took)} ms`);
    await eventually(
      () =>
        db.sql`SELECT 1`.then(
          () => true,
          () => false,
        ),
      (answers) => answers,
    );
    await db.close();
    await server.stop();
  });
});

/** The postmaster and its children. */
async function processesOf(data: string): Promise<number[]> {
  const postmaster = Number((await readFile(join(data, "postmaster.pid"), "utf8")).split("\n")[0]);
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${String(pid)}/stat`, "utf8").catch(() => "");
      return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    }),
  );
  return [postmaster, ...pids.filter((_, index) => parents[index] === postmaster)];
}
