/** What is reported of a shipment: kept, shown, told to stock, and refused where it cannot be. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { eventually } from "@tierline/kernel/testing/eventually";
import { source } from "@tierline/kernel/testing/open-api";
import { fresh, minutesFromNow, move, openOrders, placed, reaches, refused, released, stockOf } from "./orders.ts";

const orders = await openOrders();
const { call, db } = orders;

interface Report {
  readonly shippedAt: string;
  readonly trackingNumber?: string;
}
const report = (orderId: string, body: Report, key = fresh("key")) =>
  call.reportShipment({ params: { orderId }, body: { ...body } }, { key });
const told = async (orderId: string) => {
  const rows = await db.sql<{ data: { shippedAt: string; trackingNumber: string | null } }[]>`
    SELECT data FROM outbox WHERE type = 'order.shipped.v1' AND key = ${orderId}`;
  return rows.map(({ data }) => [Date.parse(data.shippedAt), data.trackingNumber]);
};
/** When stock has it that the goods left. */
const leftStock = async (orderId: string) => {
  const [row] = await db.sql<{ reservationId: string }[]>`
    SELECT reservation_id AS "reservationId" FROM orders WHERE order_id = ${orderId}`;
  const query = { type: "sale" as const, sourceKeyPrefix: `${row?.reservationId ?? ""}#` };
  const sales = async () => (await orders.inventory.listMovements(source(), { query })).items;
  const [sale] = await eventually(sales, (items) => items.length > 0);
  return Date.parse(sale?.occurredAt ?? "");
};

describe("an order that two workflows ship", () => {
  it("left when it was reported, also where its own workflow comes to ship it after that", async () => {
    orders.locations.away = true;
    const order = await released(orders, { locationId: "WH-1", placedAt: minutesFromNow(-60) });
    const shippedAt = minutesFromNow(-10);
    // Reported, and the process died before it could start the workflow of the report.
    await db.sql`UPDATE orders SET state = 'shipped', shipped = true, shipped_at = ${shippedAt}, shipment_reported = true
      WHERE order_id = ${order.orderId}`;
    orders.locations.away = false;
    assert.equal(await leftStock(order.orderId), Date.parse(shippedAt));
  });
});

describe("a reported shipment", () => {
  it("is kept and shown: when the goods left, and their tracking number", async () => {
    const order = await released(orders);
    assert.deepEqual([order.shippedAt, order.trackingNumber], [null, null]);
    const shippedAt = minutesFromNow(0);
    const answer = await report(order.orderId, { shippedAt, trackingNumber: "TRK-1" });
    const shown = await call.getOrder({ params: { orderId: order.orderId } });
    const { items } = await call.listOrders({ query: { channelOrderNumber: order.channelOrderNumber } });
    for (const seen of [answer, shown, items[0]]) {
      assert.deepEqual([Date.parse(seen?.shippedAt ?? ""), seen?.trackingNumber], [Date.parse(shippedAt), "TRK-1"]);
    }
    assert.deepEqual(await told(order.orderId), [[Date.parse(shippedAt), "TRK-1"]]);
  });

  it("tells stock when the goods left: what a count had seen is not taken off again", async () => {
    const order = await released(orders, { placedAt: minutesFromNow(-180) });
    const shippedAt = minutesFromNow(-60);
    await move(orders, "count", { itemId: order.itemId, locationId: order.locationId, quantity: 8 });
    await report(order.orderId, { shippedAt });
    assert.equal(await leftStock(order.orderId), Date.parse(shippedAt));
    assert.deepEqual(await stockOf(orders, order.itemId), [8, 0]);
    const { differences } = await orders.inventory.verifyPositions(source(), { body: {} });
    assert.deepEqual(differences, []);
  });

  it("outside of what the order's channel may report is refused, and the order waits", async () => {
    const order = await released(orders);
    for (const [shippedAt, reason] of [
      [minutesFromNow(-20 * 1_440), "too-long-ago"],
      [minutesFromNow(20), "ahead"],
      ["1999-01-01T00:00:00Z", "too-long-ago"],
    ] as const) {
      const { extras } = await refused(report(order.orderId, { shippedAt }), "invalid");
      assert.equal(extras.reason, reason);
      assert.deepEqual(
        extras.errors?.map(({ pointer }) => pointer),
        ["/shippedAt"],
      );
    }
    assert.equal((await call.getOrder({ params: { orderId: order.orderId } })).state, "released");
  });

  it("from before the order was placed is refused, as far as clocks do not explain it", async () => {
    const order = await released(orders);
    const { extras, message } = await refused(report(order.orderId, { shippedAt: minutesFromNow(-60) }), "invalid");
    assert.match(message, /^\/shippedAt is more than 15 minutes before the order was placed/);
    assert.deepEqual([extras.reason, extras.errors?.[0]?.pointer], ["before-order", "/shippedAt"]);
    const { state } = await report(order.orderId, { shippedAt: minutesFromNow(-10) });
    assert.equal(state, "shipped");
  });

  it("under the same key is answered as the first time", async () => {
    const { orderId } = await released(orders);
    const body = { shippedAt: minutesFromNow(-1), trackingNumber: "TRK-2" };
    const first = await report(orderId, body, "ship-once");
    await reaches(orders, orderId, "shipped");
    assert.deepEqual(await report(orderId, body, "ship-once"), first);
  });

  it("once more with the same content is no news, with other content a conflict", async () => {
    const { orderId } = await released(orders);
    const [shippedAt, trackingNumber] = [minutesFromNow(-1), "TRK-3"];
    const first = await report(orderId, { shippedAt, trackingNumber });
    const onAnotherClock = new Date(Date.parse(shippedAt) + 3_600_000).toISOString().replace("Z", "+01:00");
    const again = await report(orderId, { shippedAt: onAnotherClock, trackingNumber });
    assert.deepEqual([again.shippedAt, again.trackingNumber], [first.shippedAt, trackingNumber]);
    for (const other of [
      { shippedAt: minutesFromNow(-2), trackingNumber: "TRK-3" },
      { shippedAt, trackingNumber: "TRK-4" },
      { shippedAt },
    ]) {
      const { extras, message } = await refused(report(orderId, other), "conflict");
      assert.equal(extras.reason, "shipped-otherwise", message);
    }
    assert.equal((await told(orderId)).length, 1);
  });

  it("of an order that an earlier release shipped is taken as it is", async () => {
    const { orderId } = await released(orders);
    await report(orderId, { shippedAt: minutesFromNow(-1) });
    await db.sql`UPDATE orders SET shipped_at = NULL, shipment_reported = false WHERE order_id = ${orderId}`;
    const answer = await report(orderId, { shippedAt: minutesFromNow(-3), trackingNumber: "TRK-5" });
    assert.deepEqual([answer.shippedAt, answer.trackingNumber], [null, null]);
  });
});

describe("an order whose location ships by itself", () => {
  it("left when it was marked as shipped", async () => {
    const begun = Date.now();
    const { orderId } = await placed(orders, { locationId: "WH-1" });
    const order = await reaches(orders, orderId, "shipped");
    const at = Date.parse(order.shippedAt ?? "");
    assert.ok(at >= begun - 1_000 && at <= Date.now() + 1_000, String(order.shippedAt));
    assert.deepEqual(await told(orderId), [[at, null]]);
  });
});
