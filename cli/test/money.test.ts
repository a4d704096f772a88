/** What orders and returns may cost nobody: each case went wrong once, and cost money, goods or trust. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { isProblem, type Problem, type ProblemKind } from "@tierline/kernel/errors/problem";
import { testDatabase } from "@tierline/kernel/testing/database";
import { eventually } from "@tierline/kernel/testing/eventually";
import { checkout, next, now, Retailer } from "./journeys/retailer.ts";
import { type Running, source, startRunning } from "./running.ts";

const day = 86_400_000;

describe("what an order costs", () => {
  let running: Running;
  let retailer: Retailer;
  before(async () => {
    running = await startRunning({
      databaseUrl: await testDatabase(),
      environment: {
        TIERLINE_CURRENCIES: "GBP, USD, JPY, KWD",
        ORDERS_PRICE_STATING_CHANNELS: "operations",
        ORDERS_MAX_DISCOUNT_PERCENT: "20",
      },
    });
    retailer = new Retailer(running);
  });
  after(() => running.stop());

  /** Goods back at the counter of a store, paid out in cash: how that was taken. */
  async function takeBack(
    line: { readonly sku: string; readonly quantity: number; readonly price: string },
    sale?: { number: string; channel: string },
  ) {
    const paid = { store: "STORE-1", at: now(), currency: "GBP", paidBackBy: "cash" as const };
    const back = { returnNumber: next("MCR"), ...paid, lines: [line], ...(sale === undefined ? {} : { sale }) };
    const body = { returns: [back] };
    const { results } = await retailer.till.reportReturns(source(), { idempotencyKey: next("key"), body });
    return [results[0]?.status, results[0]?.problem?.kind];
  }

  const refuses = async (work: Promise<unknown>, kind: ProblemKind, pointer?: string): Promise<Problem> => {
    const error = await work.then(
      () => undefined,
      (caught: unknown) => caught,
    );
    assert.ok(isProblem(error, kind), `was to be refused as ${kind}: ${String(error)}`);
    if (pointer !== undefined)
      assert.deepEqual(
        error.extras.errors?.map((each) => each.pointer),
        [pointer],
      );
    return error;
  };
  const priced = async (unitPrice: string, currency = "GBP", units = 20): Promise<string> => {
    const itemId = next("MON");
    const item = {
      itemId,
      description: "A thing",
      kind: "goods" as const,
      stocked: true,
      prices: [{ priceList: "standard", currency, unitPrice }],
      cost: { currency: "GBP", unitCost: "1.10" },
    };
    await retailer.erp.importItems(source(), { idempotencyKey: itemId, body: { items: [item] } });
    const receipt = { deliveryNumber: next("MDL"), store: "WH-1", at: now(), sku: itemId, quantity: units };
    await retailer.till.receiveStock(source(), { idempotencyKey: next("key"), body: { receipts: [receipt] } });
    return itemId;
  };
  const order = (sku: string, quantity: number, more: Record<string, unknown> = {}) => ({
    ...checkout(sku, quantity),
    ...more,
  });
  const asOperator = (itemId: string, body: Record<string, unknown> = {}) =>
    retailer.orders.placeOrder(source(), {
      idempotencyKey: next("key"),
      body: {
        channelOrderNumber: next("MOP"),
        customer: {},
        currency: "GBP",
        paymentToken: "tok_visa",
        lines: [{ itemId, quantity: 1 }],
        ...body,
      },
    });
  const sendBack = (orderId: string, sku: string, quantity: number) => {
    const body = { returnNumber: next("MR"), items: [{ sku, quantity }] };
    return retailer.shop.returnItems(source(), { params: { orderId }, idempotencyKey: body.returnNumber, body });
  };

  it("refuses a currency that is none, and one that is not in use", async () => {
    const sku = await priced("2.55");
    await refuses(retailer.place(order(sku, 1, { currency: "ZZZ" })), "invalid", "/currency");
    await refuses(retailer.place(order(sku, 1, { currency: "EUR" })), "invalid", "/currency");
  });

  it("refuses a stated price where there is no list price, from whom it may not state one", async () => {
    const sku = await priced("2.55");
    const basket = [{ sku, quantity: 1, price: "0.00" }];
    await refuses(retailer.place(order(sku, 1, { currency: "USD", basket })), "price-refused", "/basket/0");
    await refuses(retailer.place(order(sku, 1, { currency: "USD" })), "price-refused");
    assert.deepEqual(await retailer.stock(sku), [20, 0]);
    const stated = await asOperator(sku, { currency: "USD", lines: [{ itemId: sku, quantity: 1, unitPrice: "3.10" }] });
    assert.equal(stated.total, 310);
  });

  it("posts the cost of what leaves for nothing, and of what is sold in another currency", async () => {
    const [free, yen] = [await priced("0"), await priced("1500", "JPY")];
    const given = await retailer.place(order(free, 2));
    const sold = await retailer.place(order(yen, 1, { currency: "JPY" }));
    for (const { orderId } of [given, sold]) await retailer.reaches(orderId, "completed");
    assert.deepEqual([given.total, sold.total], [0, 1500]);
    assert.equal((await retailer.payment(sold.orderId)).captured, 1500);
    await eventually(
      async () => [await retailer.credit(given.orderNumber, "5000"), await retailer.credit(sold.orderNumber, "5000")],
      (costs) => costs[0] === -220 && costs[1] === -110,
    );
    assert.equal(await retailer.credit(sold.orderNumber, "4000"), 1500);
  });

  it("counts the thousandths of a dinar", async () => {
    const sku = await priced("1.234", "KWD");
    const sold = await retailer.place(order(sku, 1, { currency: "KWD" }));
    await retailer.reaches(sold.orderId, "completed");
    assert.deepEqual([sold.total, await retailer.credit(sold.orderNumber, "4000")], [1234, 1234]);
  });

  it("allows exactly the discount that is allowed", async () => {
    const sku = await priced("0.45");
    const at = (price: string) => retailer.place(order(sku, 1, { basket: [{ sku, quantity: 1, price }] }));
    assert.equal((await at("0.36")).total, 36);
    await refuses(at("0.359999"), "price-refused");
  });

  it("refuses dates that no books are open for", async () => {
    const sku = await priced("2.55");
    for (const placedAt of ["1999-01-01T12:00:00Z", "2031-01-01T12:00:00Z", new Date(Date.now() + day).toISOString()]) {
      await refuses(retailer.place(order(sku, 1, { placedAt })), "invalid", "/placedAt");
    }
    const placedAt = new Date(Date.now() - 3 * day).toISOString();
    assert.equal((await retailer.place(order(sku, 1, { placedAt }))).status, "received");
    const sale = (at: string) => ({
      receiptNumber: next("MF"),
      store: "STORE-1",
      at,
      currency: "GBP",
      paidBy: "cash" as const,
      lines: [{ sku, quantity: 1, price: "2.55" }],
    });
    const sales = [sale("1999-01-01T12:00:00Z"), sale(new Date(Date.now() - 30 * day).toISOString())];
    const { results } = await retailer.till.reportSales(source(), {
      idempotencyKey: next("key"),
      body: { receipts: sales },
    });
    assert.deepEqual(
      results.map(({ status }) => status),
      ["rejected", "accepted"],
    );
  });

  it("keeps no stock for an order that it refuses", async () => {
    const sku = await priced("2.55", "GBP", 5);
    const key = next("key");
    const first = order(sku, 1);
    await retailer.shop.placeOrder(source(), { idempotencyKey: key, body: first });
    await retailer.reaches(
      (await retailer.shop.findOrders(source(), { query: { orderNumber: first.orderNumber } })).items[0]!.orderId,
      "completed",
    );
    const other = order(sku, 4);
    await refuses(retailer.shop.placeOrder(source(), { idempotencyKey: key, body: other }), "idempotency-key-reused");
    assert.deepEqual(await retailer.stock(sku), [4, 0]);
    // The corrected basket under the same number, with a key of its own.
    const corrected = { ...other, basket: [{ sku, quantity: 2 }] };
    assert.equal((await retailer.place(corrected)).status, "received");
  });

  it("knows equal numbers of two channels as two customers", async () => {
    const sku = await priced("2.55");
    const number = next("C");
    const web = await retailer.place(order(sku, 1, { shopper: { number, name: "Ann Bell" } }));
    const desk = await asOperator(sku, { customer: { reference: number, name: "Zoe Other" } });
    for (const { orderId } of [web, desk]) await retailer.reaches(orderId, "completed");
    const known = async (reference: string) =>
      (await retailer.erp.getCustomer(source(), { params: { reference } })).name;
    assert.deepEqual([await known(`web:${number}`), await known(`operations:${number}`)], ["Ann Bell", "Zoe Other"]);
  });

  it("is given back to the penny, in whatever parts it comes back", async () => {
    const sku = await priced("0.425");
    const placed = await retailer.place(order(sku, 4));
    await retailer.reaches(placed.orderId, "completed");
    const refunds = [];
    for (let part = 0; part < 4; part++) refunds.push((await sendBack(placed.orderId, sku, 1)).refund);
    assert.deepEqual([placed.total, refunds], [170, [43, 42, 43, 42]]);
    await eventually(
      async () => (await retailer.payment(placed.orderId)).refunded,
      (refunded) => refunded === 170,
    );
    await refuses(sendBack(placed.orderId, sku, 1), "conflict");
  });

  it("is given back line by line, at what each was sold for", async () => {
    const sku = await priced("6.95");
    const basket = [
      { sku, quantity: 1, price: "5.90" },
      { sku, quantity: 1 },
    ];
    const placed = await retailer.place(order(sku, 1, { basket }));
    await retailer.reaches(placed.orderId, "completed");
    const body = {
      returnNumber: next("MR"),
      items: [
        { sku, quantity: 1 },
        { sku, quantity: 1 },
      ],
    };
    const params = { orderId: placed.orderId };
    const back = await retailer.shop.returnItems(source(), { params, idempotencyKey: body.returnNumber, body });
    assert.deepEqual([placed.total, back.refund], [1285, 1285]);
    const { items } = await retailer.shop.findReturns(source(), { query: { orderId: placed.orderId } });
    assert.deepEqual(
      items.map(({ goods }) => goods.map(({ refund }) => refund)),
      [[590, 695]],
    );
    await eventually(
      async () => (await retailer.shop.getReturn(source(), { params: { returnId: back.returnId } })).status,
      (status) => status === "refunded",
    );
  });

  it("is neither cancelled nor given back where goods left and were not paid", async () => {
    const sku = await priced("2.55", "GBP", 10);
    const placed = await retailer.place({ ...checkout(sku, 2, "tok_capture_declined") });
    const params = { orderId: placed.orderId };
    const seen = () => retailer.orders.getOrder(source(), { params });
    const { state } = await eventually(seen, (each) => each.attention && each.facts.posted);
    assert.equal(state, "shipped");
    const cancelling = retailer.shop.cancelOrder(source(), {
      params,
      idempotencyKey: next("key"),
      body: { reason: "no" },
    });
    await refuses(cancelling, "conflict");
    await refuses(sendBack(placed.orderId, sku, 1), "conflict");
    assert.equal((await retailer.payment(placed.orderId)).state, "authorized");
    const waiting = await retailer.orders.listOrders(source(), { query: { attention: true } });
    assert.deepEqual(
      waiting.items.map(({ orderId }) => orderId),
      [placed.orderId],
    );
  });

  it("cannot be returned where nothing ever left", async () => {
    const sku = await priced("2.55");
    const placed = await retailer.place({ ...checkout(sku, 1, "tok_declined") });
    await retailer.reaches(placed.orderId, "declined");
    await refuses(sendBack(placed.orderId, sku, 1), "conflict");
    assert.deepEqual(await retailer.stock(sku), [20, 0]);
  });

  it("comes back once, at the counter or by post", async () => {
    const sku = await priced("10.00");
    const placed = await retailer.place(order(sku, 2));
    await retailer.reaches(placed.orderId, "completed");
    const atCounter = (quantity: number, price = "10.00", sale?: { number: string; channel: string }) =>
      takeBack({ sku, quantity, price }, sale);
    const sale = { number: placed.orderNumber, channel: "web" };
    assert.deepEqual(await atCounter(1, "10.01", sale), ["rejected", "conflict"]);
    assert.deepEqual(await atCounter(1, "10.00", sale), ["accepted", undefined]);
    await refuses(sendBack(placed.orderId, sku, 2), "conflict");
    assert.equal((await sendBack(placed.orderId, sku, 1)).refund, 1000);
    assert.deepEqual(await atCounter(1, "10.00", sale), ["rejected", "conflict"]);
    assert.deepEqual(await atCounter(1, "10.00", { number: "NO-SUCH", channel: "web" }), ["rejected", "not-found"]);
  });

  it("is one order, however often it is asked for at once, also of the last units", async () => {
    const sku = await priced("10.00", "GBP", 3);
    const body = order(sku, 3);
    const asked = Array.from({ length: 8 }, () =>
      retailer.shop.placeOrder(source(), { idempotencyKey: next("key"), body }),
    );
    const ids = (await Promise.all(asked)).map(({ orderId }) => orderId);
    assert.equal(new Set(ids).size, 1);
  });

  it("is one return, however often it is asked for at once", async () => {
    const sku = await priced("10.00");
    const placed = await retailer.place(order(sku, 3));
    await retailer.reaches(placed.orderId, "completed");
    const params = { orderId: placed.orderId };
    const body = { returnNumber: next("MRET"), items: [{ sku, quantity: 3 }] };
    // Each as if the answer to the others had been lost.
    const asked = Array.from({ length: 8 }, () =>
      retailer.shop.returnItems(source(), { params, idempotencyKey: next("key"), body }),
    );
    const ids = (await Promise.all(asked)).map(({ returnId }) => returnId);
    assert.equal(new Set(ids).size, 1);
  });

  it("is not given back twice where a counter did not name the sale", async () => {
    const sku = await priced("10.00");
    const placed = await retailer.place(order(sku, 1));
    await retailer.reaches(placed.orderId, "completed");
    assert.deepEqual(await takeBack({ sku, quantity: 1, price: "10.00" }), ["accepted", undefined]);
    await refuses(sendBack(placed.orderId, sku, 1), "conflict");
  });
});
