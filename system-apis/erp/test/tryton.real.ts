/** The adapter on a real Tryton: what the conformance suite cannot know of this product. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { isProblem } from "@tierline/kernel/errors/problem";
import { lineAmount } from "@tierline/kernel/model/money";
import { type Erp, settled } from "../src/conformance/books-under-test.ts";
import { openTrytonBooks, type TrytonBooks } from "../development/tryton/books.ts";

let books: TrytonBooks;
before(async () => {
  const opened = await openTrytonBooks((message) => process.stderr.write(`${message}\n`));
  books = { ...opened, erp: asking(opened.erp), other: asking(opened.other) };
  await importItems();
});
after(() => books.close());

/** Every call asks again while its outcome is not known, as callers do: a slow machine's Tryton needs longer than a call may take. */
const asking = (erp: Erp): Erp =>
  // The same members around the same calls.
  Object.fromEntries(
    Object.entries(erp as Record<string, (request: never) => Promise<unknown>>).map(([id, call]) => [
      id,
      (request: never) => settled(() => call(request)),
    ]),
  ) as Erp;

let count = 0;
const fresh = (prefix: string): string => `${prefix}-${String(++count)}`;

async function importItems() {
  const item = { description: "Cup", kind: "goods", stocked: true } as const;
  const cost = { currency: "GBP", unitCost: "1.10" };
  const items = [
    { ...item, itemId: "CUP", cost, prices: [{ priceList: "standard", currency: "GBP", unitPrice: "0.333333" }] },
    { ...item, itemId: "CARD" },
    { ...item, itemId: "POST", description: "Postage", kind: "service", stocked: false } as const,
    { ...item, itemId: "GIFT", description: "Gift card", kind: "gift-card", stocked: false } as const,
  ];
  return books.erp.importItems({ body: { items } });
}

type Line = readonly [itemId: string, quantity: number, unitPrice: string];

function document(...lines: readonly Line[]) {
  const all = lines.map(([itemId, quantity, unitPrice], index) => {
    const amount = lineAmount(quantity, unitPrice, "GBP");
    return { lineNumber: index + 1, itemId, quantity, unitPrice, amount };
  });
  const total = all.reduce((sum, line) => sum + line.amount, 0);
  const customer = { reference: "17850", name: "Ada", country: "United Kingdom" };
  const about = { channel: "web-shop", channelNumber: fresh("W"), customer, currency: "GBP", locationId: "WH-1" };
  return { ...about, date: "2010-12-01T08:26:00Z", lines: all, total, correlationId: fresh("c") };
}

const quantityAt = async (itemId: string, locationId: string): Promise<number> => {
  const { items } = await books.erp.listStockLevels({ query: { itemId, locationId } });
  return items[0]?.quantity ?? 0;
};

describe("items", () => {
  it("come back as they were imported, and a repeat changes nothing", async () => {
    const [cup, post, gift] = await Promise.all(
      ["CUP", "POST", "GIFT"].map((itemId) => books.erp.getItem({ params: { itemId } })),
    );
    assert.deepEqual(cup?.prices, [{ priceList: "standard", currency: "GBP", unitPrice: "0.333333" }]);
    assert.deepEqual([post?.kind, gift?.kind, post?.prices], ["service", "gift-card", []]);
    const { results } = await importItems();
    assert.ok(results.every(({ status }) => status === "unchanged"));
  });

  it("change when their price alone does", async () => {
    const before = await books.erp.getItem({ params: { itemId: "CARD" } });
    const { itemId, description, kind, stocked } = before;
    const prices = [{ priceList: "standard", currency: "GBP", unitPrice: "0.425" }];
    await books.erp.importItems({ body: { items: [{ itemId, description, kind, stocked, prices }] } });
    const { items } = await books.erp.listItems({ query: { changedSince: before.changedAt } });
    const changed = items.find((each) => each.itemId === "CARD");
    assert.ok(changed !== undefined && changed.changedAt > before.changedAt);
    assert.deepEqual(changed.prices, prices);
  });
});

