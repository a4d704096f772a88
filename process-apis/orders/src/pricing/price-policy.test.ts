import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judgePrice, type PricePolicy } from "./price-policy.ts";

const promise = (maxDiscountPercent: number, mayStatePrices = false): PricePolicy => ({
  mode: "promise",
  maxDiscountPercent,
  mayStatePrices,
});
const judge = (stated: string | undefined, list: string | null, policy: PricePolicy) =>
  judgePrice(stated, { unitPrice: list }, policy, "GBP");
const cents = (amount: number): string => (amount / 100).toFixed(2);

describe("a stated price", () => {
  it("may be exactly the discount below the list, for every price", () => {
    for (const percent of [1, 5, 10, 12.5, 20, 25, 30, 33.3, 50, 75, 100]) {
      for (let list = 1; list < 10_000; list += 7) {
        const micros = BigInt(list) * 10_000n * BigInt(Math.round((100 - percent) * 10));
        if (micros % 1_000n !== 0n) continue;
        const exact = String(micros / 1_000n).padStart(7, "0");
        const lowest = `${exact.slice(0, -6)}.${exact.slice(-6)}`;
        assert.ok("unitPrice" in judge(lowest, cents(list), promise(percent)), `${lowest} of ${cents(list)}`);
      }
    }
  });

  it("is refused a millionth below it, or above the list", () => {
    assert.ok("refusal" in judge("0.359999", "0.45", promise(20)));
    assert.ok("refusal" in judge("0.450001", "0.45", promise(20)));
  });

  it("is refused where there is no list price, unless the channel may state prices", () => {
    assert.deepEqual(judge("0.00", null, promise(100)), { refusal: "has no list price in GBP", reason: "no-price" });
    assert.deepEqual(judge("4.20", null, promise(0, true)), { unitPrice: "4.20" });
    assert.ok("refusal" in judge(undefined, null, promise(0, true)));
  });

  it("is a fact after the sale", () => {
    assert.deepEqual(judge("0.00", "9.99", { mode: "facts" }), { unitPrice: "0.00" });
  });
});
