import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as fc from "fast-check";
import { halfToEven, roundingOf } from "./rounding.ts";

describe("rounding half to even", () => {
  it("differs from ours on a half above an even digit, by one", () => {
    assert.deepEqual([halfToEven(1, "0.425", "GBP"), roundingOf(1, "0.425", "GBP")], [42, 1]);
    assert.deepEqual([halfToEven(1, "0.435", "GBP"), roundingOf(1, "0.435", "GBP")], [44, 0]);
    assert.deepEqual([halfToEven(5, "0.425", "GBP"), roundingOf(5, "0.425", "GBP")], [212, 1]);
  });

  it("never differs by more", () => {
    const price = fc.integer({ min: 0, max: 9_999_999 }).map((micros) => {
      const digits = String(micros).padStart(7, "0");
      return `${digits.slice(0, 1)}.${digits.slice(1)}`;
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), price, (quantity, unitPrice) => {
        assert.ok([0, 1].includes(roundingOf(quantity, unitPrice, "GBP")));
      }),
    );
  });
});