describe("a customer", () => {
  it("need not have a name or a country, and can be given them later", async () => {
    const customer = { params: { reference: fresh("CU") } };
    const nameless = await books.erp.putCustomer({ ...customer, body: {} });
    assert.deepEqual([nameless.name, nameless.country], [null, null]);
    await books.erp.putCustomer({ ...customer, body: { name: "Grace", country: "Isle of Man" } });
    const named = await books.erp.getCustomer(customer);
    assert.deepEqual([named.name, named.country], ["Grace", "Isle of Man"]);
    assert.equal(named.customerNumber, nameless.customerNumber);
  });

  it("is one party, whatever number of processes find it missing at once", async () => {
    const customer = { params: { reference: fresh("CU") }, body: { name: "Alan" } };
    const found = await Promise.all([books.erp, books.other, books.erp].map((erp) => erp.putCustomer(customer)));
    assert.equal(new Set(found.map(({ createdAt }) => createdAt)).size, 1);
  });
});

describe("an order", () => {
  it("goes through its life and adds up to the cent where Tryton rounds otherwise", async () => {
    const reference = fresh("SO");
    // 1 × 0.425 is 0.43 here and 0.42 there; 5 × 0.425 is 2.13 and 2.12.
    const body = document(["CUP", 3, "0.333333"], ["CARD", 1, "0.425"], ["CARD", 5, "0.425"], ["POST", 1, "3.95"]);
    await books.erp.postSalesOrder({ params: { reference }, body });
    const posted = await books.erp.getSalesOrder({ params: { reference } });
    assert.deepEqual(
      posted.lines.map(({ amount }) => amount),
      [100, 43, 213, 395],
    );
    assert.deepEqual([posted.total, posted.delivered, posted.lines], [body.total, "none", body.lines]);

    const { lines, total } = document(["CUP", 2, "0.333333"], ["CARD", 4, "0.425"]);
    const amended = await books.erp.amendSalesOrder({
      params: { reference },
      body: { expectedRevision: 1, lines, total },
    });
    assert.deepEqual([amended.revision, amended.number], [2, posted.number]);

    const before = await quantityAt("CUP", "WH-1");
    const delivery = { salesOrderReference: reference, locationId: "WH-1", date: "2010-12-02", correlationId: "c" };
    const goods = { ...delivery, lines: [{ lineNumber: 1, quantity: 2 }] };
    await books.erp.postDelivery({ params: { reference: `${reference}/1` }, body: goods });
    const delivered = await books.erp.getSalesOrder({ params: { reference } });
    assert.deepEqual([delivered.delivered, delivered.total, delivered.lines], ["partly", total, lines]);
    assert.equal(await quantityAt("CUP", "WH-1"), before - 2);
    await assert.rejects(books.erp.cancelSalesOrder({ params: { reference }, body: { reason: "late" } }), {
      kind: "conflict",
    });

    const returned = { ...document(["CUP", 2, "0.333333"]), salesOrderReference: reference };
    const returnedStock = [{ itemId: "CUP", locationId: "STORE-1", quantity: 2 }];
    const credit = { params: { reference: `${reference}/C` } };
    await books.erp.postCreditNote({ ...credit, body: { ...returned, returnedStock } });
    const note = await books.erp.getCreditNote(credit);
    assert.deepEqual([note.total, note.lines, note.returnedStock], [returned.total, returned.lines, returnedStock]);
    assert.equal(await quantityAt("CUP", "STORE-1"), 2);
  });

  it("of a guest and of hundreds of lines is one sale, however often it must be asked for", async () => {
    const reference = fresh("SO");
    const lines = Array.from({ length: 541 }, (): Line => ["CUP", 3, "0.333333"]);
    const body = { ...document(...lines), customer: {} };
    await books.erp.postSalesOrder({ params: { reference }, body });
    const { total } = await books.erp.getSalesOrder({ params: { reference } });
    assert.equal(total, 54_100);
    assert.equal(await books.backend.count?.("sales-order", reference), 1);
  });

  it("is one sale, whatever number of callers and processes post it at once", async () => {
    const [reference, body] = [fresh("SO"), document(["CUP", 1, "2.55"])];
    const callers = [books.erp, books.other].flatMap((erp) => [erp, erp, erp, erp]);
    const receipts = await Promise.all(callers.map((erp) => erp.postSalesOrder({ params: { reference }, body })));
    assert.ok(receipts.filter(({ duplicate }) => !duplicate).length <= 1);
    assert.equal(new Set(receipts.map(({ number }) => number)).size, 1);
    assert.equal(await books.backend.count?.("sales-order", reference), 1);
  });

  it("is not delivered twice, whichever process is first", async () => {
    for (let round = 0; round < 4; round++) {
      const order = fresh("SO");
      await books.erp.postSalesOrder({ params: { reference: order }, body: document(["CUP", 2, "2.55"]) });
      const before = await quantityAt("CUP", "WH-1");
      const goods = { salesOrderReference: order, locationId: "WH-1", date: "2010-12-02", correlationId: "c" };
      const body = { ...goods, lines: [{ lineNumber: 1, quantity: 2 }] };
      const deliver = (erp: Erp) => erp.postDelivery({ params: { reference: fresh("DN") }, body });
      const ended = await Promise.allSettled([deliver(books.erp), deliver(books.other)]);
      const refused = ended.flatMap((each) => (each.status === "rejected" ? [each.reason as unknown] : []));
      assert.ok(refused.length === 1 && isProblem(refused[0], "conflict"), String(refused));
      assert.equal(await quantityAt("CUP", "WH-1"), before - 2);
    }
  });

  it("does not wait for another: eight at once are all in, each once", async () => {
    const orders = Array.from({ length: 8 }, () => fresh("SO"));
    await Promise.all(
      orders.map((reference, index) => {
        const erp = index % 2 === 0 ? books.erp : books.other;
        return erp.postSalesOrder({ params: { reference }, body: document(["CUP", 1, "2.55"]) });
      }),
    );
    const counts = await Promise.all(orders.map((reference) => books.backend.count?.("sales-order", reference)));
    assert.deepEqual(counts, Array<number>(8).fill(1));
  });
});

