import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { backfillOne } from "../src/coexistence/backfill/backfill.ts";
import { openWorld } from "./coexistence-world.ts";
import { fresh, pair, someEntry, someOrder } from "./erp.ts";

const world = await openWorld();
const { erp } = world;
const day = { date: "2026-11-21", correlationId: "cor-1" };

const orders = Array.from({ length: 3 }, () => fresh("ord"));
const note = fresh("ret");

/** What a shop has before anything moves. */
async function trade(): Promise<void> {
  await erp.call.importItems({
    body: { items: [{ itemId: "NEW-1", description: "New", kind: "goods", stocked: true }] },
  });
  const movements = ["MUG-BLUE", "NEW-1"].map((itemId) => ({
    reference: fresh("mov"),
    itemId,
    locationId: "WH-1",
    quantity: 50,
    unitCost: "1.10",
    ...day,
  }));
  await erp.call.postStockMovements({ body: { movements } });
  for (const reference of orders) {
    await erp.call.postSalesOrder({ params: { reference }, body: someOrder({ channelNumber: reference }) });
  }
  const [amended, delivered, cancelled] = orders as [string, string, string];
  const lines = [{ lineNumber: 1, itemId: "MUG-BLUE", quantity: 1, unitPrice: "0.333333", amount: 33 }];
  await erp.call.amendSalesOrder({ params: { reference: amended }, body: { lines, total: 33, expectedRevision: 1 } });
  await erp.call.postDelivery({
    params: { reference: fresh("del") },
    body: { salesOrderReference: delivered, locationId: "WH-1", lines: [{ lineNumber: 1, quantity: 2 }], ...day },
  });
  await erp.call.cancelSalesOrder({ params: { reference: cancelled }, body: { reason: "changed mind" } });
  const returnedStock = [{ itemId: "MUG-BLUE", locationId: "WH-1", quantity: 1 }];
  await erp.call.postCreditNote({
    params: { reference: note },
    body: { ...someOrder(), salesOrderReference: delivered, returnedStock },
  });
  const entries = [
    someEntry({ date: "2026-10-30" }),
    ...Array.from({ length: 70 }, () => someEntry()),
    someEntry({ kind: "refund", lines: pair("4000", "1100", 250) }),
  ];
  await erp.call.postJournalEntries({ body: { entries } });
  await erp.call.closePeriod({ params: { periodId: "2026-10" } });
}

describe("the copy", () => {
  it("brings everything over, whichever domains move together, and goes on after a stop", async () => {
    await trade();
    for (const domain of ["finance", "stock", "returns", "sales-orders", "items"] as const) {
      await world.move(domain, "shadow");
    }
    const { desk } = world.coexistence;
    const room = {
      sql: world.oldSql,
      sides: desk.sides!,
      moves: desk.moves,
      settings: world.settings,
      log: world.ctx().log,
      nudge: () => undefined,
    };
    // A process that stops after each step: none of them does more than one.
    for (let turn = 0; turn < 8; turn += 1) {
      let steps = 0;
      await backfillOne(room, () => (steps += 1) > 1);
      await world.oldSql`UPDATE domain_backfills SET leased_until = 'epoch'`;
    }
    await world.calm();
    for (const domain of ["items", "stock", "sales-orders", "returns", "finance"] as const) {
      const report = await world.compare(domain);
      assert.deepEqual(report.differences, [], domain);
      assert.equal(report.score, 100);
      assert.ok(report.compared > 0, domain);
    }
  });

  it("is the same thing at the other side: amended, delivered, cancelled, closed", async () => {
    const read = async (reference: string) => {
      const input = { params: { reference }, query: undefined, body: undefined };
      const { total, state, delivered, cancelReason } = (await world.new.port.getSalesOrder(world.ctx(), input)).body;
      return [total, state, delivered, cancelReason];
    };
    const [amended, delivered, cancelled] = orders as [string, string, string];
    assert.deepEqual(await read(amended), [33, "open", "none", null]);
    assert.deepEqual(await read(delivered), [1729, "open", "partly", null]);
    assert.deepEqual(await read(cancelled), [1729, "cancelled", "none", "changed mind"]);
    const [period] = await world.newSql<{ state: string }[]>`SELECT state FROM periods WHERE period_id = '2026-10'`;
    assert.equal(period?.state, "closed");
    const { numbers } = await erp.call.getCrossReference({ params: { kind: "credit-note", reference: note } });
    assert.equal(numbers.length, 2);
  });

  it("leaves stock right while movements, counts and deliveries go on", async () => {
    const movement = (quantity: number) => ({
      reference: fresh("mov"),
      itemId: "NEW-1",
      locationId: "WH-1",
      quantity,
      ...day,
    });
    await erp.call.postStockMovements({ body: { movements: [movement(5), movement(-3)] } });
    const lines = [{ itemId: "NEW-1", counted: 41 }];
    const body = { locationId: "WH-1", lines, reason: "count", ...day };
    await erp.call.postStockCount({ params: { reference: fresh("cnt") }, body });
    await erp.call.postStockMovements({ body: { movements: [movement(-1)] } });
    await world.calm();
    const report = await world.compare("stock");
    assert.deepEqual([report.score, report.differences], [100, []]);
    const { items } = await erp.call.listStockLevels({ query: { itemId: "NEW-1" } });
    assert.equal(items[0]?.quantity, 40);
  });
});

