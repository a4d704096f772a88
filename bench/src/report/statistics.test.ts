import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { furthestFrom, median, percentile, spread } from "./statistics.ts";

describe("statistics of a few runs", () => {
  it("take the middle value, or the mean of the two in the middle", () => {
    assert.equal(median([9, 1, 5]), 5);
    assert.equal(median([4, 1, 2, 9]), 3);
    assert.ok(Number.isNaN(median([])));
  });

  it("leave the runs in the order in which they were made", () => {
    const runs = [3, 1, 2];
    median(runs);
    percentile(runs, 50);
    assert.deepEqual(runs, [3, 1, 2]);
  });

  it("tell the smallest and the largest", () => {
    assert.deepEqual(spread([2, 0.5, 7]), { low: 0.5, high: 7 });
  });

  it("find the run that misses a target by most, on either side", () => {
    assert.equal(furthestFrom(20, [20, 21, 17, 20]), 17);
    assert.equal(furthestFrom(20, [20, 20]), 20);
  });

  it("take percentiles by nearest rank", () => {
    const values = Array.from({ length: 200 }, (_, index) => index + 1);
    assert.equal(percentile(values, 99), 198);
    assert.equal(percentile([7], 50), 7);
  });
});