describe("the session", () => {
  it("is made anew when Tryton has forgotten all of them, in the middle of many calls", async () => {
    await books.endSessions();
    const asked = Array.from({ length: 8 }, () => books.erp.getItem({ params: { itemId: "CUP" } }));
    assert.ok((await Promise.all(asked)).every(({ itemId }) => itemId === "CUP"));
  });
});

describe("the journal", () => {
  const about = { date: "2010-12-01", kind: "sale", channel: "till", correlationId: "c" };
  const entry = (reference: string, amount: number, more: { date?: string; kind?: string } = {}) => ({
    ...about,
    reference,
    document: `DOC-${reference}`,
    ...more,
    lines: [
      { account: "1000", debit: amount, credit: 0, currency: "GBP", memo: "taken" },
      { account: "4000", debit: 0, credit: amount, currency: "GBP", itemId: "CUP" },
    ],
  });

  it("totals what was posted, to the cent, and keeps what a line says", async () => {
    const entries = [1, 999_999_999_999, 3].map((amount) => entry(fresh("JE"), amount, { kind: "summed" }));
    await books.erp.postJournalEntries({ body: { entries } });
    const { totals, balanced, entries: posted } = await books.erp.summarizeJournal({ body: { kind: "summed" } });
    assert.deepEqual(totals, [
      { kind: "summed", account: "1000", currency: "GBP", debit: 1_000_000_000_003, credit: 0 },
      { kind: "summed", account: "4000", currency: "GBP", debit: 0, credit: 1_000_000_000_003 },
    ]);
    assert.ok(balanced && posted === 3);
    const references = entries.map(({ reference }) => reference);
    const { entries: kept } = await books.erp.lookupJournalEntries({ body: { references } });
    assert.deepEqual(
      kept.map(({ entryId: _id, postedAt: _at, ...rest }) => rest),
      entries,
    );
  });

  it("takes an entry once, whatever number of processes post it at once", async () => {
    const entries = Array.from({ length: 20 }, () => entry(fresh("JE"), 100));
    const post = (erp: TrytonBooks["erp"]) => erp.postJournalEntries({ body: { entries } });
    const answers = await Promise.all([post(books.erp), post(books.other)]);
    for (const [index, { reference }] of entries.entries()) {
      const states = answers.map(({ results }) => results[index]?.status);
      assert.deepEqual(states.toSorted(), ["accepted", "duplicate"]);
      assert.equal(await books.backend.count?.("journal-entry", reference), 1);
    }
  });

  it("rejects one entry of a batch and takes the others", async () => {
    const bad = entry(fresh("JE"), 100, { date: "1999-01-01" });
    const entries = [entry(fresh("JE"), 100), bad, entry(fresh("JE"), 100)];
    const { results } = await books.erp.postJournalEntries({ body: { entries } });
    assert.deepEqual(
      results.map(({ problem, status }) => problem?.kind ?? status),
      ["accepted", "period-closed", "accepted"],
    );
  });

  it("is closed for a period while another process posts into it, and opened again", async () => {
    const params = { periodId: "2011-06" };
    const entries = Array.from({ length: 20 }, () => entry(fresh("JE"), 100, { date: "2011-06-15" }));
    const [{ results }, closed] = await Promise.all([
      books.erp.postJournalEntries({ body: { entries } }),
      books.other.closePeriod({ params }),
    ]);
    assert.equal(closed.state, "closed");
    assert.ok(results.every(({ status, problem }) => status === "accepted" || problem?.kind === "period-closed"));
    const late = await books.other.postJournalEntries({
      body: { entries: [entry(fresh("JE"), 1, { date: "2011-06-30" })] },
    });
    assert.equal(late.results[0]?.problem?.kind, "period-closed");
    assert.equal((await books.erp.reopenPeriod({ params })).state, "open");
    const again = await books.erp.postJournalEntries({ body: { entries } });
    assert.ok(again.results.every(({ status }) => status !== "rejected"));
  });
});

