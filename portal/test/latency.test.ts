/** What the usage page reads from a histogram of latencies. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addedUp, percentile } from "../web/src/usage/latency.ts";

//                 ≤ 5  10 25 50 100 250 500 1000 2500 longer
const histogram = [50, 40, 0, 0, 0, 0, 0, 9, 0, 1];

describe("a histogram of latencies", () => {
  it("tells the bound of the class that a share of the calls stays within", () => {
    assert.equal(percentile(histogram, 0.5), "≤ 5 ms");
    assert.equal(percentile(histogram, 0.51), "≤ 10 ms");
    assert.equal(percentile(histogram, 0.99), "≤ 1 s");
  });

  it("says only that calls took longer when they took longer than any class", () => {
    assert.equal(percentile(histogram, 1), "> 2.5 s");
  });

  it("says nothing where nothing was called", () => {
    assert.equal(percentile([], 0.5), undefined);
    assert.equal(percentile(addedUp([]), 0.99), undefined);
  });

  it("is added up class by class", () => {
    assert.deepEqual(addedUp([histogram, [1, 0, 2]]), [51, 40, 2, 0, 0, 0, 0, 9, 0, 1]);
  });
});
