import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { canonical, differences, sameDecimal } from "./compare.ts";

const order = {
  reference: "ord-1",
  number: "SO-1",
  postedAt: "2026-11-21T09:30:00.000Z",
  revision: 3,
  date: "2026-11-21T09:30:00Z",
  customer: {},
  total: 1729,
  lines: [
    { lineNumber: 1, itemId: "MUG", unitPrice: "6.95", quantity: 2 },
    { lineNumber: 2, itemId: "LAMP", unitPrice: "3.390", quantity: 1 },
  ],
};

describe("two answers", () => {
  it("say the same when they differ only in what each backend gives out by itself, and in how it writes", () => {
    const other = {
      ...order,
      number: "77",
      postedAt: "2026-11-22T00:00:00Z",
      revision: 1,
      date: "2026-11-21T10:30:00.000+01:00",
      lines: [
        { lineNumber: 2, itemId: "LAMP", unitPrice: "3.39", quantity: 1 },
        { ...order.lines[0], unitPrice: "6.950000" },
      ],
    };
    assert.deepEqual(differences(order, other), []);
    assert.equal(canonical(order), canonical(other));
  });

  it("differ field by field, each named by the key of its row, with both values", () => {
    const [first, second] = order.lines;
    const other = { ...order, total: 1730, lines: [first, { ...second, quantity: 2 }] };
    assert.deepEqual(differences(order, other), [
      { field: "total", old: 1729, new: 1730 },
      { field: "lines[2].quantity", old: 1, new: 2 },
    ]);
    assert.notEqual(canonical(order), canonical(other));
  });

  it("differ by a row that only one of them has", () => {
    const found = differences({ items: [{ itemId: "A" }] }, { items: [{ itemId: "A" }, { itemId: "B" }] });
    assert.deepEqual(found, [{ field: "items[B]", old: null, new: { itemId: "B" } }]);
  });

  it("may have the lines of an entry in any order, and two of them alike", () => {
    const line = (account: string, debit: number, credit: number) => ({ account, debit, credit, currency: "GBP" });
    const old = { lines: [line("1100", 5, 0), line("4000", 0, 5), line("1100", 5, 0), line("4000", 0, 5)] };
    assert.deepEqual(differences(old, { lines: old.lines.toReversed() }), []);
    const now = { lines: [...old.lines.slice(0, 3), line("4100", 0, 5)] };
    assert.equal(differences(old, now).length, 1);
  });

  it("are compared by value, not by digits", () => {
    assert.deepEqual(["1.50", "007", "0.0", "-0.10", "10"].map(sameDecimal), ["1.5", "7", "0", "-0.1", "10"]);
  });
});
