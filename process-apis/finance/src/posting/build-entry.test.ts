import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as fc from "fast-check";
import { businessDays } from "../events/business-day.ts";
import { lineAmount, sum } from "@tierline/kernel/model/money";
import type { Order } from "@tierline/kernel/model/order";
import type { PostingRule } from "../resources/posting-rules/contract.ts";
import { saleOf } from "../events/from-order.ts";
import { buildEntry, type Postable } from "./build-entry.ts";
import { checked } from "./check-rules.ts";
import { figuresOf } from "./figures.ts";
import { postingRules } from "./posting-rules.ts";

const currency = "GBP";
const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const kinds = [...new Set(postingRules.map((rule) => rule.event))];

/** Any event that the rules can post. */
const anyEvent: fc.Arbitrary<Postable> = fc.constantFrom(...kinds).chain((kind) => {
  const lines = postingRules.filter((rule) => rule.event === kind).map((rule) => rule.line);
  const costed = lines.filter((line) => line === "cost" || line === "cost-written-off");
  return fc.record({
    kind: fc.constant(kind),
    currency: fc.constant(currency),
    lines: fc.array(fc.record({ kind: fc.constantFrom(...lines), amount })),
    costed:
      costed.length === 0
        ? fc.constant([])
        : fc.array(
            fc.record({
              kind: fc.constantFrom(...costed),
              itemId: fc.constantFrom("A", "B", "C"),
              quantity: fc.integer({ min: -1_000, max: 1_000 }),
            }),
          ),
  });
});

const unitPrice = fc.integer({ min: 0, max: 9_999_999 }).map((thousandths) => (thousandths / 1_000).toFixed(3));
const anyOrder: fc.Arbitrary<Order> = fc
  .record({
    tender: fc.constantFrom("card", "cash", "invoice", "gift-card"),
    lines: fc.array(
      fc.record({
        kind: fc.constantFrom("goods", "service", "gift-card"),
        quantity: fc.integer({ min: 1, max: 10_000 }),
        unitPrice,
        stocked: fc.boolean(),
      }),
      { minLength: 1 },
    ),
  })
  .map(({ tender, lines }) => {
    const priced = lines.map((line, index) => ({
      ...line,
      lineNumber: index + 1,
      itemId: `ITEM-${String(index)}`,
      description: "x",
      amount: lineAmount(line.quantity, line.unitPrice, "GBP"),
    }));
    const total = sum(priced.map((line) => line.amount));
    return {
      orderId: "ord_00000000",
      channelOrderNumber: "1",
      placedAt: "2026-11-21T00:00:00Z",
      currency,
      tender,
      lines: priced,
      total,
    } as unknown as Order;
  });

const costs = new Map([
  ["A", "1.25"],
  ["B", "0.333333"],
  ["ITEM-0", "0.005"],
  ["ITEM-1", "2.345678"],
]);

const isBalanced = (event: Postable): boolean => {
  const { entry: lines } = buildEntry(event, costs, postingRules);
  const oneSided = lines.every((line) => (line.debit === 0) !== (line.credit === 0));
  return oneSided && sum(lines.map((line) => line.debit)) === sum(lines.map((line) => line.credit));
};

const days = businessDays("Europe/London", []);

describe("an entry", () => {
  it("balances for any event", () => {
    fc.assert(fc.property(anyEvent, isBalanced));
  });

  it("balances for any order, with one line per account, and tells its total", () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        const sale = saleOf(order, days);
        const { entry: lines } = buildEntry(sale, costs, postingRules);
        assert.equal(new Set(lines.map((line) => line.account)).size, lines.length);
        assert.equal(
          figuresOf(
            lines.map((line) => ({ ...line, kind: "sale" })),
            postingRules,
          ).net,
          order.total,
        );
        return isBalanced(sale);
      }),
    );
  });

  it("has no line where amounts cancel out", () => {
    const lines = [10, -10].map((each) => ({ kind: "goods" as const, amount: each }));
    assert.deepEqual(buildEntry({ kind: "sale", currency, lines, costed: [] }, costs, postingRules).entry, []);
  });

  it("leaves out units whose cost nobody knows", () => {
    const costed = [{ kind: "cost" as const, itemId: "NOBODY-KNOWS", quantity: 5 }];
    assert.deepEqual(buildEntry({ kind: "sale", currency, lines: [], costed }, costs, postingRules).entry, []);
  });
});

describe("posting rules", () => {
  const rule = (overrides: Partial<PostingRule>): PostingRule => ({
    event: "sale",
    line: "goods",
    debit: "1100",
    credit: "4000",
    ...overrides,
  });

  it("are refused when two are for the same line", () => {
    assert.throws(() => checked([rule({}), rule({ credit: "4050" })]), /two posting rules for sale\/goods/);
  });

  it("are refused when one stays within an account", () => {
    assert.throws(() => checked([rule({ credit: "1100" })]), /same account/);
  });

  it("are refused when a figure could not be told from the journal any more", () => {
    const tender = rule({ line: "tender-gift-card", debit: "2100", credit: "1100" });
    const sold = rule({ line: "gift-card", credit: "2100", measure: "giftCards" });
    assert.throws(() => checked([sold, tender]), /counts giftCards on 2100, which sale\/tender-gift-card touches too/);
  });
});
