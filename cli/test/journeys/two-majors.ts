import assert from "node:assert/strict";
import { it } from "node:test";
import { source } from "../running.ts";
import { checkout, next, type Retailer } from "./retailer.ts";

/** Two majors of the storefront, served by one process on the same orders. */
export function twoMajors(retailer: () => Retailer): void {
  const at = (orderId: string) => ({ params: { orderId } });

  it("shows an order of the older storefront to the present one, as a delivery", async () => {
    const { fulfillment: _, ...older } = checkout(await retailer().product(5), 1);
    const placed = await retailer().olderShop.placeOrder(source(), { idempotencyKey: older.orderNumber, body: older });
    assert.equal("fulfillment" in placed, false);
    const seen = await retailer().shop.getOrder(source(), at(placed.orderId));
    assert.deepEqual(seen.fulfillment, { type: "delivery" });
    const again = await retailer().shop.placeOrder(source(), {
      idempotencyKey: next("key"),
      body: { ...older, fulfillment: { type: "delivery" } },
    });
    assert.equal(again.orderId, placed.orderId, "one number is one order, whichever version it is sent by");
  });

  it("takes what is collected from the shelf of the store, which the older storefront cannot ask for", async () => {
    const sku = await retailer().product(4, "STORE-2");
    const looked = await retailer().shop.checkAvailability(source(), { query: { sku: [sku], store: ["STORE-2"] } });
    assert.deepEqual(
      looked.products.map(({ delivery, collect }) => [delivery.orderable, collect[0]?.store, collect[0]?.orderable]),
      [[0, "STORE-2", 4]],
    );
    const body = { ...checkout(sku, 3), fulfillment: { type: "collect" as const, store: "STORE-2" } };
    const placed = await retailer().shop.placeOrder(source(), { idempotencyKey: body.orderNumber, body });
    assert.deepEqual(placed.fulfillment, { type: "collect", store: "STORE-2" });
    assert.equal((await retailer().stock(sku, "STORE-2"))[1], 3, "three are reserved in the store");
    const [seen] = (await retailer().olderShop.findOrders(source(), { query: { orderNumber: body.orderNumber } }))
      .items;
    assert.equal(seen?.orderId, placed.orderId);
  });

  it("tells the present version how many may be ordered, and not how many there are", async () => {
    const sku = await retailer().product(500);
    const present = await retailer().shop.checkAvailability(source(), { query: { sku: [sku] } });
    assert.equal(present.products[0]?.delivery.orderable, 20);
    const older = await retailer().olderShop.checkAvailability(source(), { query: { sku: [sku] } });
    assert.equal(older.products[0]?.quantity, 500);
  });
}
