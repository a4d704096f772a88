import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as fc from "fast-check";
import { microCost, minorUnits, moved, type StockState } from "./moving-average.ts";

const empty: StockState = { quantity: 0, value: 0n };

describe("moving average cost", () => {
  it("reads a decimal cost exactly", () => {
    assert.equal(microCost("1.1", "GBP"), 110_000_000n);
    assert.equal(microCost("0.000001", "GBP"), 100n);
  });

  it("ends at nothing whenever all units are gone", () => {
    const movements = fc.array(
      fc.record({ in: fc.integer({ min: 1, max: 1000 }), cost: fc.integer({ min: 0, max: 10_000_000 }) }),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(movements, (receipts) => {
        const full = receipts.reduce((state, each) => moved(state, each.in, BigInt(each.cost), 0n), empty);
        assert.deepEqual(moved(full, -full.quantity, undefined, 0n), empty);
      }),
    );
  });

  it("keeps the average when units leave", () => {
    const state = moved(moved(empty, 3, 100n, 0n), -1, undefined, 0n);
    assert.deepEqual(state, { quantity: 2, value: 200n });
  });

  it("rounds half away from zero", () => {
    assert.deepEqual([minorUnits(500_000n), minorUnits(-500_000n), minorUnits(499_999n)], [1, -1, 0]);
  });
});
