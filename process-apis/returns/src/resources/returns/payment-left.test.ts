import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Order } from "@tierline/kernel/model/order";
import type { CardRefund } from "../../db/return-store.ts";
import { LookAgain } from "./look-again.ts";
import { refuseUnpayable } from "./payment-left.ts";

const order = { orderId: "ord_1", currency: "GBP" } as Order;
const refund = (returnId: string, total: number, state: Partial<CardRefund> = {}): CardRefund => ({
  returnId,
  total,
  paidBack: false,
  attention: false,
  ...state,
});
const judge = (amount: number, refunded: number, refunds: readonly CardRefund[], paid: readonly string[] = []) => {
  refuseUnpayable(order, amount, { held: 3_000, refunded, paid: new Set(paid) }, refunds);
};
const refused = { kind: "conflict" };

describe("what can be given back of a payment", () => {
  it("is what was taken, less what others refunded", () => {
    judge(3_000, 0, []);
    judge(1_000, 2_000, []);
    assert.throws(() => {
      judge(1_001, 2_000, []);
    }, refused);
  });

  it("counts a refund of ours once, whether it has been paid or not", () => {
    judge(2_000, 1_000, [refund("a", 1_000, { paidBack: true })], ["a"]);
    judge(2_000, 0, [refund("a", 1_000)]);
    for (const paid of [[], ["a"]])
      assert.throws(() => {
        judge(2_001, paid.length * 1_000, [refund("a", 1_000)], paid);
      }, refused);
  });

  it("is looked at again where a refund of ours may have been paid without its return knowing", () => {
    for (const state of [{}, { paidBack: true, attention: true }])
      assert.throws(() => {
        judge(2_000, 1_000, [refund("a", 1_000, state)]);
      }, LookAgain);
    assert.throws(() => {
      judge(2_001, 1_000, [refund("a", 1_000)]);
    }, refused);
  });

  it("keeps what a person has to look at, which was not paid", () => {
    judge(1_000, 1_000, [refund("a", 1_000, { attention: true })]);
    assert.throws(() => {
      judge(1_001, 1_000, [refund("a", 1_000, { attention: true })]);
    }, refused);
  });
});
