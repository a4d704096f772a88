/** An order, a till's sale and returns whose row is gone, while stock, payment and journal stay: reconciliation names each. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import postgres from "postgres";
import { testDatabase } from "@tierline/kernel/testing/database";
import { eventually } from "@tierline/kernel/testing/eventually";
import { differences } from "./differences.ts";
import { checkout, next, now, Retailer } from "./journeys/retailer.ts";
import { type Running, source, startRunning } from "./running.ts";

describe("a document whose row is gone", () => {
  let running: Running;
  let retailer: Retailer;
  let sql: postgres.Sql;
  before(async () => {
    const databaseUrl = await testDatabase();
    running = await startRunning({ databaseUrl, environment: { FINANCE_GRACE_SECONDS: "0" } });
    retailer = new Retailer(running);
    sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  });
  after(async () => {
    await sql.end();
    await running.stop();
  });

  const paid = () => ({ store: "STORE-1", at: now(), currency: "GBP" });

  async function shipped(sku: string) {
    const { orderId } = await retailer.place(checkout(sku, 2));
    await retailer.reaches(orderId, "completed");
    return orderId;
  }

  async function sold(sku: string): Promise<string> {
    const lines = [{ sku, quantity: 1, price: "2.55" }];
    const receipt = { receiptNumber: next("T"), ...paid(), paidBy: "cash" as const, lines };
    await retailer.till.reportSales(source(), { idempotencyKey: next("key"), body: { receipts: [receipt] } });
    return receipt.receiptNumber;
  }

  async function sentBack(orderId: string, sku: string): Promise<string> {
    const body = { returnNumber: next("R"), items: [{ sku, quantity: 1 }] };
    await retailer.shop.returnItems(source(), { params: { orderId }, idempotencyKey: body.returnNumber, body });
    return body.returnNumber;
  }

  async function takenBack(sku: string): Promise<string> {
    const lines = [{ sku, quantity: 1, price: "2.55" }];
    const back = { returnNumber: next("C"), ...paid(), paidBackBy: "cash" as const, lines };
    await retailer.till.reportReturns(source(), { idempotencyKey: next("key"), body: { returns: [back] } });
    return back.returnNumber;
  }

  it("is named by everything that it left behind", async () => {
    const sku = await retailer.product(20, "STORE-1");
    const web = await retailer.product(20);
    const [gone, kept] = [await shipped(web), await shipped(web)];
    const [till, back, counter] = [await sold(sku), await sentBack(kept, web), await takenBack(sku)];
    await eventually(
      () => differences(retailer),
      (found) => found.length === 0,
    );
    await eventually(
      async () => [(await retailer.payment(kept)).refunded, (await retailer.entriesOf(counter)).length],
      ([refunded, entries]) => refunded === 255 && entries === 1,
    );
    await sql`DELETE FROM orders.orders WHERE order_id = ${gone} OR channel_order_number = ${till}`;
    await sql`DELETE FROM returns.returns WHERE channel_return_number IN (${back}, ${counter})`;
    const found = await differences(retailer);
    const [order] = await sql<{ document: string }[]>`
      SELECT document FROM finance.finance_events WHERE reference = ${`sale:${gone}`}`;
    const namedAs = (...of: string[]) =>
      [
        ...new Set(
          found.filter(({ document, transactionId }) => of.includes(document ?? transactionId)).map(({ kind }) => kind),
        ),
      ].toSorted();
    const everything = ["entry-without-sale", "stock-without-document"];
    assert.deepEqual(namedAs(gone, order?.document ?? ""), [
      "entry-without-sale",
      "payment-without-order",
      "stock-without-document",
    ]);
    assert.deepEqual(namedAs(till), everything);
    assert.deepEqual(namedAs(back), everything);
    assert.deepEqual(namedAs(counter), everything);
    assert.deepEqual(
      found.filter(({ transactionId }) => transactionId === kept).map(({ kind, found: refunded }) => [kind, refunded]),
      [["payment-amount-differs", 255]],
    );
  });
});
