import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as fc from "fast-check";
import { inMajorUnits } from "@tierline/kernel/model/money";
import { plain, sameDecimal, toMinor } from "./decimal.ts";

describe("decimals of the wire", () => {
  it("lose their exponent and nothing else", () => {
    const cases = {
      "1E+2": "100",
      "0E-6": "0.000000",
      "1.5E-3": "0.0015",
      "-12E-1": "-1.2",
      "1.25E+1": "12.5",
      "2.50": "2.50",
    };
    for (const [python, ours] of Object.entries(cases)) assert.equal(plain(python), ours);
  });

  it("that are no numbers are refused", () => {
    assert.throws(() => plain("NaN"), { kind: "upstream-failed" });
  });

  it("become minor units and come back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (amount) => {
        assert.equal(toMinor(inMajorUnits(amount, "GBP"), "GBP"), amount);
      }),
    );
  });

  it("with a fraction of a minor unit are refused", () => {
    assert.equal(toMinor("1.2300", "GBP"), 123);
    assert.throws(() => toMinor("1.234", "GBP"), { kind: "upstream-failed" });
  });

  it("are the same number whatever zeros they end with", () => {
    assert.ok(sameDecimal("2.50", "2.5") && sameDecimal("0E-4", "0") && sameDecimal("1E+2", "100.0"));
    assert.ok(sameDecimal("007.95", "7.95") && sameDecimal("000.5", "0.5"));
    assert.ok(!sameDecimal("2.5", "25"));
  });
});
