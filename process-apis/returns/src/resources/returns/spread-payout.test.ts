import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as fc from "fast-check";
import { lineAmount } from "@tierline/kernel/model/money";
import type { Order, OrderLine } from "@tierline/kernel/model/order";
import type { ReturnLine } from "@tierline/kernel/model/return";
import { allocateLines, type ReturnedLine } from "./allocate-lines.ts";
import { spreadPayout } from "./spread-payout.ts";

const line = (lineNumber: number, itemId: string, quantity: number, unitPrice: string): OrderLine => ({
  lineNumber,
  itemId,
  kind: "goods",
  stocked: true,
  description: itemId,
  quantity,
  unitPrice,
  amount: lineAmount(quantity, unitPrice, "GBP"),
});

/** What of the sale has come back once a counter has paid these out. */
function payOut(sold: readonly OrderLine[], back: readonly OrderLine[], before: readonly ReturnedLine[] = []) {
  const paid = back.map((each): ReturnLine => ({ ...each, disposition: "restock" }));
  const order = { currency: "GBP", channelOrderNumber: "W-1", lines: sold } as unknown as Order;
  return spreadPayout(order, paid, before, allocateLines(sold, before, paid));
}
const given = (returned: readonly ReturnedLine[]) => returned.map(({ lineNumber, amount }) => [lineNumber, amount]);
const overpaid = (pointer: string) => (error: { extras?: { reason?: string; errors?: { pointer?: string }[] } }) => {
  assert.deepEqual([error.extras?.reason, error.extras?.errors?.map((each) => each.pointer)], ["overpaid", [pointer]]);
  return true;
};

describe("what a counter has paid out", () => {
  it("is guarded line by line, not in all", () => {
    const sold = [line(1, "A", 1, "10.00"), line(2, "B", 1, "1.00")];
    assert.throws(() => payOut(sold, [line(1, "A", 1, "1.00"), line(2, "B", 1, "10.00")]), overpaid("/lines/1"));
    assert.deepEqual(given(payOut(sold, [line(1, "B", 1, "1.00"), line(2, "A", 1, "9.00")])), [
      [2, 100],
      [1, 900],
    ]);
  });

  it("may be an average of lines, and the halves of a penny in either order", () => {
    const two = [line(1, "A", 1, "4.90"), line(2, "A", 1, "6.95")];
    assert.deepEqual(given(payOut(two, [line(1, "A", 2, "5.925")])), [
      [2, 695],
      [1, 490],
    ]);
    const halves = [line(1, "A", 2, "0.425")];
    assert.deepEqual(given(payOut(halves, [line(1, "A", 1, "0.42"), line(2, "A", 1, "0.43")])), [[1, 85]]);
    assert.throws(() => payOut(halves, [line(1, "A", 1, "0.43"), line(2, "A", 1, "0.43")]), overpaid("/lines/1"));
  });

  it("leaves due of a line what was not paid of it", () => {
    const sold = [line(1, "A", 2, "10.00"), line(2, "B", 1, "1.00")];
    const before = payOut(sold, [line(1, "A", 1, "4.00")]);
    assert.throws(() => payOut(sold, [line(1, "B", 1, "1.01")], before), overpaid("/lines/0"));
    assert.deepEqual(given(payOut(sold, [line(1, "A", 1, "16.00")], before)), [[1, 2000]]);
  });

  it("is taken of units at the prices they were sold for, in whatever order they come back", () => {
    const anySale = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 5 })), {
      minLength: 1,
      maxLength: 4,
    });
    const life = anySale.chain((lines) => {
      const units = lines.flatMap(([quantity, price]) => Array.from({ length: quantity }, () => price));
      return fc.tuple(fc.constant(lines), fc.shuffledSubarray(units, { minLength: units.length }));
    });
    fc.assert(
      fc.property(life, ([lines, units]) => {
        const sold = lines.map(([quantity, price], index) => line(index + 1, "A", quantity, `${String(price)}.00`));
        let back: readonly ReturnedLine[] = [];
        for (const price of units) back = payOut(sold, [line(1, "A", 1, `${String(price)}.00`)], back);
        for (const { lineNumber, amount } of back) assert.equal(amount, sold[lineNumber - 1]?.amount);
      }),
    );
  });
});
