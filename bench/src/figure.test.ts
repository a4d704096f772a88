import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judged, shared, type Bar, type Figure } from "./figure.ts";

const figure = (bar: Bar | null): Figure => ({ name: "speed", unit: "x", bar, measure: () => Promise.resolve([]) });

describe("a figure", () => {
  it("is its median run, held against its bar from below or above", () => {
    assert.deepEqual(judged(figure({ atLeast: 0.6 }), [0.5, 0.7, 0.8]), {
      name: "speed",
      value: 0.7,
      bar: 0.6,
      holds: true,
      unit: "x",
      runs: [0.5, 0.7, 0.8],
    });
    assert.equal(judged(figure({ atLeast: 0.6 }), [0.5, 0.55]).holds, false);
    assert.equal(judged(figure({ atMost: 16 }), [15, 16]).holds, true);
    assert.equal(judged(figure({ atMost: 16 }), [15, 18]).holds, false);
  });

  it("with an exact bar is its worst run: one unit too many once is one too many", () => {
    const { value, holds } = judged(figure({ exactly: 20 }), [20, 20, 21]);
    assert.deepEqual({ value, holds }, { value: 21, holds: false });
    assert.equal(judged(figure({ exactly: 20 }), [20, 20]).holds, true);
  });

  it("without a bar neither holds nor fails", () => {
    const { bar, holds } = judged(figure(null), [1]);
    assert.deepEqual({ bar, holds }, { bar: null, holds: null });
  });

  it("shares a run with others: it is made once", async () => {
    let made = 0;
    const run = shared(() => Promise.resolve(++made));
    assert.deepEqual([await run(() => undefined), await run(() => undefined)], [1, 1]);
  });
});
