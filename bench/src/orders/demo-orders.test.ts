import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { itemIds } from "./catalog.ts";
import { demoOrders } from "./demo-orders.ts";

describe("demo orders", () => {
  it("have five lines of five different items and a number of their own", () => {
    const orders = demoOrders("warm", 100, itemIds("ITEM", 7));
    for (const { basket } of orders) assert.equal(new Set(basket.map(({ sku }) => sku)).size, 5);
    assert.equal(new Set(orders.map(({ orderNumber }) => orderNumber)).size, 100);
  });

  it("are one unit each where there is one item", () => {
    const orders = demoOrders("rush", 2, ["ITEM-0"]);
    assert.deepEqual(
      orders.map(({ basket }) => basket),
      [[{ sku: "ITEM-0", quantity: 1 }], [{ sku: "ITEM-0", quantity: 1 }]],
    );
  });
});
