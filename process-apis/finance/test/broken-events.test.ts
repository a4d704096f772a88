/** Events that break the contract: they are told of, and keep nobody else. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { inventoryAdjusted, orderRecorded } from "@tierline/kernel/model/events";
import { eventually } from "@tierline/kernel/testing/eventually";
import { Reference } from "@tierline/kernel/model/schema";
import { waiting } from "../src/posting/waiting.ts";
import { adjustment, eventOf, fresh, from, openFinance, someOrder } from "./finance.ts";

const finance = await openFinance();
const repair = new URL("../src/db/migrations/0002_references_without_tilde.sql", import.meta.url);

const counted = (movementKey: string) =>
  eventOf(inventoryAdjusted, {
    source: "wms",
    sourceKey: "C-1",
    movementKey,
    type: "count",
    itemId: "MUG-BLUE",
    locationId: "WH-1",
    quantity: -3,
    channel: "web",
    occurredAt: "2026-11-21T10:00:00Z",
  });

/** An event as only an earlier release kept it. */
async function keptBefore(reference: string, dueInSeconds = 0): Promise<void> {
  await finance.db.sql`
    INSERT INTO finance_events (reference, kind, transaction_id, document, channel, business_date, currency, correlation_id, lines, costed,
      content_hash, state, due_at)
    VALUES (${reference}, 'stock-correction', 'C-1', 'C-1', 'web', '2026-11-21', 'GBP', 'cor-1', '[]',
      '[{"kind":"cost","itemId":"MUG-BLUE","quantity":-3}]', 'x', 'pending', now() + make_interval(secs => ${dueInSeconds}))`;
}

/** Asked of the table: a list leaves out rows that break the contract. */
const settled = () =>
  eventually(
    () => finance.db.sql`SELECT reference FROM finance_events WHERE state = 'pending'`,
    ({ length }) => length === 0,
  );

const eventsOf = async (reference: string) =>
  (await finance.call.listFinanceEvents({ query: { reference } })).items.map(({ state, problem }) => ({
    state,
    problem,
  }));

describe("an event that breaks the contract", () => {
  it("is called by its hash where its key has a sign that no reference may have", async () => {
    await finance.hand(counted("wms:count:C-1~2"), counted("wms:count:C-1~3"));
    const { items } = await finance.call.listFinanceEvents({ query: { transactionId: "C-1" } });
    assert.deepEqual(
      items.map(({ state }) => state),
      ["posted", "posted"],
    );
    assert.ok(items.every(({ reference }) => Reference.safeParse(reference).success));
  });

  it("is not kept and stays with who brought it; the others of its batch go on", async () => {
    const good = someOrder({ state: "recorded" });
    const bad = { ...counted(`wms:count:${fresh("C")}`), correlationId: "~" };
    await assert.rejects(finance.hand(eventOf(orderRecorded, good), bad), { kind: "invalid" });
    await assert.rejects(finance.hand(bad), /cannot be kept: \/correlationId must be/);
    await finance.hand(eventOf(orderRecorded, good));
    assert.equal((await eventsOf(`sale:${good.orderId}`))[0]?.state, "posted");
  });

  it("that is kept already is an exception with its reason, and costs the batch nothing", async () => {
    const good = adjustment(80);
    const reference = `stock:wms:count:${fresh("C")}~2`;
    // Of units without a cost there is nothing to post: only the telling is left to fail.
    await keptBefore(reference);
    await finance.db.sql`UPDATE finance_events SET costed = NULL, entry = '[]' WHERE reference = ${reference}`;
    await finance.call.recordFinanceEvents({ body: { events: [good] } });
    await settled();
    assert.equal((await eventsOf(good.reference))[0]?.state, "posted");
    const [row] = await finance.db
      .sql`SELECT state, problem_kind, attempts FROM finance_events WHERE reference = ${reference}`;
    assert.deepEqual({ ...row }, { state: "exception", problem_kind: "invalid", attempts: 1 });
  });

  it("that no entry can be made of is an exception too", async () => {
    const reference = fresh("huge");
    await keptBefore(reference, 60);
    await finance.db.sql`
      UPDATE finance_events SET costed = '[{"kind":"cost-written-off","itemId":"MUG-BLUE","quantity":1}]', due_at = now()
      WHERE reference = ${reference}`;
    const good = adjustment(81);
    await finance.call.recordFinanceEvents({ body: { events: [good] } });
    await settled();
    assert.equal((await eventsOf(good.reference))[0]?.state, "posted");
    const [found] = await eventsOf(reference);
    assert.equal(found?.state, "exception");
    assert.match(found.problem?.detail ?? "", /no posting rule/);
  });

  it("of an earlier release is called as it is called now, and posted once", async () => {
    const key = `wms:count:${fresh("C")}~2`;
    await keptBefore(`stock:${key}`, 60);
    await finance.db.sql.unsafe(await readFile(repair, "utf8"));
    await settled();
    await finance.hand(counted(key));
    const { entries } = await finance.erp.lookupJournalEntries(from, {
      body: {
        references: (await finance.call.listFinanceEvents({ query: { limit: 200 } })).items.map(
          (each) => each.reference,
        ),
      },
    });
    const rows = await finance.db.sql<{ reference: string; state: string }[]>`
      SELECT reference, state FROM finance_events WHERE event_id = (SELECT max(event_id) FROM finance_events)`;
    assert.equal(rows[0]?.state, "posted");
    assert.equal(entries.filter(({ reference }) => reference === rows[0]?.reference).length, 1);
  });

  it("waits to be seen, also before an attempt has ended", async () => {
    const reference = fresh("quiet");
    await keptBefore(reference, 60);
    assert.deepEqual([...(await waiting(finance.db.sql))], []);
    await finance.db
      .sql`UPDATE finance_events SET recorded_at = now() - interval '1 minute' WHERE reference = ${reference}`;
    const [work] = await waiting(finance.db.sql);
    assert.deepEqual([work?.what, work?.count, work?.tries], ["finance events", 1, 1]);
    const { items } = await finance.call.listFinanceEvents({ query: { state: "pending" } });
    assert.deepEqual(
      items.map((each) => each.reference),
      [reference],
    );
  });
});
