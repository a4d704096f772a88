import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openWorld, shadow } from "./coexistence-world.ts";
import { fresh, pair, someEntry, someOrder } from "./erp.ts";

const world = await openWorld();
const { erp } = world;
await shadow(world, "sales-orders", "returns", "finance");

const read = async (side: "old" | "new", reference: string) =>
  (await world[side].port.getSalesOrder(world.ctx(), { params: { reference }, query: undefined, body: undefined }))
    .body;
const began = async (reference: string) => {
  const [row] = await world.oldSql<{ backend: string }[]>`
    SELECT backend FROM order_assignments WHERE key = ${`order:${reference}`}`;
  return row?.backend;
};
const post = (reference: string, overrides = {}) =>
  erp.call.postSalesOrder({ params: { reference }, body: someOrder({ channelNumber: reference, ...overrides }) });

describe("in shadow", () => {
  it("an order goes to the old backend and is mirrored to the new one, line by line", async () => {
    const reference = fresh("ord");
    const receipt = await post(reference);
    assert.equal((await read("old", reference)).number, receipt.number);
    await world.calm();
    assert.deepEqual((await read("new", reference)).lines, (await read("old", reference)).lines);
  });

  it("what is done to one order is mirrored in the order in which it was done", async () => {
    const reference = fresh("ord");
    await post(reference);
    const [line] = someOrder().lines;
    const lines = [{ ...line!, quantity: 3, amount: 2085 }];
    const params = { reference };
    await erp.call.amendSalesOrder({ params, body: { lines, total: 2085, expectedRevision: 1 } });
    await erp.call.cancelSalesOrder({ params, body: { reason: "no longer wanted" } });
    await world.calm();
    const there = await read("new", reference);
    assert.deepEqual([there.total, there.state, there.cancelReason], [2085, "cancelled", "no longer wanted"]);
  });

  it("a refused write leaves nothing to mirror", async () => {
    const body = { ...someOrder(), total: 1 };
    await assert.rejects(erp.call.postSalesOrder({ params: { reference: fresh("ord") }, body }), { kind: "invalid" });
    const left = await world.oldSql`SELECT FROM mirrored_writes WHERE state IN ('intended', 'ready')`;
    assert.equal(left.length, 0);
  });

  it("both numbers of a posting can be found", async () => {
    const reference = fresh("ord");
    await post(reference);
    await world.calm();
    const { numbers } = await erp.call.getCrossReference({ params: { kind: "sales-order", reference } });
    assert.deepEqual(numbers.map(({ backend }) => backend).toSorted(), ["new", "old"]);
  });
});

