import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fresh, openErp, someOrder } from "./erp.ts";

const erp = await openErp();

describe("a sales order", () => {
  it("is posted, read back and listed", async () => {
    const reference = fresh("ord");
    const order = someOrder({ channel: "app", customer: { reference: "C-7", name: "Ada", country: "Norway" } });
    const receipt = await erp.call.postSalesOrder({ params: { reference }, body: order });
    assert.equal(receipt.duplicate, false);
    assert.equal(receipt.state, "open");
    const read = await erp.call.getSalesOrder({ params: { reference } });
    assert.deepEqual(read.lines, order.lines);
    assert.deepEqual(read.customer, order.customer);
    assert.equal(read.number, receipt.number);
    const { items } = await erp.call.listSalesOrders({
      query: { channel: "app", from: "2026-11-21", to: "2026-11-22" },
    });
    assert.deepEqual(
      items.map((item) => item.reference),
      [reference],
    );
  });

  it("is found among others by its reference, with how it stands", async () => {
    const [open, cancelled] = [fresh("ord"), fresh("ord")];
    for (const reference of [open, cancelled])
      await erp.call.postSalesOrder({ params: { reference }, body: someOrder() });
    await erp.call.cancelSalesOrder({ params: { reference: cancelled }, body: { reason: "none" } });
    const { orders } = await erp.call.lookupSalesOrders({ body: { references: [cancelled, fresh("nobody"), open] } });
    assert.deepEqual(
      orders.map(({ reference, state }) => [reference, state]),
      [
        [open, "open"],
        [cancelled, "cancelled"],
      ],
    );
  });

  it("finds or creates its customer on the way", async () => {
    const customer = { reference: fresh("C"), country: "Japan" };
    for (const reference of [fresh("ord"), fresh("ord")]) {
      await erp.call.postSalesOrder({ params: { reference }, body: someOrder({ customer }) });
    }
    const account = await erp.call.getCustomer({ params: { reference: customer.reference } });
    assert.equal(account.country, "Japan");
  });

  it("answers a repeat as the first time, and refuses other content", async () => {
    const reference = fresh("ord");
    const order = someOrder();
    const first = await erp.call.postSalesOrder({ params: { reference }, body: order });
    const again = await erp.call.postSalesOrder({ params: { reference }, body: order });
    assert.deepEqual(again, { ...first, duplicate: true });
    await assert.rejects(erp.call.postSalesOrder({ params: { reference }, body: { ...order, channel: "till" } }), {
      kind: "conflict",
    });
  });

  it("is posted once when eight post it at once", async () => {
    const reference = fresh("ord");
    const order = someOrder();
    const receipts = await Promise.all(
      Array.from({ length: 8 }, () => erp.call.postSalesOrder({ params: { reference }, body: order })),
    );
    assert.equal(receipts.filter((receipt) => !receipt.duplicate).length, 1);
    assert.equal(new Set(receipts.map((receipt) => receipt.number)).size, 1);
    const read = await erp.call.getSalesOrder({ params: { reference } });
    assert.equal(read.lines.length, 2);
  });

  it("is refused with every unknown item named, and leaves nothing behind", async () => {
    const reference = fresh("ord");
    const [line] = someOrder().lines;
    const body = someOrder({ lines: [line!, { ...line!, lineNumber: 2, itemId: "NO-SUCH" }], total: 2780 });
    await assert.rejects(erp.call.postSalesOrder({ params: { reference }, body }), {
      kind: "unknown-item",
      extras: { errors: [{ pointer: "/lines/1/itemId", detail: "NO-SUCH is not known" }] },
    });
    await assert.rejects(erp.call.getSalesOrder({ params: { reference } }), { kind: "not-found" });
  });

  it("is refused when its amounts do not add up", async () => {
    const params = { reference: fresh("ord") };
    await assert.rejects(erp.call.postSalesOrder({ params, body: someOrder({ total: 1 }) }), {
      kind: "invalid",
      message: /\/total/,
    });
    const [line] = someOrder().lines;
    const wrong = someOrder({ lines: [{ ...line!, amount: 1389 }], total: 1389 });
    await assert.rejects(erp.call.postSalesOrder({ params, body: wrong }), { message: /\/lines\/0\/amount/ });
  });

  it("rounds half away from zero, once per line", async () => {
    const lines = [{ lineNumber: 1, itemId: "CARD-BIRTHDAY", quantity: 3, unitPrice: "0.425", amount: 128 }];
    const receipt = await erp.call.postSalesOrder({
      params: { reference: fresh("ord") },
      body: someOrder({ lines, total: 128 }),
    });
    assert.equal(receipt.duplicate, false);
  });

  it("is cancelled once and keeps the first reason", async () => {
    const reference = fresh("ord");
    const order = someOrder();
    await erp.call.postSalesOrder({ params: { reference }, body: order });
    const cancel = (reason: string) => erp.call.cancelSalesOrder({ params: { reference }, body: { reason } });
    assert.deepEqual([(await cancel("too late")).duplicate, (await cancel("again")).duplicate], [false, true]);
    const read = await erp.call.getSalesOrder({ params: { reference } });
    assert.deepEqual([read.state, read.cancelReason], ["cancelled", "too late"]);
    const repeated = await erp.call.postSalesOrder({ params: { reference }, body: order });
    assert.deepEqual([repeated.state, repeated.duplicate], ["cancelled", true]);
    await assert.rejects(erp.call.cancelSalesOrder({ params: { reference: "nobody" }, body: { reason: "x" } }), {
      kind: "not-found",
    });
  });
});

describe("a credit note", () => {
  const note = (orderReference: string | null) => ({ ...someOrder(), salesOrderReference: orderReference });

  it("is posted for an order or without one, and read back", async () => {
    for (const orderReference of ["ord-9", null]) {
      const reference = fresh("ret");
      const body = note(orderReference);
      const receipt = await erp.call.postCreditNote({ params: { reference }, body });
      assert.deepEqual(await erp.call.postCreditNote({ params: { reference }, body }), { ...receipt, duplicate: true });
      const read = await erp.call.getCreditNote({ params: { reference } });
      assert.equal(read.salesOrderReference, orderReference);
      assert.deepEqual(read.lines, body.lines);
    }
  });

  it("conflicts when only its order differs", async () => {
    const params = { reference: fresh("ret") };
    const body = note("ord-1");
    await erp.call.postCreditNote({ params, body });
    await assert.rejects(erp.call.postCreditNote({ params, body: { ...body, salesOrderReference: "ord-2" } }), {
      kind: "conflict",
    });
  });

  it("is not found under a reference nobody used", async () => {
    await assert.rejects(erp.call.getCreditNote({ params: { reference: "nobody" } }), { kind: "not-found" });
  });
});
