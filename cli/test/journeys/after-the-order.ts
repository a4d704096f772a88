import assert from "node:assert/strict";
import { it } from "node:test";
import { isProblem } from "@tierline/kernel/errors/problem";
import { eventually } from "@tierline/kernel/testing/eventually";
import { source } from "../running.ts";
import { checkout, next, now, type Retailer } from "./retailer.ts";

export function afterTheOrder(retailer: () => Retailer): void {
  it("takes goods of an order back: refunded, restocked and credited, never more than was sent", async () => {
    const sku = await retailer().product(5);
    const body = checkout(sku, 3);
    const placed = await retailer().place(body);
    await retailer().reaches(placed.orderId, "completed");
    const back = { returnNumber: next("R"), items: [{ sku, quantity: 2 }] };
    const params = { orderId: placed.orderId };
    const taken = await retailer().shop.returnItems(source(), {
      params,
      idempotencyKey: back.returnNumber,
      body: back,
    });
    assert.equal(taken.refund, 510);
    const state = async () =>
      (await retailer().returns.getReturn(source(), { params: { returnId: taken.returnId } })).state;
    await eventually(state, (each) => each === "completed");
    await eventually(
      () => retailer().stock(sku),
      ([onHand]) => onHand === 4,
    );
    const payment = await retailer().payment(placed.orderId);
    assert.equal(payment.refunded, 510);
    assert.equal(await retailer().credit(back.returnNumber, "4100"), -510);
    const more = { returnNumber: next("R"), items: [{ sku, quantity: 2 }] };
    await assert.rejects(
      retailer().shop.returnItems(source(), { params, idempotencyKey: more.returnNumber, body: more }),
      (error) => isProblem(error, "conflict"),
    );
  });

  it("cancels an order whose goods wait, and gives back stock and payment", async () => {
    const sku = await retailer().product(5, "WH-2");
    const order = await retailer().placeAt("WH-2", sku, 2);
    const params = { orderId: order.orderId };
    await retailer().reaches(order.orderId, "released");
    await retailer().orders.cancelOrder(source(), {
      params,
      idempotencyKey: next("key"),
      body: { reason: "changed my mind" },
    });
    await retailer().reaches(order.orderId, "cancelled");
    assert.deepEqual(await retailer().stock(sku, "WH-2"), [5, 0]);
    const payment = await retailer().payment(order.orderId);
    assert.equal(payment.state, "voided");
    // The books are told after the shopper: nobody waits for an ERP that is away.
    const inBooks = async () =>
      (await retailer().erp.getSalesOrder(source(), { params: { reference: order.orderId } })).state;
    await eventually(inBooks, (state) => state === "cancelled");
  });

  it("ships from a warehouse that reports its shipments: what a count saw gone by then is not taken off again", async () => {
    const sku = await retailer().product(5, "WH-2");
    const order = await retailer().placeAt("WH-2", sku, 2);
    const params = { orderId: order.orderId };
    await retailer().reaches(order.orderId, "released");
    const shippedAt = now();
    await retailer().count(sku, 3, "WH-2");
    const body = { shippedAt, trackingNumber: next("TRK") };
    const idempotencyKey = next("key");
    const report = () => retailer().orders.reportShipment(source(), { params, idempotencyKey, body });
    const first = await report();
    await retailer().reaches(order.orderId, "completed");
    assert.deepEqual(await report(), first);
    const shipped = await retailer().orders.getOrder(source(), { params });
    assert.deepEqual(
      [Date.parse(shipped.shippedAt ?? ""), shipped.trackingNumber],
      [Date.parse(shippedAt), body.trackingNumber],
    );
    await eventually(
      () => retailer().stock(sku, "WH-2"),
      ([, reserved]) => reserved === 0,
    );
    assert.deepEqual(await retailer().stock(sku, "WH-2"), [3, 0]);
    const left = { query: { itemId: sku, type: "sale" as const } };
    const [sale] = (await retailer().inventory.listMovements(source(), left)).items;
    assert.equal(Date.parse(sale?.occurredAt ?? ""), Date.parse(shippedAt));
  });
}
