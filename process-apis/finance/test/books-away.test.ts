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

describe("books that are slow", () => {
  it("take what they can of a batch, and get the rest again until all of it is posted once", async () => {
    const sizes: number[] = [];
    const atOnce = 2;
    const slow = await openFinance({}, (erp) => ({
      ...erp,
      postJournalEntries: async (source, { body: { entries } }) => {
        sizes.push(entries.length);
        const { results } = await erp.postJournalEntries(source, { body: { entries: entries.slice(0, atOnce) } });
        const detail = "Not posted yet; send it again.";
        const putOff = entries.slice(atOnce).map(({ reference }) => ({
          reference,
          status: "rejected" as const,
          problem: { kind: "unavailable" as const, detail },
        }));
        return { results: [...results, ...putOff] };
      },
    }));
    const channel = fresh("slow");
    const events = [1, 2, 3, 4, 5].map((amount) => adjustment(amount, { channel }));
    await slow.call.recordFinanceEvents({ body: { events } });
    await settled(slow);
    const after = await slow.call.getLedgerSummary({ body: { channel } });
    assert.deepEqual([after.entries, after.adjustments, after.pending], [5, 15, 0]);
    assert.deepEqual(sizes, [5, 3, 1]);
    const { items } = await slow.call.listFinanceEvents({ query: { channel } });
    assert.ok(items.every(({ state }) => state === "posted"));
  });

  it("that take nothing are away, and are asked again later", async () => {
    let takes = false;
    const stuck = await openFinance({}, (erp) => ({
      ...erp,
      postJournalEntries: (source, input) =>
        takes
          ? erp.postJournalEntries(source, input)
          : Promise.resolve({
              results: input.body.entries.map(({ reference }) => ({
                reference,
                status: "rejected" as const,
                problem: { kind: "unavailable" as const, detail: "Not posted yet; send it again." },
              })),
            }),
    }));
    const channel = fresh("stuck");
    await stuck.call.recordFinanceEvents({ body: { events: [adjustment(3, { channel })] } });
    const { items } = await stuck.call.listFinanceEvents({ query: { channel } });
    assert.deepEqual(
      items.map(({ state }) => state),
      ["pending"],
    );
    takes = true;
    await settled(stuck);
    assert.equal((await stuck.call.getLedgerSummary({ body: { channel } })).adjustments, 3);
  });
});
