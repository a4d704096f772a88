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

  const inScratch = async (name: string): Promise<string[] | undefined> => {
    const [scratch] = (await readdir(folder)).filter((each) => each.startsWith("tierline-scratch-"));
    if (scratch === undefined) return undefined;
    return (await readdir(join(folder, scratch, name)).catch(() => undefined)) ?? undefined;
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
    it(`leaves nothing after ${signal}, in the middle of its work`, async () => {
      const child = verifying();
      await once(child.stderr, "data");
      child.kill(signal);
      assert.deepEqual(await once(child, "exit"), [code, null]);
      await nothingLeft();
    });
  }

  const soon = { withinMs: 60_000, everyMs: 5 };
  const moments = {
    "its database is being made": () =>
      eventually(() => inScratch("postgres.new"), Boolean, soon.withinMs, soon.everyMs),
    "its database is coming up": () => eventually(() => inScratch("postgres"), Boolean, soon.withinMs, soon.everyMs),
    "its database is being stopped": async () => {
      await eventually(
        () => inScratch("users"),
        (users) => users?.length === 1,
        soon.withinMs,
        soon.everyMs,
      );
      await eventually(
        () => inScratch("users"),
        (users) => users?.length !== 1,
        soon.withinMs,
        soon.everyMs,
      );
    },
  };

  for (const [moment, comes] of Object.entries(moments)) {
    it(`leaves nothing when it is ended while ${moment}`, async () => {
      const child = verifying();
      const ended = once(child, "exit");
      child.stdout.resume();
      child.stderr.resume();
      await comes();
      child.kill("SIGTERM");
      assert.deepEqual(await ended, [143, null]);
      await nothingLeft();
    });
  }
});
