import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openErp, someEntry } from "./erp.ts";

const erp = await openErp();
const post = async (...entries: ReturnType<typeof someEntry>[]) =>
  (await erp.call.postJournalEntries({ body: { entries } })).results;
const march = { params: { periodId: "2026-03" } };

describe("an accounting period", () => {
  it("refuses postings while it is closed and takes them when it is open again", async () => {
    const early = someEntry({ date: "2026-03-05" });
    await post(early);
    assert.equal((await erp.call.closePeriod(march)).state, "closed");
    const late = someEntry({ date: "2026-03-31" });
    const results = await post(early, late, someEntry({ date: "2026-04-01" }));
    assert.deepEqual(
      results.map((result) => result.problem?.kind ?? result.status),
      ["duplicate", "period-closed", "accepted"],
    );
    assert.equal((await erp.call.reopenPeriod(march)).state, "open");
    assert.equal((await post(late))[0]?.status, "accepted");
  });

  it("can be closed twice", async () => {
    const period = { params: { periodId: "2026-05" } };
    const first = await erp.call.closePeriod(period);
    assert.deepEqual(await erp.call.closePeriod(period), first);
  });

  it("is one of a list that can be filtered", async () => {
    await erp.call.closePeriod({ params: { periodId: "2026-06" } });
    const { items } = await erp.call.listPeriods({ query: { state: "closed" } });
    assert.ok(items.some((period) => period.periodId === "2026-06" && period.to === "2026-07-01"));
  });

  it("must exist", async () => {
    await assert.rejects(erp.call.closePeriod({ params: { periodId: "2199-01" } }), { kind: "not-found" });
    const [result] = await post(someEntry({ date: "2199-01-01" }));
    assert.equal(result?.problem?.kind, "period-closed");
  });

  it("lets nothing slip in while it is being closed", async () => {
    const period = { params: { periodId: "2026-08" } };
    const posting = Array.from({ length: 12 }, (_, turn) =>
      post(...Array.from({ length: 10 }, () => someEntry({ date: "2026-08-15", channel: `race-${String(turn)}` }))),
    );
    const closed = await erp.call.closePeriod(period);
    const results = (await Promise.all(posting)).flat();
    const late = await erp.db.sql<{ count: number }[]>`
      SELECT count(*) AS count FROM journal_entries WHERE date = '2026-08-15' AND posted_at > ${closed.changedAt ?? ""}::text::timestamptz`;
    assert.equal(late[0]?.count, 0);
    assert.ok(results.every((result) => result.status === "accepted" || result.problem?.kind === "period-closed"));
  });
});
