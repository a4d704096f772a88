/** What comes back may be paid back once, and only what was paid: by post, at a counter, and both at once. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { isProblem } from "@tierline/kernel/errors/problem";
import { testDatabase } from "@tierline/kernel/testing/database";
import { eventually } from "@tierline/kernel/testing/eventually";
import { answered } from "./answered.ts";
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
  async function atCounter(
    lines: readonly CounterLine[],
    sale?: Sale,
    paidBackBy: Tender = "cash",
    at = now(),
  ): Promise<string> {
    const paid = { returnNumber: next("RC"), store: "STORE-1", at, currency: "GBP", paidBackBy };
    const body = { returns: [{ ...paid, lines: linesOf(lines), ...(sale === undefined ? {} : { sale }) }] };
    const { results } = await retailer.till.reportReturns(source(), { idempotencyKey: next("key"), body });
    return results[0]?.problem?.reason ?? results[0]?.status ?? "no result";
  }

  /** A completed order of the web shop, and how a counter names it. */
  async function ordered(sku: string, quantity = 1) {
    const placed = await retailer.place(checkout(sku, quantity));
    await retailer.reaches(placed.orderId, "completed");
    return { ...placed, sale: { number: placed.orderNumber, channel: "web" } };
  }

  /** Goods back by post: why it was refused, or that it was accepted. */
  async function byPost(orderId: string, sku: string, quantity = 1): Promise<string> {
    const body = { returnNumber: next("RP"), items: [{ sku, quantity }] };
    try {
      const asked = { params: { orderId }, idempotencyKey: body.returnNumber, body };
      await answered(() => retailer.shop.returnItems(source(), asked));
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

  it("is not of a day before the sale", async () => {
    const sku = await retailer.product(10);
    const sale = await sold([{ sku, price: "2.55" }]);
    const yesterday = new Date(Date.now() - 86_400_000).toISOString();
    assert.equal(await atCounter([{ sku, price: "2.55" }], sale, "cash", yesterday), "before-sale");
    assert.equal(await atCounter([{ sku, price: "2.55" }], sale), "accepted");
    const { orderId } = await ordered(sku);
    const asked = {
      channelReturnNumber: next("RB"),
      orderId,
      returnedAt: yesterday,
      lines: [{ itemId: sku, quantity: 1 }],
    };
    await assert.rejects(
      () => retailer.returns.acceptReturn(source(), { idempotencyKey: next("key"), body: asked }),
      (error) => isProblem(error, "invalid") && error.extras.reason === "before-sale",
    );
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

  it("is not more than was ever sold, also of orders that are returned at once", async () => {
    const sku = await retailer.product(10);
    const orders = await Promise.all([ordered(sku), ordered(sku), ordered(sku)]);
    assert.equal(await atCounter([{ sku, price: "2.55", quantity: 2 }]), "accepted");
    const results = await Promise.all(orders.map(({ orderId }) => byPost(orderId, sku)));
    assert.deepEqual(results.toSorted(), ["accepted", "counted-already", "counted-already"]);
  });

  it("is not more than was ever sold, whatever sales a counter names", async () => {
    const sku = await retailer.product(10);
    const price = "2.55";
    const orders = [await ordered(sku), await ordered(sku), await ordered(sku)];
    for (let time = 0; time < 2; time++) assert.equal(await atCounter([{ sku, price }]), "accepted");
    const results = await Promise.all(orders.map(({ sale }) => atCounter([{ sku, price }], sale)));
    assert.deepEqual(results.toSorted(), ["accepted", "counted-already", "counted-already"]);
  });

  it("is counted as well where one batch names the sale of some of it", async () => {
    const sku = await retailer.product(10);
    const { sale } = await ordered(sku);
    const lines = [{ sku, quantity: 1, price: "2.55" }];
    const paid = () => ({ returnNumber: next("RC"), store: "STORE-1", at: now(), currency: "GBP", lines });
    const returns = [paid(), { ...paid(), sale }].map((each) => ({ ...each, paidBackBy: "cash" as const }));
    const { results } = await retailer.till.reportReturns(source(), { idempotencyKey: next("key"), body: { returns } });
    assert.deepEqual(
      results.map(({ status, problem }) => problem?.reason ?? status),
      ["accepted", "counted-already"],
    );
  });

  it("is refused where its payment has nothing left to give, and taken for what is left", async () => {
    const sku = await retailer.product(10);
    const { orderId, total } = await ordered(sku, 3);
    assert.equal(total, 765);
    const params = { reference: orderId, ownReference: next("goodwill") };
    await retailer.payments.refundPayment(source(), { params, body: { amount: 400 } });
    assert.equal(await byPost(orderId, sku, 2), "overpaid");
    // Two at once, and there is enough for one of them.
    const results = await Promise.all([byPost(orderId, sku), byPost(orderId, sku)]);
    assert.deepEqual(results.toSorted(), ["accepted", "overpaid"]);
    const refunded = async () => (await retailer.payment(orderId)).refunded;
    assert.equal(await eventually(refunded, (sum) => sum === 655), 655);
    const { items } = await retailer.returns.listReturns(source(), { query: { attention: true } });
    assert.deepEqual(items, []);
  });

  it("is refused where the shop never took the money", async () => {
    const sku = await retailer.product(5);
    const { number } = await sold([{ sku, price: "2.55" }], "card");
    const query = { channelOrderNumber: number };
    const [receipt] = (await retailer.orders.listOrders(source(), { query })).items;
    const body = { channelReturnNumber: next("RP"), orderId: receipt!.orderId, lines: [{ itemId: sku, quantity: 1 }] };
    const idempotencyKey = body.channelReturnNumber;
    await assert.rejects(
      retailer.returns.acceptReturn(source(), { idempotencyKey, body }),
      (error) => isProblem(error, "conflict") && error.extras.reason === "no-payment",
    );
    assert.equal(await atCounter([{ sku, price: "2.55" }], { number }, "card"), "accepted");
  });
});
