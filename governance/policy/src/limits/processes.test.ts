import assert from "node:assert/strict";
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { after, before, describe, it } from "node:test";
import { testDatabase } from "@tierline/kernel/testing/database";

const count = 8;
let processes: ChildProcess[] = [];

async function start(recallMs: number): Promise<ChildProcess[]> {
  const url = await testDatabase();
  const started = Array.from({ length: count }, () =>
    fork(new URL("./fixtures/node.ts", import.meta.url), [url, String(recallMs)]),
  );
  await Promise.all(started.map((each) => ask(each, "open")));
  return started;
}

async function ask(child: ChildProcess, message: object | string): Promise<number> {
  // One of the two never comes: its listeners go with the answer.
  const answered = new AbortController();
  const { signal } = answered;
  child.send(message);
  const [answer] = (await Promise.race([
    once(child, "message", { signal }),
    once(child, "exit", { signal }).then(() => [{ admitted: 0 }]),
  ]).finally(() => {
    answered.abort();
  })) as [{ admitted: number }];
  return answer.admitted;
}

const stop = (children: readonly ChildProcess[]) =>
  Promise.all(
    children.map(async (child) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.send("close");
      await ended;
    }),
  );

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

describe("eight processes on one database", () => {
  before(async () => {
    processes = await start(20_000);
  });
  after(() => stop(processes));

  for (const [limit, spread] of [
    [1, 8],
    [10, 1],
    [100, 100],
    [100, 7],
    [2_500, 50],
    [2_500, 2_500],
  ] as const) {
    it(`admit exactly ${String(limit)} of ${String(8 * limit)} that come ${String(spread)} at a time`, async () => {
      for (const seed of [1, 2, 3]) {
        const task = { client: `burst-${String(limit)}-${String(spread)}-${String(seed)}`, requests: limit, spread };
        const admitted = await Promise.all(processes.map((each) => ask(each, { ...task, times: limit })));
        assert.equal(sum(admitted), limit, admitted.join(" + "));
      }
    });
  }
});

describe("eight processes of which one is killed", () => {
  it("never admit more than the limit", async () => {
    const children = await start(300);
    try {
      const task = { client: "killed", requests: 3_000, times: 3_000, spread: 20 };
      const [victim, ...others] = children;
      assert.ok(victim !== undefined);
      // It tells of each twenty it admits, and dies in the middle of the burst with what it holds ahead. It begins before the others,
      // who may be through with everything before it is asked again.
      let told = await ask(victim, { ...task, times: 20 });
      const burst = Promise.all(others.map((each) => ask(each, task)));
      for (let round = 0; round < 4; round += 1) told += await ask(victim, { ...task, times: 20 });
      const dying = ask(victim, task);
      victim.kill("SIGKILL");
      await dying;
      const admitted = told + sum(await burst);
      assert.ok(told >= 20, String(told));
      assert.ok(admitted <= 3_000, String(admitted));
      // What it took with it is at most a few leases.
      assert.ok(admitted > 2_000, String(admitted));
    } finally {
      await stop(children);
    }
  });
});
