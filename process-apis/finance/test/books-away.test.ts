import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { orderShipped } from "@tierline/kernel/model/events";
import { adjustment, eventOf, from, fresh, openFinance, settled, someOrder } from "./finance.ts";

const finance = await openFinance({ FINANCE_PATIENCE_MS: "400" });
const ledger = (channel: string) => finance.call.getLedgerSummary({ body: { channel } });

describe("while the books are away", () => {
  afterEach(finance.mendBooks);

  it("events are kept, and posted once when the books are back", async () => {
    const channel = fresh("down");
    await finance.breakBooks("*", "down");
    const orders = Array.from({ length: 3 }, () => someOrder({ channel }));
    for (const order of orders) await finance.hand(eventOf(orderShipped, order));
    await finance.call.recordFinanceEvents({ body: { events: [adjustment(7, { channel })] } });
    const { items } = await finance.call.listFinanceEvents({ query: { channel } });
    assert.deepEqual([...new Set(items.map((event) => event.state))], ["pending"]);
    await finance.mendBooks();
    await settled(finance);
    const after = await ledger(channel);
    assert.deepEqual([after.entries, after.sales, after.adjustments, after.balanced], [4, 3 * 1785, 7, true]);
    const cogs = await finance.erp.summarizeJournal(from, { body: { channel, account: "5000" } });
    assert.equal(cogs.entries, 3);
  });

  it("an answer that comes too late leads to no second entry", async () => {
    const channel = fresh("late");
    await finance.breakBooks("postJournalEntries", "late", 1);
    await finance.call.recordFinanceEvents({ body: { events: [adjustment(9, { channel })] } });
    await settled(finance);
    const after = await ledger(channel);
    assert.deepEqual([after.entries, after.adjustments], [1, 9]);
    const { items } = await finance.call.listFinanceEvents({ query: { channel } });
    assert.deepEqual([items[0]?.state, items[0]?.attempts], ["posted", 2]);
  });

  it("the ledger says that it cannot be told, instead of telling it from memory", async () => {
    await finance.breakBooks("summarizeJournal", "down", 1);
    await assert.rejects(ledger("web"), { kind: "unavailable" });
  });
});
