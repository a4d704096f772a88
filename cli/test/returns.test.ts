/** What comes back may be paid back once, and only what was paid: by post, at a counter, and both at once. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { isProblem } from "@tierline/kernel/errors/problem";
import { testDatabase } from "@tierline/kernel/testing/database";
import { eventually } from "@tierline/kernel/testing/eventually";
import { checkout, next, now, Retailer } from "./journeys/retailer.ts";
import { type Running, source, startRunning } from "./running.ts";

interface CounterLine {
  readonly sku: string;
  readonly price: string;
  readonly quantity?: number;
}
interface Sale {
  readonly number: string;
  readonly channel?: string;
}
type Tender = "card" | "cash" | "invoice";

describe("what comes back", () => {
  let running: Running;
  let retailer: Retailer;
  before(async () => {
    running = await startRunning({ databaseUrl: await testDatabase() });
    retailer = new Retailer(running);
  });
  after(() => running.stop());

  const linesOf = (lines: readonly CounterLine[]) => lines.map((line) => ({ quantity: 1, ...line }));

  /** A sale at a till of a store, and how to name it. */
  async function sold(lines: readonly CounterLine[], paidBy: Tender = "cash"): Promise<Sale> {
    const receipt = { receiptNumber: next("RS"), store: "STORE-1", at: now(), currency: "GBP", paidBy };
    const body = { receipts: [{ ...receipt, lines: linesOf(lines) }] };
    const { results } = await retailer.till.reportSales(source(), { idempotencyKey: next("key"), body });
    assert.equal(results[0]?.status, "accepted");
    return { number: receipt.receiptNumber };
  }

  /** Goods back at a counter, paid out: why it was not taken, or that it was. */
  async function atCounter(lines: readonly CounterLine[], sale?: Sale, paidBackBy: Tender = "cash"): Promise<string> {
    const paid = { returnNumber: next("RC"), store: "STORE-1", at: now(), currency: "GBP", paidBackBy };
    const body = { returns: [{ ...paid, lines: linesOf(lines), ...(sale === undefined ? {} : { sale }) }] };
    const { results } = await retailer.till.reportReturns(source(), { idempotencyKey: next("key"), body });
    return results[0]?.problem?.reason ?? results[0]?.status ?? "no result";
  }

  /** Goods back by post: why it was refused, or that it was accepted. */
  async function byPost(orderId: string, sku: string, quantity = 1): Promise<string> {
    const body = { returnNumber: next("RP"), items: [{ sku, quantity }] };
    try {
      await retailer.shop.returnItems(source(), { params: { orderId }, idempotencyKey: body.returnNumber, body });
      return "accepted";
    } catch (error) {
      if (!isProblem(error, "conflict")) throw error;
      return error.extras.reason ?? "no reason";
    }
  }

  it("is of the line that was sold at the price the counter paid out, whichever comes first", async () => {
    const sku = await retailer.product(10);
    const lines = [
      { sku, price: "4.90" },
      { sku, price: "6.95" },
    ];
    for (const order of [lines, lines.toReversed()]) {
      const sale = await sold(lines);
      for (const line of order) assert.equal(await atCounter([line], sale), "accepted");
      assert.equal(await atCounter([{ sku, price: "4.90" }], sale), "too-many");
    }
    assert.equal(await atCounter([{ sku, price: "6.96" }], await sold(lines)), "overpaid");
  });

  it("is not paid out beyond what one line cost because another was paid less", async () => {
    const [dear, cheap] = [await retailer.product(1), await retailer.product(1)];
    const sale = await sold([
      { sku: dear, price: "10.00" },
      { sku: cheap, price: "1.00" },
    ]);
    const swapped = [
      { sku: dear, price: "1.00" },
      { sku: cheap, price: "10.00" },
    ];
    assert.equal(await atCounter(swapped, sale), "overpaid");
    assert.equal(await atCounter([{ sku: dear, price: "9.00" }], sale), "accepted");
    assert.equal(await atCounter([{ sku: cheap, price: "1.01" }], sale), "overpaid");
    assert.equal(await atCounter([{ sku: cheap, price: "1.00" }], sale), "accepted");
  });

  it("is not paid out for what was never paid", async () => {
    const sku = await retailer.product(5);
    const placed = await retailer.place(checkout(sku, 1, "tok_capture_declined"));
    const seen = () => retailer.orders.getOrder(source(), { params: { orderId: placed.orderId } });
    await eventually(seen, ({ attention, facts }) => attention && facts.goodsLeft);
    const sale = { number: placed.orderNumber, channel: "web" };
    assert.equal(await atCounter([{ sku, price: "2.55" }], sale), "not-paid");
    assert.equal(await byPost(placed.orderId, sku), "not-paid");
    const onAccount = await sold([{ sku, price: "2.55" }], "invoice");
    assert.equal(await atCounter([{ sku, price: "2.55" }], onAccount), "not-paid");
    assert.equal(await atCounter([{ sku, price: "2.55" }], onAccount, "invoice"), "accepted");
  });
});
