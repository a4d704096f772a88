/** Many small lines, and units that cost less than the smallest coin: rounding gives nothing away. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CatalogItem } from "@tierline/kernel/client/item-catalog";
import { isProblem, type Problem } from "@tierline/kernel/errors/problem";
import { sum } from "@tierline/kernel/model/money";
import { type AskedLine, priceLines } from "./price-lines.ts";
import type { PricePolicy } from "./price-policy.ts";

const promise = (maxDiscountPercent: number): PricePolicy => ({
  mode: "promise",
  maxDiscountPercent,
  mayStatePrices: false,
});
const times = (count: number, line: Omit<AskedLine, "itemId">): AskedLine[] =>
  Array.from({ length: count }, () => ({ itemId: "SCREW", ...line }));

function price(list: string | null, lines: readonly AskedLine[], policy = promise(50), currency = "GBP"): number {
  const item: CatalogItem = { itemId: "SCREW", kind: "goods", stocked: true, description: "A screw", unitPrice: list };
  return sum(priceLines(lines, new Map([["SCREW", item]]), policy, currency).map(({ amount }) => amount));
}

/** The refusal's reason and the place of it. */
function refusedAt(...args: Parameters<typeof price>): string {
  try {
    return `taken for ${String(price(...args))}`;
  } catch (error) {
    assert.ok(isProblem(error, "price-refused"), String(error));
    const { reason, errors = [] } = (error as Problem).extras;
    return `${String(reason)} ${errors.map(({ pointer }) => pointer).join(" ")}`;
  }
}

describe("amounts after rounding", () => {
  it("are refused where many lines round the price away, stated or not", () => {
    const half = times(500, { quantity: 1, unitPrice: "0.0045" });
    assert.equal(refusedAt("0.009", half), "too-little /lines/0");
    assert.equal(refusedAt("0.004", times(500, { quantity: 1 })), "too-little /lines/0");
    assert.equal(refusedAt("0.4", times(3, { quantity: 1 }), promise(50), "JPY"), "too-little /lines/0");
    const mixed = [
      ...times(100, { quantity: 1, unitPrice: "0.0045" }),
      ...times(100, { quantity: 1, unitPrice: "0.0049" }),
    ];
    assert.equal(refusedAt("0.009", mixed), "too-little /lines/0");
  });

  it("are refused where all units together come to nothing and have a price", () => {
    assert.equal(refusedAt("0.004", times(1, { quantity: 1 })), "too-little /lines/0");
    assert.equal(price("0.004", times(1, { quantity: 500 })), 200);
    assert.equal(price("0.005", times(1, { quantity: 1 })), 1);
  });

  it("are taken where single lines are rounded as lines are", () => {
    assert.equal(price("0.424", times(2, { quantity: 1 }), promise(0)), 84);
    assert.equal(price("0.97", times(2, { quantity: 1, unitPrice: "0.2425" }), promise(75)), 48);
    assert.equal(price("0.425", times(4, { quantity: 1 }), promise(0)), 172);
    for (let list = 10; list < 2_000; list += 7)
      for (const quantity of [1, 3, 7]) {
        const cents = (list / 1_000).toFixed(3);
        assert.ok(price(cents, times(1, { quantity }), promise(0)) > 0);
        assert.ok(price(cents, times(1, { quantity, unitPrice: (list / 2_000).toFixed(6) })) > 0);
      }
  });

  it("are judged by the stated price where there is no list price", () => {
    const stating: PricePolicy = { mode: "promise", maxDiscountPercent: 50, mayStatePrices: true };
    for (const count of [1, 500])
      assert.equal(refusedAt(null, times(count, { quantity: 1, unitPrice: "0.004" }), stating), "too-little /lines/0");
    assert.equal(price(null, times(2, { quantity: 1, unitPrice: "0.00" }), stating), 0);
    assert.equal(price(null, times(1, { quantity: 3, unitPrice: "0.004" }), stating), 1);
  });

  it("are nothing for what the list gives away, where all of a price may be let off, and after the sale", () => {
    assert.equal(price("0.00", times(3, { quantity: 2 })), 0);
    assert.equal(price("9.99", times(3, { quantity: 2, unitPrice: "0.00" }), promise(100)), 0);
    assert.equal(price("0.004", times(500, { quantity: 1 }), { mode: "facts" }), 0);
  });
});
