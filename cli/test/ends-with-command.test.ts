/** Whatever a command starts ends with it, however it ends. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { eventually } from "@tierline/kernel/testing/eventually";
import { processesOf } from "./commanding.ts";
import { main } from "./running.ts";

describe("a command that starts a database for itself", () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "tierline-ends-"));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const verifying = () => {
    const { DATABASE_URL: _, ...own } = process.env;
    const env = { ...own, TMPDIR: folder, TIERLINE_HOME: join(folder, "home") };
    return spawn(process.execPath, [main, "erp", "verify", "embedded"], { env, stdio: ["ignore", "pipe", "pipe"] });
  };
  const nothingLeft = async () => {
    const left = await eventually(
      () => processesOf(folder),
      (pids) => pids.length === 0,
    );
    assert.deepEqual(left, []);
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.startsWith("tierline-scratch-")),
      [],
    );
  };

  it("leaves nothing when the pipe that it writes to is closed", async () => {
    const child = verifying();
    await once(child.stderr, "data");
    child.stderr.destroy();
    child.stdout.destroy();
    const [code] = (await once(child, "exit")) as [number | null];
    assert.equal(code, 141);
    await nothingLeft();
  });

  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const) {
    it(`leaves nothing after ${signal}`, async () => {
      const child = verifying();
      await once(child.stderr, "data");
      child.kill(signal);
      assert.deepEqual(await once(child, "exit"), [code, null]);
      await nothingLeft();
    });
  }
});
