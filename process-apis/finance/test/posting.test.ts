import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inventoryAdjusted, orderRecorded, orderShipped, returnAccepted } from "@tierline/kernel/model/events";
import { eventOf, fresh, from, openFinance, someOrder, someReturn } from "./finance.ts";

const finance = await openFinance();

/** The entry of a reference: account → debit less credit. */
async function entryOf(reference: string): Promise<Record<string, number> | undefined> {
  const { entries } = await finance.erp.lookupJournalEntries(from, { body: { references: [reference] } });
  return (
    entries[0] &&
    Object.fromEntries(entries[0].lines.map((line) => [line.account, (line.debit ?? 0) - (line.credit ?? 0)]))
  );
}
const outbox = () =>
  finance.db.sql<
    { type: string; data: { transactionId: string; entryId: string | null } }[]
  >`SELECT type, data FROM outbox ORDER BY id`;

describe("what is reported", () => {
  it("posts a shipped order with its revenue, payment and cost, one line per account", async () => {
    const order = someOrder();
    await finance.hand(eventOf(orderShipped, order));
    assert.deepEqual(await entryOf(`sale:${order.orderId}`), {
      "1150": 1785,
      "1200": -420,
      "4000": -1390,
      "4050": -395,
      "5000": 420,
    });
    const posted = (await outbox()).find(({ data }) => data.transactionId === order.orderId);
    assert.equal(posted?.type, "journal.posted.v1");
    assert.match(posted.data.entryId ?? "", /^JE-/);
  });

  it("posts a till's cash sale with a gift card as a liability, not revenue", async () => {
    const [mug] = someOrder().lines;
    const card = {
      ...mug!,
      lineNumber: 2,
      itemId: "GIFT-CARD-25",
      kind: "gift-card" as const,
      stocked: false,
      quantity: 1,
      amount: 2500,
    };
    const sale = someOrder({ state: "recorded", tender: "cash", lines: [mug!, card] });
    await finance.hand(eventOf(orderRecorded, sale));
    assert.deepEqual(await entryOf(`sale:${sale.orderId}`), {
      "1000": 3890,
      "1200": -420,
      "2100": -2500,
      "4000": -1390,
      "5000": 420,
    });
  });

  it("leaves an order on invoice receivable", async () => {
    const order = someOrder({ tender: "invoice" });
    await finance.hand(eventOf(orderShipped, order));
    assert.equal((await entryOf(`sale:${order.orderId}`))?.["1100"], 1785);
  });

  it("posts a return: restocked goods at cost, written-off goods as a loss, the rest stays sold", async () => {
    const [one] = someReturn().lines;
    const back = someReturn({
      lines: [
        one!,
        { ...one!, lineNumber: 2, disposition: "write-off" },
        { ...one!, lineNumber: 3, disposition: "none", amount: 100 },
      ],
    });
    await finance.hand(eventOf(returnAccepted, back));
    assert.deepEqual(await entryOf(`refund:${back.returnId}`), {
      "1150": -1490,
      "1200": 210,
      "4100": 1490,
      "5000": -420,
      "5100": 210,
    });
  });

  it("values stock adjustments at cost and posts nothing where no cost is known", async () => {
    const of = (type: string, quantity: number, itemId = "MUG-BLUE") => {
      const sourceKey = fresh("mov");
      const data = {
        source: "wms",
        sourceKey,
        type,
        itemId,
        locationId: "WH-1",
        quantity,
        channel: "web",
        occurredAt: "2026-11-21T10:00:00Z",
      };
      return { reference: `stock:wms:${sourceKey}`, event: eventOf(inventoryAdjusted, data) };
    };
    const moves = {
      lost: of("adjustment", -3),
      found: of("adjustment", 1),
      received: of("receipt", 10),
      damaged: of("damage", 2),
      miscounted: of("count", -1),
      unvalued: of("adjustment", -3, "NO-COST-YET"),
      elsewhere: of("transfer-out", -3),
    };
    const item = { itemId: "NO-COST-YET", description: "Not costed", kind: "goods" as const, stocked: true };
    await finance.erp.importItems(from, { body: { items: [item] } });
    await finance.hand(...Object.values(moves).map((move) => move.event));
    const entries = await Promise.all(
      Object.entries(moves).map(async ([name, { reference }]) => [name, await entryOf(reference)]),
    );
    assert.deepEqual(Object.fromEntries(entries), {
      lost: { "1200": -630, "5100": 630 },
      found: { "1200": 210, "5150": -210 },
      received: { "1200": 2100, "2050": -2100 },
      damaged: { "1200": -420, "5100": 420 },
      miscounted: { "1200": -210, "5150": 210 },
      unvalued: undefined,
      elsewhere: undefined,
    });
    const { items } = await finance.call.listFinanceEvents({ query: { reference: moves.unvalued.reference } });
    assert.equal(items[0]?.state, "nothing-to-post");
    assert.deepEqual(items[0].uncosted, [{ kind: "cost", itemId: "NO-COST-YET", quantity: 3 }]);
  });

  it("tells of an order of nothing but free lines, though there is no entry", async () => {
    const order = someOrder({ lines: [{ ...someOrder().lines[1]!, amount: 0, unitPrice: "0" }] });
    await finance.hand(eventOf(orderShipped, order));
    const posted = (await outbox()).find(({ data }) => data.transactionId === order.orderId);
    assert.deepEqual([posted?.type, posted?.data.entryId], ["journal.posted.v1", null]);
  });

  it("counts an event once, however often it is handed over", async () => {
    const order = someOrder();
    const event = eventOf(orderShipped, order);
    await Promise.all([finance.hand(event, event), finance.hand(event)]);
    await finance.hand(event);
    const told = (await outbox()).filter(({ data }) => data.transactionId === order.orderId);
    assert.equal(told.length, 1);
    const summary = await finance.erp.listJournalEntries(from, { query: { reference: `sale:${order.orderId}` } });
    assert.equal(summary.items.length, 1);
  });

  it("takes 200 orders as one insert and one posting", async () => {
    const orders = Array.from({ length: 200 }, () => someOrder({ channel: "bulk" }));
    await finance.hand(...orders.map((order) => eventOf(orderShipped, order)));
    const ledger = await finance.call.getLedgerSummary({ body: { channel: "bulk" } });
    assert.deepEqual([ledger.entries, ledger.sales, ledger.pending], [200, 200 * 1785, 0]);
  });
});
