import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { orderRecorded, orderShipped, returnAccepted } from "@tierline/kernel/model/events";
import type { Order } from "@tierline/kernel/model/order";
import { adjustment, eventOf, fresh, from, openFinance, settled, someOrder, someReturn } from "./finance.ts";

const finance = await openFinance();
const today = new Date().toISOString().slice(0, 10);
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
let channel = "";

beforeEach(() => {
  channel = fresh("channel");
  finance.orders.length = 0;
  finance.returns.length = 0;
});

const notSold = { goodsLeft: false, paid: false, posted: false };
const now = () => new Date().toISOString();
const order = (overrides: Partial<Order> = {}) => someOrder({ channel, placedAt: now(), ...overrides });

async function pay(sold: Order, captured = sold.total): Promise<void> {
  const params = { reference: sold.orderId };
  const { currency, total: amount, correlationId } = sold;
  await finance.payments.authorizePayment(from, {
    params,
    body: { channel, token: "tok_visa", amount, currency, correlationId },
  });
  if (captured === 0) return;
  await finance.payments.capturePayment(from, { params: { ...params, ownReference: "c" }, body: { amount: captured } });
}

/** Every difference of today's window, as `kind expected found`. */
async function differences(): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof finance.call.reconcile>> = await finance.call.reconcile({
      query: { from: today, to: tomorrow, channel, limit: 2, ...(cursor === null ? {} : { cursor }) },
    });
    found.push(...page.items.map((each) => `${each.kind} ${String(each.expected)} ${String(each.found)}`));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
}

