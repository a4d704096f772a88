import assert from "node:assert/strict";
import { it } from "node:test";
import { isProblem } from "@tierline/kernel/errors/problem";
import { eventually } from "@tierline/kernel/testing/eventually";
import { differences } from "../differences.ts";
import { source } from "../running.ts";
import { next, now, type Retailer } from "./retailer.ts";

export function storesAndBooks(retailer: () => Retailer): void {
  it("books a till's receipts, says what it knows already, and refuses one bad entry alone", async () => {
    const sku = await retailer().product(10, "STORE-1");
    const receipt = (lines: { sku: string; quantity: number; price: string }[]) => ({
      receiptNumber: next("T"),
      store: "STORE-1",
      at: now(),
      currency: "GBP",
      paidBy: "cash" as const,
      lines,
    });
    const good = receipt([{ sku, quantity: 4, price: "2.00" }]);
    const bad = receipt([{ sku: "NO-SUCH-THING", quantity: 1, price: "1.00" }]);
    const first = await retailer().till.reportSales(source(), {
      idempotencyKey: next("key"),
      body: { receipts: [good, bad] },
    });
    assert.deepEqual(
      first.results.map(({ status }) => status),
      ["accepted", "rejected"],
    );
    assert.equal(first.results[1]?.problem?.kind, "unknown-item");
    const again = await retailer().till.reportSales(source(), {
      idempotencyKey: next("key"),
      body: { receipts: [good] },
    });
    assert.deepEqual(
      again.results.map(({ status }) => status),
      ["duplicate"],
    );
    await eventually(
      () => retailer().stock(sku, "STORE-1"),
      ([onHand]) => onHand === 6,
    );
    await eventually(
      () => retailer().entriesOf(good.receiptNumber),
      (found) => found.length > 0,
    );
    assert.equal(await retailer().credit(good.receiptNumber, "4000"), 800);
    assert.equal(await retailer().credit(good.receiptNumber, "1000"), -800);
  });

  it("keeps channels apart: a shop does not see a till's order", async () => {
    const sku = await retailer().product(1, "STORE-1");
    const receiptNumber = next("T");
    const receipts = [
      {
        receiptNumber,
        store: "STORE-1",
        at: now(),
        currency: "GBP",
        paidBy: "cash" as const,
        lines: [{ sku, quantity: 1, price: "1.00" }],
      },
    ];
    await retailer().till.reportSales(source(), { idempotencyKey: next("key"), body: { receipts } });
    const [sale] = (await retailer().orders.listOrders(source(), { query: { channelOrderNumber: receiptNumber } }))
      .items;
    assert.ok(sale);
    await assert.rejects(retailer().shop.getOrder(source(), { params: { orderId: sale.orderId } }), (error) =>
      isProblem(error, "not-found"),
    );
  });

  it("reconciles orders, payments and journal without a difference, and stock with its ledger", async () => {
    const today = now().slice(0, 10);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    assert.deepEqual(
      await eventually(
        () => differences(retailer(), { from: today, to: tomorrow }),
        (found) => found.length === 0,
      ),
      [],
    );
    const verified = await retailer().inventory.verifyPositions(source(), { body: {} });
    assert.deepEqual(verified.differences, []);
    assert.ok(verified.movements > 0);
  });
}
