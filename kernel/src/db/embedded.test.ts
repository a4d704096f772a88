import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { eventually } from "../testing/eventually.ts";
import { startEmbedded } from "./embedded.ts";

const script = fileURLToPath(new URL("./fixtures/hold-server.ts", import.meta.url));

interface Holder {
  child: ChildProcess;
  url: string;
  adopted: boolean;
}

async function hold(home: string): Promise<Holder> {
  const child = spawn(process.execPath, [script, home], { stdio: ["pipe", "pipe", "inherit"] });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return { child, ...(JSON.parse(line.toString()) as { url: string; adopted: boolean }) };
}

async function end(holder: Holder, how: "politely" | "SIGKILL"): Promise<void> {
  const gone = once(holder.child, "exit");
  if (how === "SIGKILL") holder.child.kill("SIGKILL");
  else holder.child.stdin?.write("leave");
  await gone;
}

async function ask<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1 });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

describe("the embedded server", () => {
  let home: string;
  before(async () => {
    // mkdtemp makes it 0700, so that the server's account may not pass it by itself.
    home = join(await mkdtemp(join(tmpdir(), "tierline-home-")), "home");
  });
  after(() => rm(join(home, ".."), { recursive: true, force: true }));

  it("keeps its data over a restart and its password to its owner", async () => {
    const first = await startEmbedded({ home, fsync: false });
    await ask(first.url, (sql) => sql`CREATE TABLE kept AS SELECT 42 AS answer`);
    await first.stop();
    await assert.rejects(
      ask(first.url, (sql) => sql`SELECT 1`),
      { code: "ECONNREFUSED" },
    );
    const second = await startEmbedded({ home, fsync: false });
    assert.equal(second.url, first.url);
    assert.equal((await ask(second.url, (sql) => sql`SELECT answer FROM kept`))[0]?.["answer"], 42);
    assert.equal((await stat(join(home, "postgres.json"))).mode & 0o777, 0o600);
    await second.stop();
  });

  it("is durable unless a test gives that up", async () => {
    const server = await startEmbedded({ home });
    assert.equal((await ask(server.url, (sql) => sql`SHOW fsync`))[0]?.["fsync"], "on");
    await server.stop();
  });

  it("is adopted after a kill -9 and stopped by the adopter", async () => {
    const killed = await hold(home);
    await end(killed, "SIGKILL");
    const adopter = await startEmbedded({ home, fsync: false });
    assert.equal(adopter.adopted, true);
    assert.equal(adopter.url, killed.url);
    await adopter.stop();
    await assert.rejects(
      ask(killed.url, (sql) => sql`SELECT 1`),
      { code: "ECONNREFUSED" },
    );
  });

  it("is shared by several processes, and the last one out stops it", async () => {
    const holders = await Promise.all([hold(home), hold(home), hold(home)]);
    assert.deepEqual(holders.map((holder) => holder.adopted).sort(), [false, true, true]);
    const [one, two, three] = holders as [Holder, Holder, Holder];
    await end(one, "politely");
    await end(two, "SIGKILL");
    assert.equal((await ask(three.url, (sql) => sql`SELECT 1 AS up`))[0]?.["up"], 1);
    await end(three, "politely");
    await assert.rejects(
      ask(three.url, (sql) => sql`SELECT 1`),
      { code: "ECONNREFUSED" },
    );
  });

  it("comes back after the server itself was killed", async () => {
    const server = await startEmbedded({ home, fsync: false });
    const pid = Number((await readFile(join(home, "postgres", "postmaster.pid"), "utf8")).split("\n")[0]);
    process.kill(pid, "SIGKILL");
    await server.stop();
    const again = await startEmbedded({ home, fsync: false });
    assert.equal((await ask(again.url, (sql) => sql`SELECT answer FROM kept`))[0]?.["answer"], 42);
    await again.stop();
  });

  it("is started again under those who use it, on the same port, when it is killed or stopped", async () => {
    const server = await startEmbedded({ home, fsync: false });
    const pidFile = () => readFile(join(home, "postgres", "postmaster.pid"), "utf8").catch(() => "");
    for (const signal of ["SIGKILL", "SIGQUIT", "SIGINT"] as const) {
      const before = (await pidFile()).split("\n")[0] ?? "";
      process.kill(Number(before), signal);
      await eventually(
        () =>
          ask(server.url, (sql) => sql`SELECT answer FROM kept`).then(
            ([row]) => row?.["answer"],
            () => undefined,
          ),
        (answer) => answer === 42,
      );
      assert.notEqual((await pidFile()).split("\n")[0], before);
    }
    await server.stop();
  });

  it("says what is wrong when the password file is gone", async () => {
    await rename(join(home, "postgres.json"), join(home, "elsewhere"));
    await assert.rejects(startEmbedded({ home, fsync: false }), /postgres\.json is missing/);
    await rename(join(home, "elsewhere"), join(home, "postgres.json"));
    await chmod(join(home, "postgres.json"), 0o600);
  });
});
