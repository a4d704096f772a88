import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { levelsOf, loadOf, watchLoad, type Level } from "./load.ts";

const thresholds = { delayMs: 100, inFlight: 1_000 };
const steps = (...delays: readonly number[]): Level[] => {
  const next = levelsOf(thresholds);
  return delays.map((delayMs) => next({ delayMs, inFlight: 0 }));
};

const times = (count: number, value: number): number[] => Array.from({ length: count }, () => value);

describe("the level of shedding", () => {
  it("rises one at a time, after four readings that say so", () => {
    assert.deepEqual(steps(...times(5, 100)), [0, 0, 0, 1, 1]);
    assert.deepEqual(steps(...times(13, 900)), [0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3]);
  });

  it("is not moved by some long turns of the event loop", () => {
    assert.deepEqual(steps(900, 900, 900, 0, 900, 900, 900, 0), [0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("falls only well below where it began, and then at once", () => {
    assert.deepEqual(steps(...times(4, 100), 90, 71, 69), [0, 0, 0, 1, 1, 1, 0]);
    assert.deepEqual(steps(...times(12, 900), 10).slice(-2), [3, 0]);
    assert.deepEqual(steps(...times(12, 900), 250).slice(-2), [3, 2]);
  });

  it("follows requests in flight as well as the event loop", () => {
    const next = levelsOf(thresholds);
    const read = (inFlight: number) => next({ delayMs: 0, inFlight });
    assert.deepEqual([999, ...times(4, 1_000), ...times(4, 2_000)].map(read), [0, 0, 0, 0, 1, 1, 1, 1, 2]);
  });

  it("never sheds a call before one that is less urgent", () => {
    for (const level of [0, 1, 2, 3] as const) {
      const load = loadOf(() => level);
      const [browse, normal, critical] = (["browse", "normal", "critical"] as const).map((each) => load.sheds(each));
      assert.ok(!(normal === true && browse !== true), String(level));
      assert.ok(!(critical === true && normal !== true), String(level));
    }
  });
});

describe("a process that is really busy", () => {
  it("sheds browsing once its event loop is late, and stops when it has time again", async () => {
    const load = watchLoad({ delayMs: 20, inFlight: 1_000 }, () => 0);
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    const spin = () => {
      const end = performance.now() + 100;
      while (performance.now() < end);
    };
    try {
      assert.equal(load.sheds("browse"), false);
      while (!load.sheds("browse")) {
        spin();
        await turn();
      }
      while (load.sheds("browse")) await turn();
    } finally {
      load.close();
    }
  });

  it("sheds browsing while too much is in flight", async () => {
    let inFlight = 11;
    const load = watchLoad({ delayMs: 1e9, inFlight: 10 }, () => inFlight);
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    try {
      while (!load.sheds("browse")) await turn();
      assert.equal(load.sheds("normal"), false);
      inFlight = 0;
      while (load.sheds("browse")) await turn();
    } finally {
      load.close();
    }
  });
});
