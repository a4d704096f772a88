/** What the page reads in an Arazzo document while it runs a journey. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { filled, holds, valueOf, type Known } from "../web/src/journeys/expressions.ts";

const known: Known = {
  inputs: { run: "R7", many: 3 },
  steps: { order: { orderId: "ord_1" } },
  answer: { status: 201, body: { orderId: "ord_1", items: [{ "a/b": 2 }], state: null } },
};

describe("runtime expressions", () => {
  it("speak of inputs, of earlier steps and of the answer", () => {
    const values = [
      "$inputs.run",
      "$steps.order.outputs.orderId",
      "$statusCode",
      "$response.body#/items/0/a~1b",
      "$response.body#/items/length",
      "$response.body#/items/7/x",
      "$inputs.none",
    ].map((expression) => valueOf(expression, known));
    assert.deepEqual(values, ["R7", "ord_1", 201, 2, 1, undefined, undefined]);
    assert.equal(valueOf("$response.body", known), known.answer?.body);
  });

  it("fill whole texts with what they are, and parts of texts as text", () => {
    const template = {
      number: "W-{$inputs.run}-{$inputs.many}",
      id: "$steps.order.outputs.orderId",
      list: [1, "plain"],
    };
    assert.deepEqual(filled(template, known), { number: "W-R7-3", id: "ord_1", list: [1, "plain"] });
    assert.equal(filled("$inputs.many", known), 3);
  });

  it("never reach what an object has of its kind", () => {
    assert.equal(valueOf("$response.body#/constructor", known), undefined);
    assert.equal(valueOf("$response.body#/items/__proto__", known), undefined);
  });

  it("refuse what they cannot read", () => {
    assert.throws(() => valueOf("$url", known), /\$url, which the portal cannot read/);
    assert.throws(() => holds("$statusCode", known), /cannot read/);
  });
});

describe("conditions", () => {
  it("compare with numbers, texts, null and other expressions", () => {
    for (const condition of [
      "$statusCode == 201",
      "$statusCode == 200 || $statusCode == 201",
      "$response.body#/orderId == $steps.order.outputs.orderId",
      `$response.body#/orderId == "ord_1"`,
      "$response.body#/orderId != 'ord_2'",
      "$response.body#/state == null",
      "$response.body#/items/length >= 1",
      "$inputs.many < 4",
    ]) {
      assert.equal(holds(condition, known), true, condition);
    }
    for (const condition of ["$statusCode == 200", "$response.body#/items/length > 1", "$inputs.none >= 0"]) {
      assert.equal(holds(condition, known), false, condition);
    }
  });
});
