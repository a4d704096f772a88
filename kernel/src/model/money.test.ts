import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as fc from "fast-check";
import { isProblem } from "../errors/problem.ts";
import { Currency, exponentOf, inMajorUnits, inMinorUnits, lineAmount } from "./money.ts";

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

describe("a currency", () => {
  it("has the minor units of ISO 4217", () => {
    const codes = ["JPY", "XAF", "GBP", "HUF", "IDR", "LAK", "MGA", "KWD", "IQD", "CLF"];
    assert.deepEqual(codes.map(exponentOf), [0, 0, 2, 2, 2, 2, 2, 3, 3, 4]);
    assert.equal(lineAmount(1, "1500", "JPY"), 1_500);
    assert.equal(lineAmount(3, "0.5", "JPY"), 2);
    assert.equal(lineAmount(1, "1.234", "KWD"), 1_234);
    assert.equal(lineAmount(1, "0.000001", "CLF"), 0);
  });

  it("is one that something can be priced in", () => {
    for (const code of ["ZZZ", "XXX", "XTS", "XAU", "gbp", "DEM"]) assert.ok(!Currency.safeParse(code).success, code);
    for (const code of ["GBP", "XOF", "XCG"]) assert.ok(Currency.safeParse(code).success, code);
    assert.throws(() => exponentOf("ZZZ"), { kind: "invalid" });
  });

  it("is shown in its own places, and read back", () => {
    assert.deepEqual(
      [inMajorUnits(1250, "GBP"), inMajorUnits(1250, "JPY"), inMajorUnits(-5, "KWD"), inMajorUnits(-5, "GBP")],
      ["12.50", "1250", "-0.005", "-0.05"],
    );
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom("JPY", "GBP", "KWD", "CLF"), (amount, currency) => {
        assert.equal(inMinorUnits(inMajorUnits(amount, currency), currency), amount);
      }),
    );
    assert.equal(inMinorUnits("1.5", "JPY"), undefined);
    assert.equal(inMinorUnits("1.50", "GBP"), 150);
  });
});
