/** The ERP goes away, or answers too late: every order ends in the right state in stock, payment and ledger. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import postgres from "postgres";
import { isProblem } from "@tierline/kernel/errors/problem";
import { testDatabase } from "@tierline/kernel/testing/database";
import { eventually } from "@tierline/kernel/testing/eventually";
import { processOrders } from "@tierline/openapi/clients/process-orders.v1";
import { tierline } from "./commanding.ts";
import { checkout, next, Retailer } from "./journeys/retailer.ts";
import { source, startRunning, type Running } from "./running.ts";

describe("while the ERP is in trouble", () => {
  let running: Running;
  let retailer: Retailer;
  let database: postgres.Sql;
  before(async () => {
    const databaseUrl = await testDatabase();
    running = await startRunning({
      databaseUrl,
      environment: {
        TIERLINE_ERP_FAULTS: "on",
        // Prices are asked for anew each time, so that an outage is felt at once.
        ORDERS_PRICE_TTL_SECONDS: "0",
        // An answer that is too late for the journal is given up sooner.
        FINANCE_PATIENCE_MS: "2000",
      },
    });
    retailer = new Retailer(running);
    database = postgres(databaseUrl, { max: 1 });
  });
  after(async () => {
    await database.end();
    await running.stop();
  });

  /** Hits so many calls; every one until it is cleared where `remaining` is null. */
  const fault = async (operation: string, kind: "down" | "late", remaining: number | null) => {
    await database`INSERT INTO erp.faults (operation, kind, remaining) VALUES (${operation}, ${kind}, ${remaining})
      ON CONFLICT (operation) DO UPDATE SET kind = excluded.kind, remaining = excluded.remaining`;
  };

  async function endsWell(orderId: string, document: string, sku: string, left: number): Promise<void> {
    await retailer.reaches(orderId, "completed", 60_000);
    assert.deepEqual(await retailer.stock(sku), [left, 0]);
    const payment = await retailer.payment(orderId);
    assert.deepEqual([payment.state, payment.captured], ["captured", 510]);
    assert.equal(await retailer.credit(document, "4000"), 510);
    const sales = (await retailer.entriesOf(document)).filter((entry) => entry.kind === "sale");
    assert.equal(sales.length, 1);
  }

  it("takes orders at the last known prices and carries them on when it is back", async () => {
    const sku = await retailer.product(10);
    const before = await retailer.place(checkout(sku, 1));
    await retailer.reaches(before.orderId, "completed");
    await fault("*", "down", 6);
    const body = checkout(sku, 2);
    const placed = await retailer.place(body);
    assert.equal(placed.total, 510);
    await endsWell(placed.orderId, body.orderNumber, sku, 7);
  });

  it("keeps one sales order when the ERP commits and answers too late", async () => {
    const sku = await retailer.product(5);
    await fault("postSalesOrder", "late", 1);
    const body = checkout(sku, 2);
    const placed = await retailer.place(body);
    await endsWell(placed.orderId, body.orderNumber, sku, 3);
    const posted = await retailer.erp.listSalesOrders(source(), { query: { channel: "web", limit: 200 } });
    assert.equal(posted.items.filter((each) => each.reference === placed.orderId).length, 1);
  });

  it("posts a sale once when the journal commits and answers too late", async () => {
    const sku = await retailer.product(5);
    await fault("postJournalEntries", "late", 1);
    const body = checkout(sku, 2);
    const placed = await retailer.place(body);
    await endsWell(placed.orderId, body.orderNumber, sku, 3);
  });

  it("says what is available, marked as degraded at worst, never an error", async () => {
    const sku = await retailer.product(3);
    await fault("*", "down", null);
    const seen = await retailer.shop.checkAvailability(source(), { query: { sku: [sku] } });
    assert.equal(seen.products[0]?.sku, sku);
    await database`DELETE FROM erp.faults`;
  });

  it("puts off what a till sold or took back of products that nobody has read yet, and takes all else", async () => {
    const sku = await retailer.product(9, "STORE-1");
    const paid = { store: "STORE-1", at: new Date().toISOString(), currency: "GBP" };
    const lines = (of: string) => [{ sku: of, quantity: 1, price: "2.55" }];
    const sold = (of: string) => ({ receiptNumber: next("T"), ...paid, paidBy: "cash" as const, lines: lines(of) });
    const back = (of: string) => ({ returnNumber: next("B"), ...paid, paidBackBy: "cash" as const, lines: lines(of) });
    await retailer.till.reportSales(source(), { idempotencyKey: next("key"), body: { receipts: [sold(sku)] } });
    await retailer.till.reportReturns(source(), { idempotencyKey: next("key"), body: { returns: [back(sku)] } });
    await fault("*", "down", null);
    const asked = {
      idempotencyKey: next("key"),
      body: { receipts: [sold(sku), sold("NEVER-READ"), sold(sku)] },
    };
    const sales = await retailer.till.reportSales(source(), asked);
    const returns = await retailer.till.reportReturns(source(), {
      idempotencyKey: next("key"),
      body: { returns: [back("NEVER-READ"), back(sku)] },
    });
    await database`DELETE FROM erp.faults`;
    const told = ({ results }: typeof sales) =>
      results.map(({ status, problem }) =>
        problem === undefined ? status : [problem.kind, problem.reason, problem.errors?.[0]?.pointer].join(" "),
      );
    assert.deepEqual(told(sales), ["accepted", "unavailable later /receipts/1/lines/0", "accepted"]);
    assert.deepEqual(told(returns), ["unavailable later /returns/0/lines/0", "accepted"]);
    // What was put off is taken when the same is sent again, under its key too; it is not known, as it turns out.
    const again = await retailer.till.reportSales(source(), asked);
    assert.deepEqual(told(again), ["duplicate", "unknown-item  /receipts/1/lines/0", "duplicate"]);
  });

  it("declines a card at once, whatever becomes of the ERP", async () => {
    const sku = await retailer.product(3);
    await retailer.reaches((await retailer.place(checkout(sku, 1))).orderId, "completed");
    await fault("*", "down", null);
    const placed = await retailer.place({ ...checkout(sku, 1), paymentToken: "tok_declined" });
    await retailer.reaches(placed.orderId, "declined", 5_000);
    await database`DELETE FROM erp.faults`;
  });

  it("takes orders at last known prices after a restart, and says of each what it waits for", async () => {
    const sku = await retailer.product(10);
    const first = await retailer.place(checkout(sku, 1));
    await retailer.reaches(first.orderId, "completed");
    await fault("*", "down", null);
    await running.restart();
    const body = checkout(sku, 2);
    const placed = await retailer.place(body);
    assert.equal(placed.total, 510);
    const orders = running.as("operator", processOrders);
    const shown = await eventually(
      () => orders.getOrder(source(), { params: { orderId: placed.orderId } }),
      ({ waiting }) => (waiting?.tries ?? 0) > 1,
    );
    assert.equal(shown.waiting?.system, "system/erp");
    assert.ok(Date.parse(shown.waiting?.since ?? "") <= Date.now());
    const health = (await (await fetch(`${running.origin}/healthz`)).json()) as {
      status: string;
      waiting: { what: string; system: string }[];
    };
    assert.equal(health.status, "waiting");
    assert.ok(health.waiting.some(({ what, system }) => what === "orders.fulfill" && system === "system/erp"));
    const drained = await tierline(running.environment, "events", "drained");
    assert.equal(drained.code, 1);
    assert.match(drained.stdout, /1 × orders\.fulfill waits for system\/erp: .* tries, next /);
    assert.match(
      (await tierline(running.environment, "events", "parked")).stdout,
      /orders\.fulfill waits for system\/erp/,
    );
    const window = ["--from", "2026-01-01", "--to", "2030-01-01"];
    const reconciled = await tierline(running.environment, "reconcile", ...window);
    assert.match(reconciled.stderr, /^The platform at .* answers, but the ERP is away \(/);
    await database`DELETE FROM erp.faults`;
    await endsWell(placed.orderId, body.orderNumber, sku, 7);
    const after = await orders.getOrder(source(), { params: { orderId: placed.orderId } });
    assert.equal(after.waiting, null);
  });

  it("says of a return what it waits for, and goes on with it", async () => {
    const sku = await retailer.product(5);
    const body = checkout(sku, 2);
    const placed = await retailer.place(body);
    await retailer.reaches(placed.orderId, "completed");
    await fault("*", "down", null);
    const returnNumber = next("RET");
    const back = { returnNumber, reason: "Chipped", items: [{ sku, quantity: 1 }] };
    const { returnId } = await retailer.shop.returnItems(source(), {
      params: { orderId: placed.orderId },
      idempotencyKey: returnNumber,
      body: back,
    });
    const shown = () => retailer.returns.getReturn(source(), { params: { returnId } });
    const waits = await eventually(shown, ({ waiting }) => (waiting?.tries ?? 0) > 1);
    assert.equal(waits.waiting?.system, "system/erp");
    await database`DELETE FROM erp.faults`;
    const after = await eventually(shown, ({ state }) => state === "completed", 60_000);
    assert.equal(after.waiting, null);
  });

  it("refuses an order of a product nobody knew before, in words, while the ERP is down", async () => {
    await fault("*", "down", null);
    await assert.rejects(retailer.place(checkout("NEVER-SEEN", 1)), (error) =>
      isProblem(error, "upstream-failed", "unavailable", "deadline-exceeded"),
    );
    await database`DELETE FROM erp.faults`;
  });
});
