/** Which process a pid file names, with and without a /proc to ask. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { processOf, serverProcess } from "./stale-pid.ts";

describe("the process that a pid file names", () => {
  let data: string;
  before(async () => {
    data = await mkdtemp(join(tmpdir(), "tierline-pid-"));
  });
  after(() => rm(data, { recursive: true }));

  it("is no server where it is another program", async () => {
    await writeFile(join(data, "postmaster.pid"), `${String(process.pid)}\n`);
    assert.equal(await serverProcess(data), undefined);
  });

  it("is told by ps where there is no /proc", async () => {
    const child = spawn("sleep", ["60"]);
    await once(child, "spawn");
    const { pid = 0 } = child;
    assert.equal((await processOf(pid, join(data, "no-proc")))?.program, "sleep");
    child.kill();
    await once(child, "exit");
    assert.equal(await processOf(pid, join(data, "no-proc")), undefined);
  });
});
