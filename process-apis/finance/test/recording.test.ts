import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { adjustment, from, fresh, openFinance, settled } from "./finance.ts";

const finance = await openFinance();
const record = async (...events: ReturnType<typeof adjustment>[]) =>
  (await finance.call.recordFinanceEvents({ body: { events } })).results;

describe("recording finance events", () => {
  it("accepts them and posts them soon after", async () => {
    const event = adjustment(-1106206, { memo: "Adjust bad debt" });
    assert.deepEqual(await record(event), [{ reference: event.reference, status: "accepted" }]);
    await settled(finance);
    const { items } = await finance.call.listFinanceEvents({ query: { reference: event.reference } });
    assert.equal(items[0]?.state, "posted");
    const { entries } = await finance.erp.lookupJournalEntries(from, { body: { references: [event.reference] } });
    assert.equal(entries[0]?.entryId, items[0].entryId);
    assert.equal(entries[0]?.memo, "Adjust bad debt");
    assert.deepEqual(
      entries[0]?.lines.map((line) => [line.account, line.debit, line.credit]),
      [
        ["1100", 0, 1106206],
        ["4900", 1106206, 0],
      ],
    );
  });

  it("answers a repeat as a duplicate and other content as a conflict, within a batch and later", async () => {
    const event = adjustment(5);
    const other = { ...event, lines: [{ kind: "difference" as const, amount: 6 }] };
    const within = await record(event, event, other);
    assert.deepEqual(
      within.map((result) => result.problem?.kind ?? result.status),
      ["accepted", "duplicate", "conflict"],
    );
    const later = await record(event, other);
    assert.deepEqual(
      later.map((result) => result.problem?.kind ?? result.status),
      ["duplicate", "conflict"],
    );
  });

  it("rejects alone what comes to more than can be booked", async () => {
    const most = { kind: "difference" as const, amount: 1e13 };
    const results = await record(adjustment(5), adjustment(5, { lines: [most, most] }), adjustment(1e13));
    assert.deepEqual(
      results.map((result) => result.problem?.kind ?? result.status),
      ["accepted", "invalid", "accepted"],
    );
  });

  it("accepts each once when many record the same at once", async () => {
    const events = Array.from({ length: 20 }, () => adjustment(1));
    const batches = await Promise.all(
      Array.from({ length: 6 }, (_, turn) => record(...(turn % 2 === 0 ? events : events.toReversed()))),
    );
    assert.equal(batches.flat().filter((result) => result.status === "accepted").length, 20);
  });

  it("rejects an event that no rule posts, and takes the others", async () => {
    const odd = adjustment(5, { lines: [{ kind: "goods", amount: 5 }] });
    const results = await record(odd, adjustment(5));
    assert.deepEqual(
      results.map((result) => result.problem?.kind ?? result.status),
      ["invalid", "accepted"],
    );
    assert.match(results[0]?.problem?.detail ?? "", /adjustment\/goods/);
  });

  it("refuses an event without a line by itself and names it", async () => {
    const { results } = await finance.call.recordFinanceEvents({
      body: { events: [adjustment(5, { lines: [] }), adjustment(5)] },
    });
    assert.deepEqual(
      results.map(({ status, problem }) => [status, problem?.errors?.[0]?.pointer]),
      [
        ["rejected", "/events/0"],
        ["accepted", undefined],
      ],
    );
  });

  it("lists what was recorded, filtered and in pages", async () => {
    const channel = fresh("channel");
    await record(
      ...Array.from({ length: 5 }, () => adjustment(1, { channel, businessDate: "2026-02-01" })),
      adjustment(1, { channel }),
    );
    const query = { channel, to: "2026-11-01", limit: 3 };
    const first = await finance.call.listFinanceEvents({ query });
    const rest = await finance.call.listFinanceEvents({ query: { ...query, cursor: first.nextCursor! } });
    assert.deepEqual([first.items.length, rest.items.length, rest.nextCursor], [3, 2, null]);
  });

  it("shows the posting rules", async () => {
    const { items } = await finance.call.listPostingRules({ query: { event: "adjustment" } });
    assert.deepEqual(items, [
      { event: "adjustment", line: "difference", debit: "1100", credit: "4900", measure: "adjustments" },
    ]);
  });
});

describe("a closed period", () => {
  it("makes an exception, which is posted when the period is open again and a person retries", async () => {
    const params = { periodId: "2026-03" };
    await finance.erp.closePeriod(from, { params });
    const event = adjustment(300, { businessDate: "2026-03-31", channel: "closed" });
    await record(event);
    await settled(finance);
    const before = await finance.call.getLedgerSummary({ body: { channel: "closed" } });
    assert.deepEqual([before.adjustments, before.exceptions, before.pending], [0, 1, 0]);
    const { items } = await finance.call.listFinanceEvents({ query: { state: "exception" } });
    assert.equal(items[0]?.problem?.kind, "period-closed");
    await finance.erp.reopenPeriod(from, { params });
    assert.deepEqual(await finance.call.retryFinanceEvents({ body: { problemKind: "period-closed" } }), { retried: 1 });
    await settled(finance);
    const after = await finance.call.getLedgerSummary({ body: { channel: "closed" } });
    assert.deepEqual([after.adjustments, after.exceptions], [300, 0]);
    assert.deepEqual(await finance.call.retryFinanceEvents({ body: { references: [event.reference] } }), {
      retried: 0,
    });
  });
});
