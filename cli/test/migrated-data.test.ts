/**
 * What an earlier release kept is carried over: tables as they were before the facts, the order of occurrence and returned lines came, with
 * rows in every state they knew; then the platform of today on top of them.
 */
import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import postgres from "postgres";
import { isProblem } from "@tierline/kernel/errors/problem";
import { openDatabase } from "@tierline/kernel/db/connect";
import { testDatabase } from "@tierline/kernel/testing/database";
import { eventually } from "@tierline/kernel/testing/eventually";
import { Retailer } from "./journeys/retailer.ts";
import { fillEarlierTables, ids } from "./migrated-data/rows.ts";
import { type Running, source, startRunning } from "./running.ts";

/** How many migrations each schema had in the release before. */
const earlier = [
  ["orders", "process-apis/orders", 1],
  ["returns", "process-apis/returns", 1],
  ["finance", "process-apis/finance", 1],
  ["inventory", "process-apis/inventory", 4],
  ["erp", "system-apis/erp", 8],
  ["portal", "portal", 1],
] as const;

/** The first migrations of a folder, in one of their own. */
async function firstOf(api: string, count: number, into: string): Promise<URL> {
  await cp(fileURLToPath(new URL(`../../${api}/src/db/migrations/`, import.meta.url)), into, { recursive: true });
  const file = join(into, "meta/_journal.json");
  const journal = JSON.parse(await readFile(file, "utf8")) as { entries: unknown[] };
  await writeFile(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }));
  return pathToFileURL(`${into}/`);
}