describe("reconciliation", () => {
  it("finds nothing where orders, returns, payments and journal agree", async () => {
    const sold = Array.from({ length: 5 }, () => order());
    const till = order({ state: "recorded" });
    const waiting = order({ state: "released", facts: { goodsLeft: false, paid: false, posted: false } });
    for (const each of sold) await pay(each);
    await pay(waiting, 0);
    const back = someReturn({ channel, returnedAt: now(), orderId: sold[0]!.orderId });
    await finance.payments.refundPayment(from, {
      params: { reference: sold[0]!.orderId, ownReference: back.returnId },
      body: { amount: back.total },
    });
    finance.orders.push(...sold, till, waiting);
    finance.returns.push(back);
    await finance.hand(
      ...sold.map((each) => eventOf(orderShipped, each)),
      eventOf(orderRecorded, till),
      eventOf(returnAccepted, back),
    );
    assert.deepEqual(await differences(), []);
  });

  it("names a sale and a refund that are missing in the journal", async () => {
    const lost = order({ state: "recorded" });
    finance.orders.push(lost);
    finance.returns.push(someReturn({ channel, returnedAt: now() }));
    assert.deepEqual(await differences(), ["entry-missing 1785 0", "entry-missing 695 0"]);
  });

  it("names an entry of another amount", async () => {
    const sold = order({ state: "recorded" });
    await finance.hand(eventOf(orderRecorded, sold));
    finance.orders.push({ ...sold, total: 1786 });
    assert.deepEqual(await differences(), ["entry-amount-differs 1786 1785"]);
  });

  it("names payments that are missing, too small, or taken without a sale", async () => {
    const [unpaid, short, cancelled, open] = [
      order(),
      order(),
      order({ state: "cancelled", facts: notSold }),
      order({ state: "declined", facts: notSold }),
    ];
    await pay(short, 1000);
    await pay(cancelled);
    await pay(open, 0);
    finance.orders.push(unpaid, short, cancelled, open);
    await finance.hand(eventOf(orderShipped, unpaid), eventOf(orderShipped, short));
    assert.deepEqual(await differences(), [
      "payment-missing 1785 0",
      "payment-amount-differs 1785 1000",
      "captured-without-sale 0 1785",
      "authorization-left-open 0 1785",
    ]);
  });

  it("names a payment whose order nobody knows", async () => {
    await pay(order());
    assert.deepEqual(await differences(), ["payment-without-order 0 1785"]);
  });

  it("names a refund that the payment did not give back", async () => {
    const sold = order();
    await pay(sold);
    const back = someReturn({ channel, returnedAt: now(), orderId: sold.orderId });
    finance.orders.push(sold);
    finance.returns.push(back);
    await finance.hand(eventOf(orderShipped, sold), eventOf(returnAccepted, back));
    assert.deepEqual(await differences(), ["payment-amount-differs 695 0"]);
  });

  it("names an entry that was not posted from here, and an event that is not posted", async () => {
    const lines = [
      { account: "1100", debit: 50, credit: 0, currency: "GBP" },
      { account: "4900", debit: 0, credit: 50, currency: "GBP" },
    ];
    const entry = {
      reference: fresh("manual"),
      document: "M",
      date: today,
      kind: "manual",
      channel,
      correlationId: "c",
      lines,
    };
    await finance.erp.postJournalEntries(from, { body: { entries: [entry] } });
    const params = { periodId: today.slice(0, 7) };
    await finance.erp.closePeriod(from, { params });
    await finance.call.recordFinanceEvents({ body: { events: [adjustment(80, { channel, businessDate: today })] } });
    await settled(finance);
    await finance.erp.reopenPeriod(from, { params });
    assert.deepEqual(await differences(), ["entry-without-event 0 50", "not-posted 80 0"]);
  });

  it("names an entry in another currency than it was sent in", async () => {
    const sold = order({ state: "recorded" });
    await finance.hand(eventOf(orderRecorded, sold));
    finance.orders.push(sold);
    await finance.db.sql`
      UPDATE finance_events SET entry = replace(entry::text, 'GBP', 'EUR')::json WHERE transaction_id = ${sold.orderId}`;
    assert.deepEqual(await differences(), ["entry-amount-differs 2205 2205"]);
  });

  it("names the sale of an order whose goods never left", async () => {
    const cancelled = order({ state: "cancelled", facts: notSold });
    finance.orders.push(cancelled);
    await finance.hand(eventOf(orderShipped, cancelled));
    assert.deepEqual(await differences(), ["entry-without-sale 0 1785"]);
  });

  it("names goods that left and were not paid", async () => {
    const unpaid = order({ attention: true, facts: { goodsLeft: true, paid: false, posted: true } });
    await pay(unpaid, 0);
    finance.orders.push(unpaid);
    await finance.hand(eventOf(orderShipped, unpaid));
    assert.deepEqual(await differences(), ["payment-amount-differs 1785 0"]);
  });

  it("names goods that left for nothing and of which finance never heard", async () => {
    const [mug] = order().lines;
    finance.orders.push(order({ state: "recorded", lines: [{ ...mug!, unitPrice: "0", amount: 0 }] }));
    assert.deepEqual(await differences(), ["entry-missing 0 0"]);
  });

  it("names what an order and a return do not know of themselves, once they could have heard of it", async () => {
    const sold = order();
    await pay(sold);
    const back = someReturn({ channel, returnedAt: now() });
    await finance.hand(eventOf(orderShipped, sold), eventOf(returnAccepted, back));
    finance.orders.push({ ...sold, facts: { goodsLeft: true, paid: false, posted: false } });
    finance.returns.push({ ...back, facts: { paidBack: true, posted: false } });
    const named = ["fact-differs 1785 0", "fact-differs 1785 0", "fact-differs 695 0"];
    assert.deepEqual(await differences(), named);
    for (const rows of [finance.orders, finance.returns]) for (const row of rows) row.updatedAt = now();
    assert.deepEqual(await differences(), []);
  });

  it("names sales orders that are open for nothing, and orders that the ERP has none of, or a cancelled one", async () => {
    const over = { state: "cancelled", facts: notSold } as const;
    const [cancelled, declined] = [order(over), order({ ...over, state: "declined" })];
    const [shipped, completed, released] = [
      order(),
      order({ state: "completed" }),
      order({ state: "released", facts: notSold }),
    ];
    // Just told, waiting for the ERP, never posted, or told of after the fact.
    const lately = order({ ...over, updatedAt: now() });
    const detail = "system/erp is away";
    const waits = {
      ...order(over),
      waiting: { system: "system/erp", detail, since: now(), tries: 1, nextTryAt: now() },
    };
    const [accepted, unposted, till] = [
      order({ state: "accepted", facts: notSold }),
      order(over),
      order({ state: "recorded" }),
    ];
    for (const { orderId } of [cancelled, declined, lately, waits]) finance.salesOrders.set(orderId, "open");
    for (const { orderId } of [shipped, accepted, unposted, till]) finance.salesOrders.set(orderId, "none");
    for (const { orderId } of [completed, released]) finance.salesOrders.set(orderId, "cancelled");
    const left = [shipped, completed];
    for (const each of left) await pay(each);
    await finance.hand(...left.map((each) => eventOf(orderShipped, each)), eventOf(orderRecorded, till));
    finance.orders.push(cancelled, declined, ...left, released, lately, waits, accepted, unposted, till);
    assert.deepEqual(await differences(), [
      "sales-order-left-open 0 1785",
      "sales-order-left-open 0 1785",
      "sales-order-missing 1785 0",
      "sales-order-missing 1785 0",
      "sales-order-missing 1785 0",
    ]);
  });

  it("names money that was captured for what is paid by invoice, or was paid at a till", async () => {
    const sales = [order({ tender: "invoice" }), order({ state: "recorded", tender: "cash" })];
    for (const each of sales) await pay(each, 1000);
    await finance.hand(eventOf(orderShipped, sales[0]!), eventOf(orderRecorded, sales[1]!));
    finance.orders.push(...sales);
    assert.deepEqual(await differences(), ["payment-amount-differs 0 1000", "payment-amount-differs 0 1000"]);
  });

  it("names a return whose money did not follow its goods, once it could have", async () => {
    const sold = order();
    await pay(sold);
    const back = someReturn({
      channel,
      returnedAt: now(),
      orderId: sold.orderId,
      facts: { paidBack: false, posted: true },
    });
    finance.orders.push(sold);
    finance.returns.push(back);
    await finance.hand(eventOf(orderShipped, sold), eventOf(returnAccepted, back));
    assert.deepEqual(await differences(), ["payment-amount-differs 695 0"]);
    back.updatedAt = now();
    assert.deepEqual(await differences(), []);
  });

  it("names an entry that stands on another day than it was sent for", async () => {
    const sold = order({ state: "recorded" });
    await finance.hand(eventOf(orderRecorded, sold));
    finance.orders.push(sold);
    await finance.db
      .sql`UPDATE finance_events SET business_date = business_date - 1 WHERE transaction_id = ${sold.orderId}`;
    assert.deepEqual(await differences(), ["entry-date-differs 2205 2205"]);
  });

  it("names the cost that the entry of a refund lacks, restocked or written off", async () => {
    for (const disposition of ["restock", "write-off"] as const) {
      const [line] = someReturn().lines;
      const back = someReturn({ channel, returnedAt: now(), tender: "cash", lines: [{ ...line!, disposition }] });
      await finance.hand(eventOf(returnAccepted, { ...back, lines: [{ ...line!, disposition: "none" }] }));
      finance.returns.push(back);
    }
    assert.deepEqual(await differences(), ["cost-missing 210 0", "cost-missing 210 0"]);
  });

  it("names the cost that an entry lacks", async () => {
    const sold = order({ state: "recorded" });
    const unstocked = sold.lines.map((line) => ({ ...line, stocked: false }));
    await finance.hand(eventOf(orderRecorded, { ...sold, lines: unstocked }));
    finance.orders.push(sold);
    assert.deepEqual(await differences(), ["cost-missing 420 0"]);
  });

  it("names more given back than was sold, and goods that came back and never left", async () => {
    const [sold, never] = [order({ state: "recorded" }), order({ state: "cancelled", facts: notSold })];
    const backs = [sold, sold, sold, never].map(({ orderId }) =>
      someReturn({ channel, returnedAt: now(), orderId, tender: "cash" }),
    );
    finance.orders.push(sold, never);
    finance.returns.push(...backs);
    await finance.hand(eventOf(orderRecorded, sold), ...backs.map((back) => eventOf(returnAccepted, back)));
    assert.deepEqual(await differences(), ["refunds-exceed-sale 1785 2085", "return-without-sale 0 695"]);
  });

  it("finds what was recorded in the window and says it is of another year", async () => {
    const old = order({ state: "recorded", placedAt: "1999-01-01T12:00:00Z" });
    finance.orders.push(old);
    assert.deepEqual(await differences(), ["entry-missing 1785 0"]);
    await finance.hand(eventOf(orderRecorded, old));
    await settled(finance);
    assert.deepEqual(await differences(), ["not-posted 1785 0"]);
  });

  it("compares everything that was ever recorded where no window is named", async () => {
    finance.orders.push(order({ state: "recorded", placedAt: "1999-01-01T12:00:00Z" }));
    const { items } = await finance.call.reconcile({ query: { channel } });
    assert.deepEqual(
      items.map(({ kind }) => kind),
      ["entry-missing"],
    );
  });

  it("refuses a cursor that is not its own", async () => {
    await assert.rejects(finance.call.reconcile({ query: { from: today, to: tomorrow, cursor: "nonsense" } }), {
      kind: "invalid-parameter",
    });
  });
});
