import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { demoOrders } from "./demo.ts";

describe("demo orders", () => {
  it("have five lines of five different items and a number of their own", () => {
    const orders = demoOrders("warm", 100);
    for (const { basket } of orders) assert.equal(new Set(basket.map(({ sku }) => sku)).size, 5);
    assert.equal(new Set(orders.map(({ orderNumber }) => orderNumber)).size, 100);
  });
});
