import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as fc from "fast-check";
import { isProblem } from "../errors/problem.ts";
import { lineAmount } from "./money.ts";

describe("the amount of a line", () => {
  it("is rounded half away from zero, once", () => {
    assert.equal(lineAmount(1, "1.005", "GBP"), 101);
    assert.equal(lineAmount(-1, "1.005", "GBP"), -101);
    assert.equal(lineAmount(3, "0.335", "GBP"), 101);
    assert.equal(lineAmount(1, "1.0049", "GBP"), 100);
    assert.equal(lineAmount(1, "0.000001", "GBP"), 0);
    assert.equal(lineAmount(-1, "0.001", "GBP"), 0);
    assert.equal(lineAmount(2, "-11.06", "GBP"), -2_212);
  });

  it("is the nearest number of minor units, whatever the quantity and price", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.integer({ min: 0, max: 999_999_999 }),
        (quantity, micros) => {
          const unitPrice = `${String(Math.trunc(micros / 1e6))}.${String(micros % 1e6).padStart(6, "0")}`;
          const exact = BigInt(quantity) * BigInt(micros);
          const distance = exact - BigInt(lineAmount(quantity, unitPrice, "GBP")) * 10_000n;
          assert.ok(distance <= 5_000n && distance >= -5_000n);
        },
      ),
    );
  });

  it("is refused beyond what can be booked", () => {
    assert.throws(
      () => lineAmount(1_000_000, "999999999.99", "GBP"),
      (error) => isProblem(error, "invalid"),
    );
  });
});
