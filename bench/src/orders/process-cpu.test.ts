import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cpuOf, parseStat, treeCpu } from "./process-cpu.ts";

const times = (parent: number, ownMs: number, childrenMs = 0) => ({ parent, ownMs, childrenMs });

describe("CPU time of processes", () => {
  it("is read from /proc/<pid>/stat, whatever the command is called", () => {
    const line = "712 (node (a) 1 2) S 700 712 712 0 -1 4194560 9 8 0 0 150 25 30 5 20 0 11 0 99 1 2 3";
    assert.deepEqual(parseStat(line), { parent: 700, ownMs: 1_750, childrenMs: 350 });
  });

  it("adds up a tree: living processes and what their dead children had used", () => {
    const processes = new Map([
      [10, times(1, 100, 40)],
      [11, times(10, 20)],
      [12, times(11, 3)],
      [20, times(1, 1_000)],
      [30, times(999, 500)],
    ]);
    assert.equal(treeCpu([10], processes), 163);
    assert.equal(treeCpu([10, 20], processes), 1_163);
  });

  it("counts a process once when it is under two of the roots", () => {
    const processes = new Map([
      [10, times(1, 100)],
      [11, times(10, 20)],
    ]);
    assert.equal(treeCpu([10, 11], processes), 120);
  });

  it("of this process is more than nothing, or not known", async () => {
    const used = await cpuOf(process.pid);
    assert.ok(process.platform === "linux" ? used > 0 : Number.isNaN(used));
  });
});