describe("stock", () => {
  it("moves, is counted, transferred and valued at what the item costs", async () => {
    const movement = { itemId: "CARD", locationId: "WH-2", date: "2010-12-01", correlationId: "c" };
    const movements = [7, -2].map((quantity) => ({ ...movement, reference: fresh("SM"), quantity }));
    const { results } = await books.erp.postStockMovements({ body: { movements } });
    assert.deepEqual(
      results.map(({ status, value }) => [status, value]),
      [
        ["accepted", 0],
        ["accepted", 0],
      ],
    );
    const date = "2010-12-02";
    const lines = [{ itemId: "CARD", quantity: 4 }];
    const transfer = { fromLocationId: "WH-2", toLocationId: "STORE-2", lines, date, correlationId: "c" };
    await books.erp.postStockTransfer({ params: { reference: fresh("ST") }, body: transfer });
    assert.deepEqual([await quantityAt("CARD", "WH-2"), await quantityAt("CARD", "STORE-2")], [1, 4]);
    const count = { params: { reference: fresh("SC") } };
    const body = { locationId: "STORE-2", lines: [{ itemId: "CARD", counted: 0 }], reason: "stolen", date };
    const first = await books.erp.postStockCount({ ...count, body: { ...body, correlationId: "c" } });
    const second = await books.erp.postStockCount({ ...count, body: { ...body, correlationId: "c" } });
    assert.deepEqual(first.lines, [{ itemId: "CARD", before: 4, counted: 0, difference: -4 }]);
    assert.deepEqual([second.lines, second.duplicate], [first.lines, true]);
    // What is at zero is still told to whoever asks for what changed.
    const { items } = await books.erp.listStockLevels({ query: { itemId: "CARD", locationId: "STORE-2" } });
    assert.equal(items[0]?.quantity, 0);
  });

  it("that moves tomorrow is taken: the warning is one that the settings accept", async () => {
    const date = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    const movement = { itemId: "CARD", locationId: "WH-2", date, correlationId: "c", quantity: 1 };
    const { results } = await books.erp.postStockMovements({
      body: { movements: [{ ...movement, reference: fresh("SM") }] },
    });
    assert.equal(results[0]?.status, "accepted");
    const lines = [{ itemId: "CARD", counted: 5 }];
    const body = { locationId: "STORE-3", lines, reason: "early", date, correlationId: "c" };
    const counted = await books.erp.postStockCount({ params: { reference: fresh("SC") }, body });
    assert.deepEqual(counted.lines, [{ itemId: "CARD", before: 0, counted: 5, difference: 5 }]);
  });

  it("of a service there is none", async () => {
    const movement = { itemId: "POST", locationId: "WH-2", date: "2010-12-01", correlationId: "c", quantity: 1 };
    const { results } = await books.erp.postStockMovements({
      body: { movements: [{ ...movement, reference: fresh("SM") }] },
    });
    assert.equal(results[0]?.problem?.kind, "not-stocked");
  });
});
