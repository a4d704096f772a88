/** Money that moved, and entries that stand, without anything that was sold or given back: an event of ours proves nothing. */
import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { orderRecorded, orderShipped, returnAccepted } from "@tierline/kernel/model/events";
import type { Order } from "@tierline/kernel/model/order";
import type { NewFinanceEvent } from "../src/resources/events/contract.ts";
import { adjustment, eventOf, fresh, from, openFinance, settled, someOrder, someReturn } from "./finance.ts";

const finance = await openFinance();
let channel = "";

beforeEach(() => {
  channel = fresh("channel");
  finance.orders.length = 0;
  finance.returns.length = 0;
});

const order = (overrides: Partial<Order> = {}) => someOrder({ channel, ...overrides });

async function pay(reference: string, amount: number): Promise<void> {
  const body = { channel, token: "tok_visa", amount, currency: "GBP", correlationId: "cor-1" };
  await finance.payments.authorizePayment(from, { params: { reference }, body });
  await finance.payments.capturePayment(from, { params: { reference, ownReference: "c" }, body: { amount } });
}

const payBack = (reference: string, ownReference: string, amount: number) =>
  finance.payments.refundPayment(from, { params: { reference, ownReference }, body: { amount } });

async function record(...events: NewFinanceEvent[]): Promise<void> {
  const { results } = await finance.call.recordFinanceEvents({ body: { events } });
  assert.ok(results.every(({ status }) => status === "accepted"));
  await settled(finance);
}

const told = (kind: "sale" | "refund", transactionId: string, amount: number): NewFinanceEvent =>
  adjustment(0, { kind, transactionId, channel, lines: [{ kind: "goods", amount }] });

/** Every difference there is of the channel, as `kind transaction expected found`. */
async function differences(): Promise<string[]> {
  const found: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const query = { channel, limit: 2, ...(cursor === undefined ? {} : { cursor }) };
    const page: Awaited<ReturnType<typeof finance.call.reconcile>> = await finance.call.reconcile({ query });
    found.push(
      ...page.items.map((each) => `${each.kind} ${each.transactionId} ${String(each.expected)} ${String(each.found)}`),
    );
    cursor = page.nextCursor;
  }
  return found;
}

describe("reconciliation of what nobody keeps", () => {
  it("names money that was given back of an order of which nothing came back, in part or whole", async () => {
    const all = [order(), order(), order()];
    for (const each of all) await pay(each.orderId, each.total);
    const [part, whole, returned] = all as [Order, Order, Order];
    const back = someReturn({ channel, orderId: returned.orderId });
    await payBack(part.orderId, "k", 300);
    await payBack(whole.orderId, "k", whole.total);
    await payBack(returned.orderId, back.returnId, back.total);
    finance.orders.push(...all);
    finance.returns.push(back);
    await finance.hand(...all.map((each) => eventOf(orderShipped, each)), eventOf(returnAccepted, back));
    assert.deepEqual(await differences(), [
      `payment-amount-differs ${part.orderId} 0 300`,
      `payment-amount-differs ${whole.orderId} 0 1785`,
    ]);
  });

  it("names more given back than an order's returns say", async () => {
    const sold = order();
    await pay(sold.orderId, sold.total);
    const back = someReturn({ channel, orderId: sold.orderId });
    await payBack(sold.orderId, back.returnId, back.total);
    await payBack(sold.orderId, "k", 300);
    finance.orders.push(sold);
    finance.returns.push(back);
    await finance.hand(eventOf(orderShipped, sold), eventOf(returnAccepted, back));
    assert.deepEqual(await differences(), [`payment-amount-differs ${back.returnId} 695 995`]);
  });

  it("names a sale, a refund and a payment of ghosts", async () => {
    const [sale, refund] = [fresh("ghost"), fresh("ghost")];
    await pay(sale, 5000);
    await record(told("sale", sale, 5000), told("refund", refund, 700));
    assert.deepEqual(await differences(), [
      `payment-without-order ${sale} 0 5000`,
      `entry-without-sale ${sale} 0 5000`,
      `entry-without-sale ${refund} 0 700`,
    ]);
  });

  it("names a sale and a refund that stand in the journal twice", async () => {
    const sold = order({ state: "recorded" });
    const back = someReturn({ channel, orderId: sold.orderId, tender: "cash" });
    finance.orders.push(sold);
    finance.returns.push(back);
    await finance.hand(eventOf(orderRecorded, sold), eventOf(returnAccepted, back));
    assert.deepEqual(await differences(), []);
    await record(told("sale", sold.orderId, 1785), told("refund", back.returnId, 695));
    assert.deepEqual(await differences(), [
      `entry-without-sale ${sold.orderId} 0 1785`,
      `entry-without-sale ${back.returnId} 0 695`,
    ]);
  });

  it("names what is left of an order, a till's sale and returns that are gone", async () => {
    const [shipped, till] = [order(), order({ state: "recorded" })];
    const [back, counter] = [someReturn({ channel, orderId: shipped.orderId }), someReturn({ channel })];
    await pay(shipped.orderId, shipped.total);
    await payBack(shipped.orderId, back.returnId, back.total);
    await finance.hand(
      eventOf(orderShipped, shipped),
      eventOf(orderRecorded, till),
      eventOf(returnAccepted, back),
      eventOf(returnAccepted, counter),
    );
    finance.orders.push(shipped);
    assert.deepEqual(
      (await differences()).toSorted(),
      [
        `entry-without-sale ${back.returnId} 0 905`,
        `entry-without-sale ${counter.returnId} 0 905`,
        `entry-without-sale ${till.orderId} 0 2205`,
        `payment-amount-differs ${shipped.orderId} 0 695`,
      ].toSorted(),
    );
    finance.orders.length = 0;
    finance.returns.push(back, counter);
    const named = await differences();
    assert.ok(named.includes(`payment-without-order ${shipped.orderId} 0 1090`));
    assert.ok(named.includes(`entry-without-sale ${shipped.orderId} 0 2205`));
  });
});
