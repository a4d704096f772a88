import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as fc from "fast-check";
import { lineAmount } from "@tierline/kernel/model/money";
import type { OrderLine } from "@tierline/kernel/model/order";
import { allocateLines, type ReturnedLine } from "./allocate-lines.ts";

const line = (lineNumber: number, quantity: number, unitPrice: string, itemId = "MUG"): OrderLine => ({
  lineNumber,
  itemId,
  kind: "goods",
  stocked: true,
  description: itemId,
  quantity,
  unitPrice,
  amount: lineAmount(quantity, unitPrice, "GBP"),
});
const total = (lines: readonly { readonly amount: number }[]) => lines.reduce((sum, { amount }) => sum + amount, 0);

/** An order of one item on up to four lines, and an order in which its units come back, in parts. */
const anyLife = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 9_999_999 })), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((lines) => {
    const sold = lines.map(([quantity, micros], index) => line(index + 1, quantity, (micros / 1e6).toFixed(6)));
    const units = sold.reduce((sum, { quantity }) => sum + quantity, 0);
    return fc.tuple(
      fc.constant(sold),
      fc.array(fc.integer({ min: 1, max: 7 }), { minLength: units, maxLength: units }),
    );
  });

describe("what is given back of an order", () => {
  it("is exactly what was paid, whatever the parts, never more on the way, and nothing less than nothing", () => {
    fc.assert(
      fc.property(anyLife, ([sold, parts]) => {
        let returned: readonly ReturnedLine[] = [];
        let [left, refunded] = [sold.reduce((sum, { quantity }) => sum + quantity, 0), 0];
        for (const part of parts) {
          const quantity = Math.min(part, left);
          if (quantity === 0) break;
          const made = allocateLines(sold, returned, [{ itemId: "MUG", quantity }]);
          for (const { amount } of made.lines) assert.ok(amount >= 0);
          refunded += total(made.lines);
          returned = made.returned;
          left -= quantity;
          assert.ok(refunded <= total(sold));
        }
        assert.equal(refunded, total(sold));
        assert.throws(() => allocateLines(sold, returned, [{ itemId: "MUG", quantity: 1 }]), { kind: "conflict" });
      }),
    );
  });

  it("counts an item that is named twice twice", () => {
    const sold = [line(1, 1, "4.90"), line(2, 1, "6.95")];
    const twice = [
      { itemId: "MUG", quantity: 1 },
      { itemId: "MUG", quantity: 1 },
    ];
    assert.equal(total(allocateLines(sold, [], twice).lines), 1185);
    assert.throws(() => allocateLines(sold, [], [...twice, ...twice]), { kind: "conflict" });
  });

  it("is of the line that is named", () => {
    const sold = [line(1, 1, "4.90"), line(2, 2, "6.95")];
    const { lines, returned } = allocateLines(sold, [], [{ itemId: "MUG", quantity: 2, orderLineNumber: 2 }]);
    assert.deepEqual([total(lines), returned], [1390, [{ lineNumber: 2, itemId: "MUG", quantity: 2, amount: 1390 }]]);
    assert.throws(() => allocateLines(sold, [], [{ itemId: "MUG", quantity: 2, orderLineNumber: 1 }]), {
      kind: "conflict",
    });
    assert.throws(() => allocateLines(sold, [], [{ itemId: "CUP", quantity: 1 }]), { kind: "unknown-item" });
  });

  it("is of the line that was sold at the price that a counter states, whatever the order", () => {
    const sold = [line(1, 1, "4.90"), line(2, 1, "6.95"), line(3, 1, "9.00")];
    const lineOf = (unitPrice: string, before: readonly ReturnedLine[] = []) =>
      allocateLines(sold, before, [{ itemId: "MUG", quantity: 1, unitPrice }]).parts[0]?.orderLineNumber;
    assert.deepEqual(
      ["6.95", "4.90", "9", "5.00", "1", "9.01"].map((price) => lineOf(price)),
      [2, 1, 3, 2, 1, 3],
    );
    const gone = [{ lineNumber: 2, itemId: "MUG", quantity: 1, amount: 695 }];
    assert.deepEqual(
      ["6.95", "4.90"].map((price) => lineOf(price, gone)),
      [3, 1],
    );
  });
});
