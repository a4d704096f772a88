import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isListPrice, listName, listOf } from "./price-lists.ts";
import type { PriceLine } from "./price-lines.ts";
import { priceChanges } from "./write-prices.ts";

const item = { itemId: "A", description: "A", kind: "goods", stocked: true } as const;

describe("price lists in Tryton", () => {
  it("carry their currency in the name, and others are none of ours", () => {
    assert.equal(listName({ priceList: "outlet", currency: "EUR" }), "outlet EUR");
    assert.deepEqual(listOf("outlet EUR"), { priceList: "outlet", currency: "EUR" });
    for (const name of ["Wholesale", "outlet", "outlet eur", "outlet EUR 2026", ""])
      assert.equal(listOf(name), undefined);
  });

  it("sort by name as list and currency do", () => {
    const names = ["a EUR", "a USD", "a-b EUR", "a0 EUR", "ab EUR"];
    assert.deepEqual(names.toReversed().toSorted(), names);
  });

  it("leave the standard list in the company's currency to the product", () => {
    assert.ok(isListPrice({ priceList: "standard", currency: "GBP" }, "GBP"));
    assert.ok(!isListPrice({ priceList: "standard", currency: "EUR" }, "GBP"));
    assert.deepEqual(
      priceChanges({ ...item, prices: [{ priceList: "standard", currency: "GBP", unitPrice: "1" }] }, [], "GBP"),
      [],
    );
  });

  it("are written where a price differs or a formula computes, and the last of one list wins", () => {
    const list = { priceList: "outlet", currency: "EUR" };
    const line: PriceLine = { ...list, id: 7, product: 1, unitPrice: "7.95", changedAt: "2026-01-01T00:00:00.000000Z" };
    const changes = (unitPrices: readonly string[], lines: readonly PriceLine[]) =>
      priceChanges({ ...item, prices: unitPrices.map((unitPrice) => ({ ...list, unitPrice })) }, lines, "GBP");
    assert.deepEqual(changes(["007.950"], [line]), []);
    assert.deepEqual(changes(["1", "2"], [line]), [{ ...list, unitPrice: "2", line: 7 }]);
    assert.deepEqual(changes(["7.95"], [{ ...line, unitPrice: null }]), [{ ...list, unitPrice: "7.95", line: 7 }]);
    assert.deepEqual(changes(["7.95"], []), [{ ...list, unitPrice: "7.95", line: undefined }]);
  });
});
