import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { orderRecorded, orderShipped, returnAccepted } from "@tierline/kernel/model/events";
import type { Order } from "@tierline/kernel/model/order";
import { eventOf, fresh, from, openFinance, settled, someOrder, someReturn } from "./finance.ts";

const finance = await openFinance();

/** Every entry of a document, as `account debit-credit currency`. */
async function posted(document: string): Promise<string[]> {
  await settled(finance);
  const { items } = await finance.erp.listJournalEntries(from, { query: { documentPrefix: document, limit: 50 } });
  return items
    .flatMap(({ lines }) => lines)
    .map(({ account, debit, credit, currency }) => `${account} ${String((debit ?? 0) - (credit ?? 0))} ${currency}`)
    .toSorted();
}

const inCurrency = (currency: string, amount: number): Order => {
  const [mug] = someOrder().lines;
  return someOrder({ currency, lines: [{ ...mug!, unitPrice: "1", quantity: 2, amount }] });
};

describe("the cost of goods", () => {
  it("is posted in the currency of the books, whatever the sale's currency", async () => {
    const sold = inCurrency("JPY", 3000);
    await finance.hand(eventOf(orderShipped, sold));
    assert.deepEqual(await posted(sold.channelOrderNumber), [
      "1150 3000 JPY",
      "1200 -420 GBP",
      "4000 -3000 JPY",
      "5000 420 GBP",
    ]);
  });

  it("is posted for goods that were sold for nothing", async () => {
    const sold = inCurrency("EUR", 0);
    await finance.hand(eventOf(orderShipped, sold));
    assert.deepEqual(await posted(sold.channelOrderNumber), ["1200 -420 GBP", "5000 420 GBP"]);
  });

  it("comes back with a return in another currency", async () => {
    const [line] = inCurrency("EUR", 100).lines;
    const back = someReturn({ currency: "EUR", lines: [{ ...line!, disposition: "write-off" }] });
    await finance.hand(eventOf(returnAccepted, back));
    assert.deepEqual(await posted(back.channelReturnNumber), [
      "1150 -100 EUR",
      "4100 100 EUR",
      "5000 -420 GBP",
      "5100 420 GBP",
    ]);
  });

  it("is posted beside the largest sale there is", async () => {
    const [line] = someOrder().lines;
    const sold = someOrder({ lines: [{ ...line!, quantity: 1_000_000, unitPrice: "100000", amount: 1e13 }] });
    await finance.hand(eventOf(orderShipped, sold));
    assert.deepEqual(await posted(sold.channelOrderNumber), [
      "1150 10000000000000 GBP",
      "1200 -210000000 GBP",
      "4000 -10000000000000 GBP",
      "5000 210000000 GBP",
    ]);
  });

  it("is waited for where it comes to more than can be booked, and the sale is posted", async () => {
    const itemId = fresh("DEAR").toUpperCase();
    const item = { itemId, description: "A wrong cost", kind: "goods" as const, stocked: true };
    const costing = (unitCost: string) =>
      finance.erp.importItems(from, { body: { items: [{ ...item, cost: { currency: "GBP", unitCost } }] } });
    await costing("999999");
    const [line] = someOrder().lines;
    const sold = someOrder({
      channel: fresh("c"),
      placedAt: new Date().toISOString(),
      state: "recorded",
      lines: [{ ...line!, itemId, quantity: 1_000_000 }],
    });
    finance.orders.push(sold);
    await finance.hand(eventOf(orderRecorded, sold));
    assert.deepEqual(await posted(sold.channelOrderNumber), ["1150 1390 GBP", "4000 -1390 GBP"]);
    assert.deepEqual(await differences(sold.channel), [`cost-missing No cost is known of 1000000 × ${itemId}.`]);
    await finance.call.retryFinanceEvents({ body: {} });
    await costing("0.01");
    await finance.call.retryFinanceEvents({ body: {} });
    assert.deepEqual(await posted(sold.channelOrderNumber), [
      "1150 1390 GBP",
      "1200 -1000000 GBP",
      "4000 -1390 GBP",
      "5000 1000000 GBP",
    ]);
  });

  it("is posted as soon as it is known, once, and is named until then", async () => {
    const itemId = fresh("NEW").toUpperCase();
    const item = { itemId, description: "Not costed yet", kind: "goods" as const, stocked: true };
    await finance.erp.importItems(from, { body: { items: [item] } });
    const [line] = someOrder().lines;
    const sold = someOrder({
      channel: fresh("c"),
      placedAt: new Date().toISOString(),
      state: "recorded",
      lines: [{ ...line!, itemId }],
    });
    finance.orders.push(sold);
    await finance.hand(eventOf(orderRecorded, sold));
    assert.deepEqual(await posted(sold.channelOrderNumber), ["1150 1390 GBP", "4000 -1390 GBP"]);
    assert.deepEqual(await differences(sold.channel), [`cost-missing No cost is known of 2 × ${itemId}.`]);

    await finance.erp.importItems(from, {
      body: { items: [{ ...item, cost: { currency: "GBP", unitCost: "3.00" } }] },
    });
    await finance.call.retryFinanceEvents({ body: {} });
    await finance.call.retryFinanceEvents({ body: {} });
    assert.deepEqual(await posted(sold.channelOrderNumber), [
      "1150 1390 GBP",
      "1200 -600 GBP",
      "4000 -1390 GBP",
      "5000 600 GBP",
    ]);
    assert.deepEqual(await differences(sold.channel), []);
  });
});

async function differences(channel: string): Promise<string[]> {
  const found: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Awaited<ReturnType<typeof finance.call.reconcile>> = await finance.call.reconcile({
      query: { channel, ...(cursor === undefined ? {} : { cursor }) },
    });
    found.push(...page.items.map(({ kind, detail }) => `${kind} ${detail}`));
    cursor = page.nextCursor;
  }
  return found;
}