describe("the data of an earlier release", () => {
  let folder: string;
  let sql: postgres.Sql;
  let running: Running;
  let retailer: Retailer;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "tierline-earlier-"));
    const url = await testDatabase();
    for (const [schema, api, count] of earlier) {
      const migrations = await firstOf(api, count, join(folder, schema));
      await (await openDatabase({ url, schema, source: api, migrations })).close();
    }
    sql = postgres(url, { max: 1, onnotice: () => undefined });
    await fillEarlierTables(sql);
    // The rows are of a day that is further away every day.
    const environment = { FINANCE_GRACE_SECONDS: "0", TIERLINE_OLDEST_DAYS: "36500" };
    running = await startRunning({ databaseUrl: url, environment });
    retailer = new Retailer(running);
  });
  after(async () => {
    await running.stop();
    await sql.end();
    await rm(folder, { recursive: true });
  });

  const order = (orderId: string) => retailer.orders.getOrder(source(), { params: { orderId } });
  const returned = (returnId: string) => retailer.returns.getReturn(source(), { params: { returnId } });

  it("says of each order what has happened, and what a person has to look at", async () => {
    const said = async (orderId: string) => {
      const { state, attention, facts, fulfillment } = await order(orderId);
      return [state, attention, facts.goodsLeft, facts.paid, facts.posted, fulfillment];
    };
    assert.deepEqual(await said(ids.released), ["released", false, false, false, false, null]);
    assert.deepEqual(await said(ids.completed), ["completed", false, true, true, true, null]);
    assert.deepEqual(await said(ids.recorded), ["recorded", false, true, true, true, null]);
    assert.deepEqual(await said(ids.invoiced), ["recorded", false, true, false, false, null]);
    assert.deepEqual(await said(ids.cancelled), ["cancelled", false, false, false, false, null]);
    assert.deepEqual(await said(ids.declined), ["declined", false, false, false, false, null]);
    assert.deepEqual(await said(ids.unpaid), ["shipped", true, true, false, true, null]);
    assert.deepEqual(await said(ids.stuck), ["cancelled", true, false, false, false, null]);
    const { items } = await retailer.orders.listOrders(source(), { query: { attention: true } });
    assert.deepEqual(items.map(({ orderId }) => orderId).toSorted(), [ids.stuck, ids.unpaid].toSorted());
    const [row] = await sql`SELECT recorded_at = updated_at AS same FROM orders.orders WHERE order_id = ${ids.stuck}`;
    assert.equal(row?.["same"], true);
  });

  it("lets an order at rest be cancelled, one that gave everything back not be tried again, and neither come back", async () => {
    const params = { orderId: ids.released };
    const cancelled = retailer.orders.cancelOrder(source(), {
      params,
      idempotencyKey: "c-1",
      body: { reason: "late" },
    });
    assert.ok((await cancelled).cancelling || (await cancelled).state === "cancelled");
    await retailer.reaches(ids.released, "cancelled");
    for (const orderId of [ids.stuck, ids.released]) {
      const lines = [{ itemId: "OLD-1", quantity: 1 }];
      const body = { channelReturnNumber: `never-${orderId.slice(-4)}`, orderId, lines };
      await assert.rejects(
        retailer.returns.acceptReturn(source(), { idempotencyKey: body.channelReturnNumber, body }),
        (error) => isProblem(error, "conflict"),
      );
    }
    const stuck = { params: { orderId: ids.stuck }, idempotencyKey: "t-1", body: { note: "looked at" } };
    await assert.rejects(retailer.orders.retryOrder(source(), stuck), (error) => isProblem(error, "conflict"));
  });

  it("lets the payment of an order whose goods left be taken at last", async () => {
    const params = { reference: ids.unpaid };
    const body = { channel: "web", token: "tok_visa", amount: 2_000, currency: "GBP", correlationId: "cor-1" };
    await retailer.payments.authorizePayment(source(), { params, body });
    const retry = { params: { orderId: ids.unpaid }, idempotencyKey: "t-2", body: { note: "the bank was called" } };
    await retailer.orders.retryOrder(source(), retry);
    await retailer.reaches(ids.unpaid, "completed");
    const { facts, attention } = await order(ids.unpaid);
    assert.deepEqual([facts.paid, attention], [true, false]);
  });

  it("is posted where it waited, and the order completes with it", async () => {
    await retailer.reaches(ids.shipped, "completed");
    const { items } = await retailer.finance.listFinanceEvents(source(), { query: { channel: "web" } });
    const states = items.map(({ reference, state }) => [reference, state]);
    assert.deepEqual(states.toSorted(), [
      [`sale:${ids.shipped}`, "posted"],
      [`sale:${ids.completed}`, "posted"],
    ]);
  });

  it("says of each return whether the money was given back, and keeps the problem apart from the reason", async () => {
    const said = async (returnId: string) => {
      const { state, attention, facts, problem, reason } = await returned(returnId);
      return [state, attention, facts.paidBack, facts.posted, problem, reason];
    };
    assert.deepEqual(await said(ids.firstBack), ["completed", false, true, true, null, "too big"]);
    assert.deepEqual(await said(ids.counterBack), ["refunded", false, true, false, null, null]);
    assert.deepEqual(await said(ids.cardStuck), ["accepted", true, false, false, "No such payment.", null]);
    assert.deepEqual(await said(ids.booksStuck), ["completed", true, true, true, "No such item.", null]);
  });

  /** The payment of an order, as the earlier release had taken and given it back. */
  async function paid(reference: string, { captured, refunded }: { captured: number; refunded: number }) {
    const params = { reference };
    const body = { channel: "web", token: "tok_visa", amount: captured, currency: "GBP", correlationId: "cor-1" };
    await retailer.payments.authorizePayment(source(), { params, body });
    const capture = { params: { ...params, ownReference: "capture" }, body: { amount: captured } };
    await retailer.payments.capturePayment(source(), capture);
    const refund = { params: { ...params, ownReference: ids.firstBack }, body: { amount: refunded } };
    await retailer.payments.refundPayment(source(), refund);
  }

  it("counts what came back before: no unit twice, and no more money than is left", async () => {
    const take = (number: string, itemId: string, quantity: number) =>
      retailer.returns.acceptReturn(source(), {
        idempotencyKey: number,
        body: { channelReturnNumber: number, orderId: ids.completed, lines: [{ itemId, quantity }] },
      });
    // What cannot be paid back is refused, and this order has no payment beside it yet.
    await assert.rejects(take("unpayable", "OLD-1", 2), (error) => isProblem(error, "conflict"));
    await paid(ids.completed, { captured: 1_002, refunded: 334 });
    await assert.rejects(take("more", "OLD-1", 3), (error) => isProblem(error, "conflict"));
    // Of three at 10.00 in all, one came back for 3.34.
    assert.deepEqual((await take("rest", "OLD-1", 2)).total, 666);
    await assert.rejects(take("again", "OLD-1", 1), (error) => isProblem(error, "conflict"));
    // Of four at 0.02 in all, three came back for 0.01 each: nothing is left to give, and nothing is asked back.
    assert.deepEqual((await take("pennies", "OLD-2", 1)).total, 0);
    await assert.rejects(take("pennies-2", "OLD-2", 1), (error) => isProblem(error, "conflict"));
    const kept = await sql`
      SELECT line_number AS line, item_id AS item, quantity, amount::int FROM returns.returned_lines WHERE order_id = ${ids.completed} ORDER BY 1`;
    assert.deepEqual(
      kept.map((row) => Object.values(row)),
      [
        [1, "OLD-1", 3, 1_000],
        [2, "OLD-2", 4, 3],
      ],
    );
    const [counter] = await sql`SELECT quantity::int AS n FROM returns.unreferenced_units WHERE item_id = 'OLD-3'`;
    assert.equal(counter?.["n"], 2);
  });

  it("has the stock it had, and a ledger that explains it", async () => {
    const { items } = await retailer.inventory.listPositions(source(), { query: { limit: 200 } });
    const old = items.filter(({ itemId }) => itemId.startsWith("STK-"));
    assert.deepEqual(
      old.map(({ itemId, locationId, onHand, reserved, inTransit, damaged }) =>
        [itemId, locationId, onHand, reserved, inTransit, damaged].join(" "),
      ),
      ["STK-1 STORE-1 5 0 0 0", "STK-1 WH-1 11 2 1 1", "STK-1 WH-2 9 0 0 0", "STK-2 WH-1 4 0 0 0"],
    );
    const { differences } = await retailer.inventory.verifyPositions(source(), { body: {} });
    assert.deepEqual(differences, []);
    const { items: exceptions } = await retailer.inventory.listExceptions(source(), { query: {} });
    assert.deepEqual(exceptions.map(({ kind, sourceKey }) => `${kind} ${sourceKey}`).toSorted(), [
      "gap N-3",
      "not-sent T-2",
    ]);
  });

  it("knows movements again by their keys, now of each type and line", async () => {
    const at = { itemId: "STK-1", locationId: "WH-1", source: "wms", occurredAt: "2026-03-01T08:00:00Z" };
    const movements = [
      { ...at, type: "receipt" as const, sourceKey: "R-1", quantity: 10 },
      { ...at, type: "receipt" as const, sourceKey: "R-1", quantity: 11 },
      { ...at, type: "receipt" as const, sourceKey: "R-1", quantity: 3, itemId: "STK-2" },
      { ...at, type: "adjustment" as const, sourceKey: "R-1", quantity: 1, occurredAt: "2026-03-09T08:00:00Z" },
    ];
    const { results } = await retailer.inventory.recordMovements(source(), { body: { movements } });
    assert.deepEqual(
      results.map(({ status, problem }) => problem?.kind ?? status),
      ["duplicate", "conflict", "accepted", "accepted"],
    );
  });

  it("closes a gap that was open, and lets a promise be kept that was held", async () => {
    const second = { type: "receipt" as const, itemId: "STK-2", locationId: "WH-1", quantity: 1, source: "numbered" };
    const movements = [{ ...second, sourceKey: "N-2", sourceSequence: 2, occurredAt: "2026-03-03T08:00:00Z" }];
    await retailer.inventory.recordMovements(source(), { body: { movements } });
    const { items } = await retailer.inventory.listExceptions(source(), { query: {} });
    assert.ok(items.every(({ kind, state }) => kind !== "gap" || state !== "open"));
    const params = { reservationId: ids.confirmed };
    await retailer.inventory.consumeReservation(source(), { params });
    assert.deepEqual(await retailer.stock("STK-1"), [10, 0]);
    const { differences } = await retailer.inventory.verifyPositions(source(), { body: {} });
    assert.deepEqual(differences, []);
    const documents = [{ source: "web", reference: "OLD-CONFIRMED" }];
    const { units } = await retailer.inventory.lookupMovedUnits(source(), { body: { documents } });
    assert.deepEqual(
      units.map(({ quantity }) => quantity),
      [2],
    );
  });

  it("keeps people signed in, and gives the demo's one item without a cost its cost", async () => {
    const [session] = await sql`SELECT sealed FROM portal.sessions`;
    assert.equal(session?.["sealed"], "sealed");
    const [left] = await sql`SELECT to_regclass('portal.sign_ins') AS there`;
    assert.equal(left?.["there"], null);
    const body = { currency: "GBP", itemIds: ["CARD-BIRTHDAY"] };
    assert.equal((await retailer.erp.getCosts(source(), { body })).costs[0]?.unitCost, "0.18");
  });

  it("is reconciled: what is named is what the earlier release left open", async () => {
    const found = await eventually(
      async () => {
        const kinds = new Set<string>();
        for (let cursor: string | null | undefined; cursor !== null;) {
          const query = { limit: 200, ...(cursor === undefined ? {} : { cursor }) };
          const page = await retailer.finance.reconcile(source(), { query });
          for (const { kind } of page.items) kinds.add(kind);
          cursor = page.nextCursor;
        }
        return kinds;
      },
      (kinds) => !kinds.has("not-posted"),
    );
    // These rows have no payments, stock and entries of their own beside them.
    assert.ok(found.has("payment-missing") && found.has("document-without-stock"), [...found].join(" "));
  });
});