describe("a parity report", () => {
  it("names each difference with both values and its cause", async () => {
    const reference = orders[1]!;
    await world.newSql`UPDATE sales_orders SET total = total + 1 WHERE reference = ${reference}`;
    const unknown = fresh("ord");
    await erp.call.importItems({
      body: { items: [{ itemId: "LATE", description: "Late", kind: "goods", stocked: true }] },
    });
    await world.calm("items");
    await world.newSql`DELETE FROM items WHERE item_id = 'LATE'`;
    const lines = [{ lineNumber: 1, itemId: "LATE", quantity: 1, unitPrice: "1.00", amount: 100 }];
    await erp.call.postSalesOrder({ params: { reference: unknown }, body: someOrder({ lines, total: 100 }) });
    await world.calm();
    const report = await world.compare("sales-orders");
    const found = report.differences.map(({ key, field, old, new: now, cause }) => ({ key, field, old, now, cause }));
    assert.deepEqual(
      found.find((each) => each.key === reference),
      { key: reference, field: "total", old: "1729", now: "1730", cause: "differs" },
    );
    const refused = report.differences.find((each) => each.key === unknown);
    assert.deepEqual([refused?.cause, refused?.new], ["refused", null]);
    assert.match(refused?.detail ?? "", /^unknown-item: /);
    assert.ok(report.score !== null && report.score < 100);
    await assert.rejects(world.move("sales-orders", "cut-over"), { kind: "conflict", message: /below 100 %/ });
  });

  it("is clean again when the cause is mended and what was refused is retried", async () => {
    await world.newSql`UPDATE sales_orders SET total = total - 1 WHERE reference = ${orders[1]!}`;
    await world.newSql`INSERT INTO items (item_id, description, kind, stocked) VALUES ('LATE', 'Late', 'goods', true)`;
    assert.equal((await erp.call.retryMirroredWrites({ params: { domain: "sales-orders" } })).retried, 1);
    await world.calm();
    const report = await world.compare("sales-orders");
    assert.deepEqual([report.score, report.differences], [100, []]);
    const { items } = await erp.call.listParityReports({ params: { domain: "sales-orders" }, query: {} });
    assert.equal(items[0]?.reportId, report.reportId);
  });

  it("finds the entry that one journal has and the other has not", async () => {
    const [row] = await world.newSql<{ entry_id: number }[]>`
      INSERT INTO journal_entries (reference, document, date, kind, channel, correlation_id, content_hash)
      VALUES ('stray', 'D', '2026-11-05', 'sale', 'web', 'c', 'h') RETURNING entry_id`;
    await world.newSql`
      INSERT INTO journal_lines (entry_id, line_number, account, debit, credit, currency)
      VALUES (${row!.entry_id}, 1, '1100', 7, 0, 'GBP'), (${row!.entry_id}, 2, '4000', 0, 7, 'GBP')`;
    const report = await world.compare("finance");
    assert.deepEqual(
      report.differences.map(({ key, cause }) => [key, cause]),
      [["stray", "only-in-the-new"]],
    );
    const total = report.totals.find(({ name }) => name === "sale 1100 GBP debit");
    assert.equal((total?.new ?? 0) - (total?.old ?? 0), 7);
  });
});

describe("a read in shadow", () => {
  it("is answered by the old backend and compared behind the answer", async () => {
    await world.newSql`UPDATE items SET description = 'Changed there' WHERE item_id = 'NEW-1'`;
    assert.equal((await erp.call.getItem({ params: { itemId: "NEW-1" } })).description, "New");
    await erp.call.getItem({ params: { itemId: "MUG-BLUE" } });
    await world.coexistence.idle();
    const { reads } = await erp.call.getMigration({ params: { domain: "items" } });
    const seen = reads.find(({ operationId }) => operationId === "getItem");
    assert.deepEqual([seen?.equal, seen?.different], [1, 1]);
    assert.deepEqual(
      seen?.last.map(({ field, old, new: now }) => [field, old, now]),
      [["description", "New", "Changed there"]],
    );
  });
});