describe("in a canary", () => {
  it("orders of the channel that was chosen begin in the new backend, others in the old, and both have all", async () => {
    await world.move("sales-orders", "canary", { canary: { channels: ["app"] } });
    const [app, web] = [fresh("ord"), fresh("ord")];
    await post(app, { channel: "app" });
    await post(web, { channel: "web" });
    assert.deepEqual([await began(app), await began(web)], ["new", "old"]);
    await world.calm();
    for (const reference of [app, web]) {
      assert.equal((await read("old", reference)).total, (await read("new", reference)).total);
    }
  });

  it("a percentage takes its share, and the same orders whoever asks again", async () => {
    await world.move("sales-orders", "canary", { canary: { percentage: 20 } });
    const references = Array.from({ length: 60 }, () => fresh("share"));
    await Promise.all(references.map((reference) => post(reference)));
    const places = await Promise.all(references.map(began));
    const share = places.filter((place) => place === "new").length;
    assert.ok(share >= 4 && share <= 24, `${String(share)} of 60`);
    await world.move("sales-orders", "canary", { canary: { percentage: 100 } });
    const again = await Promise.all(references.map((reference) => post(reference)));
    assert.ok(again.every((receipt) => receipt.duplicate));
    assert.deepEqual(await Promise.all(references.map(began)), places);
  });

  it("an order is one when eight processes' worth of callers post it at once", async () => {
    const { erp: second } = await world.another();
    await world.move("sales-orders", "canary", { canary: { percentage: 50 } });
    const reference = fresh("ord");
    const body = someOrder();
    const receipts = await Promise.all(
      Array.from({ length: 8 }, (_, nth) =>
        (nth % 2 === 0 ? erp : second).call.postSalesOrder({ params: { reference }, body }),
      ),
    );
    assert.equal(receipts.filter((receipt) => !receipt.duplicate).length, 1);
    assert.equal(new Set(receipts.map(({ number }) => number)).size, 1);
    await world.calm();
    const count = async (sql: typeof world.oldSql) =>
      (await sql`SELECT FROM sales_orders WHERE reference = ${reference}`).length;
    assert.deepEqual([await count(world.oldSql), await count(world.newSql)], [1, 1]);
  });

  it("an order lives and dies where it began, whatever the stage has become", async () => {
    await world.move("sales-orders", "canary", { canary: { percentage: 100 } });
    const reference = fresh("ord");
    const { number } = await post(reference);
    await world.move("sales-orders", "rolled-back");
    const receipt = await erp.call.cancelSalesOrder({ params: { reference }, body: { reason: "late" } });
    assert.equal(receipt.number, number);
    assert.equal((await read("new", reference)).state, "cancelled");
    assert.equal((await erp.call.getSalesOrder({ params: { reference } })).number, number);
    // Asked for together, before the other one has heard of it.
    const elsewhere = fresh("ord");
    await post(elsewhere);
    const { orders } = await erp.call.lookupSalesOrders({
      body: { references: [reference, elsewhere, fresh("nobody")] },
    });
    assert.deepEqual(
      orders.map((order) => [order.reference, order.state]),
      [
        [reference, "cancelled"],
        [elsewhere, "open"],
      ],
    );
    await world.calm();
    assert.equal((await read("old", reference)).state, "cancelled");
    await world.move("sales-orders", "shadow");
  });

  it("a credit note and the journal entries of an order follow it", async () => {
    await world.move("sales-orders", "canary", { canary: { channels: ["app"] } });
    await world.move("returns", "canary", { canary: { percentage: 0 } });
    await world.move("finance", "canary", { canary: { percentage: 0 } });
    const reference = fresh("ord");
    await post(reference, { channel: "app" });
    const note = fresh("ret");
    await erp.call.postCreditNote({
      params: { reference: note },
      body: { ...someOrder(), salesOrderReference: reference },
    });
    const entry = someEntry({ document: reference, channel: "app" });
    await erp.call.postJournalEntries({ body: { entries: [entry] } });
    const rows = await world.oldSql<{ key: string }[]>`
      SELECT key FROM order_assignments WHERE backend = 'new'
        AND key IN (${`credit-note:${note}`}, ${`document:app/${reference}`})`;
    assert.equal(rows.length, 2);
  });
});

describe("a batch of journal entries", () => {
  it("is split by where its documents began, and answered in the order given", async () => {
    await world.move("finance", "canary", { canary: { channels: ["app"] } });
    const entries = ["app", "web", "app", "web", "app"].map((channel, nth) =>
      someEntry({
        channel,
        document: `${channel}-${String(nth)}`,
        lines: nth === 3 ? pair("9999", "4000", 5) : pair("1100", "4000", 5),
      }),
    );
    const { results } = await erp.call.postJournalEntries({ body: { entries } });
    assert.deepEqual(
      results.map(({ reference, status }) => [reference, status]),
      entries.map(({ reference }, nth) => [reference, nth === 3 ? "rejected" : "accepted"]),
    );
    const inNew =
      await world.newSql`SELECT FROM journal_entries WHERE channel = 'app' AND reference = ANY(${entries.map((each) => each.reference)})`;
    assert.equal(inNew.length, 3);
    await world.calm();
    const references = entries.map(({ reference }) => reference);
    const count = async (sql: typeof world.oldSql) =>
      (await sql`SELECT FROM journal_entries WHERE reference = ANY(${references})`).length;
    assert.deepEqual([await count(world.oldSql), await count(world.newSql)], [4, 4]);
  });
});
