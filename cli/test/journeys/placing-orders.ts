import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isProblem } from "@tierline/kernel/errors/problem";
import { source } from "../running.ts";
import { checkout, next, type Retailer } from "./retailer.ts";

export function placingOrders(retailer: () => Retailer): void {
  it("carries an order from the shop to a balanced journal entry", async () => {
    const sku = await retailer().product(10);
    const body = checkout(sku, 3);
    const placed = await retailer().place(body);
    assert.equal(placed.status, "received");
    assert.equal(placed.total, 765);
    await retailer().reaches(placed.orderId, "completed");
    assert.deepEqual(await retailer().stock(sku), [7, 0]);
    const payment = await retailer().payment(placed.orderId);
    assert.equal(payment.state, "captured");
    assert.equal(payment.captured, 765);
    const entries = await retailer().entriesOf(body.orderNumber);
    assert.equal(await retailer().credit(body.orderNumber, "4000"), 765);
    for (const entry of entries) {
      assert.equal(
        entry.lines.reduce((sum, line) => sum + (line.debit ?? 0) - (line.credit ?? 0), 0),
        0,
      );
      assert.equal(
        entry.correlationId,
        (await retailer().orders.getOrder(source(), { params: { orderId: placed.orderId } })).correlationId,
      );
    }
    const salesOrder = await retailer().erp.getSalesOrder(source(), { params: { reference: placed.orderId } });
    assert.equal(salesOrder.total, 765);
  });

  it("answers the same order again with the same order, and another one under its number with a conflict", async () => {
    const body = checkout(await retailer().product(10), 1);
    const first = await retailer().place(body);
    const again = await retailer().shop.placeOrder(source(), { idempotencyKey: next("other-key"), body });
    assert.equal(again.orderId, first.orderId);
    const other = { ...body, basket: [{ sku: body.basket[0]?.sku ?? "", quantity: 2 }] };
    await assert.rejects(retailer().shop.placeOrder(source(), { idempotencyKey: next("key"), body: other }), (error) =>
      isProblem(error, "conflict"),
    );
  });

  it("refuses what is not there, names it, and promises nothing", async () => {
    const sku = await retailer().product(2);
    await assert.rejects(
      retailer().place(checkout(sku, 3)),
      (error) => isProblem(error, "insufficient-stock") && JSON.stringify(error.extras).includes(sku),
    );
    assert.deepEqual(await retailer().stock(sku), [2, 0]);
  });

  it("refuses a price far below the list", async () => {
    const body = checkout(await retailer().product(2), 1);
    const cheap = { ...body, basket: [{ sku: body.basket[0]?.sku ?? "", quantity: 1, price: "0.01" }] };
    await assert.rejects(retailer().shop.placeOrder(source(), { idempotencyKey: next("key"), body: cheap }), (error) =>
      isProblem(error, "price-refused"),
    );
  });

  it("is not collected at a warehouse, nor where nobody knows", async () => {
    const sku = await retailer().product(20);
    for (const store of ["WH-1", "WH-2", "NOWHERE"]) {
      const body = { ...checkout(sku, 1), fulfillment: { type: "collect" as const, store } };
      await assert.rejects(
        retailer().shop.placeOrder(source(), { idempotencyKey: next("key"), body }),
        (error) => isProblem(error, "invalid") && error.extras.errors?.[0]?.pointer === "/fulfillment/store",
      );
    }
    const seen = await retailer().shop.checkAvailability(source(), { query: { sku: [sku], store: ["WH-1"] } });
    const [product] = seen.products;
    assert.deepEqual(
      [product?.delivery.orderable, product?.collect],
      [20, [{ store: "WH-1", status: "out-of-stock", orderable: 0 }]],
    );
  });

  it("refuses more units of a product than can be promised, at the line that is too much", async () => {
    const sku = await retailer().product(1_000_000);
    const half = { sku, quantity: 600_000 };
    await assert.rejects(
      retailer().place({ ...checkout(sku, 1), basket: [half, half] }),
      (error) =>
        isProblem(error, "invalid") &&
        error.extras.errors?.[0]?.pointer === "/basket/1/quantity" &&
        /at most 1,000,000 units of a product/.test(error.message),
    );
  });

  it("gives the stock back when the payment is declined, and books nothing", async () => {
    const sku = await retailer().product(5);
    const body = checkout(sku, 2, "tok_declined");
    const placed = await retailer().place(body);
    await retailer().reaches(placed.orderId, "declined");
    assert.deepEqual(await retailer().stock(sku), [5, 0]);
    assert.deepEqual(await retailer().entriesOf(body.orderNumber), []);
    const seen = await retailer().shop.getOrder(source(), { params: { orderId: placed.orderId } });
    assert.equal(seen.status, "payment-declined");
  });

  // Most of the time they wait for the gateway.
  describe("pays once when the gateway does not answer", { concurrency: 2 }, () => {
    for (const token of ["tok_timeout_authorized", "tok_timeout_lost"]) {
      it(token, async () => {
        const sku = await retailer().product(5);
        const placed = await retailer().place(checkout(sku, 1, token));
        await retailer().reaches(placed.orderId, "completed", 60_000);
        const payment = await retailer().payment(placed.orderId);
        assert.deepEqual([payment.state, payment.captured], ["captured", 255]);
        assert.deepEqual(await retailer().stock(sku), [4, 0]);
      });
    }
  });
}
