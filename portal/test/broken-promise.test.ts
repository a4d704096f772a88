/** What the portfolio marks: an API that did less than it promised. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { brokenPromises } from "../web/src/catalog/broken-promise.ts";

const promised = { availability: "99.95%", p99Ms: 300 };
const did = (availability: number | null, p99Ms: number | null = 250, objective: typeof promised | null = promised) =>
  brokenPromises({ objective, performance: { availability, p99Ms, calls: availability === null ? 0 : 100 } });

describe("a promise", () => {
  it("is broken by less availability than was promised, or by slower answers", () => {
    assert.deepEqual(did(76), ["availability"]);
    assert.deepEqual(did(99.949), ["availability"]);
    assert.deepEqual(did(100, 1_000), ["p99"]);
    assert.deepEqual(did(76, null), ["availability", "p99"]);
  });

  it("is kept by what was promised, and there is none where nothing was promised or called", () => {
    assert.deepEqual(did(99.95), []);
    assert.deepEqual(did(100), []);
    // Between 250 and 500 ms: it may have been kept.
    assert.deepEqual(did(100, 500), []);
    assert.deepEqual(did(null, null), []);
    assert.deepEqual(did(76, null, null), []);
  });

  it("that cannot be read counts as broken", () => {
    assert.deepEqual(did(100, 250, { availability: "always", p99Ms: 300 }), ["availability"]);
  });
});
