/** The journeys of a retailer, channel to ledger. Run with both transports: nobody may notice the difference. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { isProblem } from "@tierline/kernel/errors/problem";
import type { Client } from "@tierline/kernel/client/client";
import { testDatabase } from "@tierline/kernel/testing/database";
import { experienceStore, type operations as Store } from "@tierline/openapi/clients/experience-store";
import { experienceStorefront, type operations as Storefront } from "@tierline/openapi/clients/experience-storefront";
import { processFinance, type operations as Finance } from "@tierline/openapi/clients/process-finance";
import { processInventory, type operations as Inventory } from "@tierline/openapi/clients/process-inventory";
import { processOrders, type operations as Orders } from "@tierline/openapi/clients/process-orders";
import { processReturns, type operations as Returns } from "@tierline/openapi/clients/process-returns";
import { systemErp, type operations as Erp } from "@tierline/openapi/clients/system-erp";
import { systemPayments, type operations as Payments } from "@tierline/openapi/clients/system-payments";
import { eventually } from "./eventually.ts";
import { source, startRunning, type Running } from "./running.ts";

let serial = 0;
const next = (prefix: string) => `${prefix}-${String(++serial)}`;

export function journeys(transport: "direct" | "http"): void {
  describe(`with APIs that call one another by ${transport}`, () => {
    let running: Running;
    let shop: Client<Storefront>;
    let till: Client<Store>;
    let erp: Client<Erp>;
    let orders: Client<Orders>;
    let returns: Client<Returns>;
    let inventory: Client<Inventory>;
    let payments: Client<Payments>;
    let finance: Client<Finance>;

    before(async () => {
      running = await startRunning({
        databaseUrl: await testDatabase(),
        arguments: ["start", "--transport", transport],
      });
      shop = running.as("web-shop", experienceStorefront);
      till = running.as("store-till", experienceStore);
      erp = running.as("operator", systemErp);
      orders = running.as("operator", processOrders);
      returns = running.as("operator", processReturns);
      inventory = running.as("operator", processInventory);
      payments = running.as("operator", systemPayments);
      finance = running.as("operator", processFinance);
    });
    after(() => running.stop());

    /** A product of its own for each journey, with so many in the warehouse. */
    async function product(units: number, location = "WH-1"): Promise<string> {
      const itemId = next("JRN").toUpperCase();
      await erp.importItems(source(), {
        idempotencyKey: itemId,
        body: {
          items: [
            {
              itemId,
              description: "A thing",
              kind: "goods",
              stocked: true,
              prices: [{ priceList: "standard", currency: "GBP", unitPrice: "2.55" }],
              cost: { currency: "GBP", unitCost: "1.10" },
            },
          ],
        },
      });
      const receipt = { deliveryNumber: next("DLV"), store: location, at: now(), sku: itemId, quantity: units };
      const { results } = await till.receiveStock(source(), {
        idempotencyKey: next("key"),
        body: { receipts: [receipt] },
      });
      assert.deepEqual(results, [{ reference: receipt.deliveryNumber, status: "accepted" }]);
      return itemId;
    }

    const now = () => new Date().toISOString();
    const checkout = (sku: string, quantity: number, paymentToken = "tok_visa") => ({
      orderNumber: next("W"),
      currency: "GBP",
      paymentToken,
      basket: [{ sku, quantity }],
    });
    const place = (body: ReturnType<typeof checkout>) =>
      shop.placeOrder(source(), { idempotencyKey: body.orderNumber, body });
    const stateOf = async (orderId: string) => (await orders.getOrder(source(), { params: { orderId } })).state;
    const position = async (itemId: string, locationId = "WH-1") =>
      (await inventory.listPositions(source(), { query: { itemId, locationId } })).items[0];
    const entriesOf = async (document: string) =>
      (await erp.listJournalEntries(source(), { query: { documentPrefix: document } })).items;
    const credit = (entries: Awaited<ReturnType<typeof entriesOf>>, account: string) =>
      entries
        .flatMap((entry) => entry.lines)
        .reduce((total, line) => total + (line.account === account ? (line.credit ?? 0) - (line.debit ?? 0) : 0), 0);

    it("carries an order from the shop to a balanced journal entry", async () => {
      const sku = await product(10);
      const body = checkout(sku, 3);
      const placed = await place(body);
      assert.equal(placed.status, "received");
      assert.equal(placed.total, 765);
      await eventually(
        () => stateOf(placed.orderId),
        (state) => state === "completed",
      );
      const stock = await position(sku);
      assert.equal(stock?.onHand, 7);
      assert.equal(stock.reserved, 0);
      const payment = await payments.getPayment(source(), { params: { reference: placed.orderId } });
      assert.equal(payment.state, "captured");
      assert.equal(payment.captured, 765);
      const entries = await entriesOf(body.orderNumber);
      assert.equal(credit(entries, "4000"), 765);
      for (const entry of entries) {
        assert.equal(
          entry.lines.reduce((sum, line) => sum + (line.debit ?? 0) - (line.credit ?? 0), 0),
          0,
        );
        assert.equal(
          entry.correlationId,
          (await orders.getOrder(source(), { params: { orderId: placed.orderId } })).correlationId,
        );
      }
      const salesOrder = await erp.getSalesOrder(source(), { params: { reference: placed.orderId } });
      assert.equal(salesOrder.total, 765);
    });

    it("answers the same order again with the same order, and another one under its number with a conflict", async () => {
      const body = checkout(await product(10), 1);
      const first = await place(body);
      const again = await shop.placeOrder(source(), { idempotencyKey: next("other-key"), body });
      assert.equal(again.orderId, first.orderId);
      const other = { ...body, basket: [{ sku: body.basket[0]?.sku ?? "", quantity: 2 }] };
      await assert.rejects(shop.placeOrder(source(), { idempotencyKey: next("key"), body: other }), (error) =>
        isProblem(error, "conflict"),
      );
    });

    it("refuses what is not there, names it, and promises nothing", async () => {
      const sku = await product(2);
      await assert.rejects(
        place(checkout(sku, 3)),
        (error) => isProblem(error, "insufficient-stock") && JSON.stringify(error.extras).includes(sku),
      );
      assert.equal((await position(sku))?.reserved, 0);
    });

    it("refuses a price far below the list", async () => {
      const body = checkout(await product(2), 1);
      const cheap = { ...body, basket: [{ sku: body.basket[0]?.sku ?? "", quantity: 1, price: "0.01" }] };
      await assert.rejects(shop.placeOrder(source(), { idempotencyKey: next("key"), body: cheap }), (error) =>
        isProblem(error, "price-refused"),
      );
    });

    it("gives the stock back when the payment is declined, and books nothing", async () => {
      const sku = await product(5);
      const body = checkout(sku, 2, "tok_declined");
      const placed = await place(body);
      await eventually(
        () => stateOf(placed.orderId),
        (state) => state === "declined",
      );
      const stock = await position(sku);
      assert.deepEqual([stock?.onHand, stock?.reserved], [5, 0]);
      assert.deepEqual(await entriesOf(body.orderNumber), []);
      const seen = await shop.getOrder(source(), { params: { orderId: placed.orderId } });
      assert.equal(seen.status, "payment-declined");
    });

    for (const token of ["tok_timeout_authorized", "tok_timeout_lost"]) {
      it(`pays once when the gateway does not answer (${token})`, async () => {
        const sku = await product(5);
        const placed = await place(checkout(sku, 1, token));
        await eventually(
          () => stateOf(placed.orderId),
          (state) => state === "completed",
          60_000,
        );
        const payment = await payments.getPayment(source(), { params: { reference: placed.orderId } });
        assert.deepEqual([payment.state, payment.captured], ["captured", 255]);
        assert.deepEqual([(await position(sku))?.onHand, (await position(sku))?.reserved], [4, 0]);
      });
    }

    it("takes goods of an order back: refunded, restocked and credited, never more than was sent", async () => {
      const sku = await product(5);
      const body = checkout(sku, 3);
      const placed = await place(body);
      await eventually(
        () => stateOf(placed.orderId),
        (state) => state === "completed",
      );
      const back = { returnNumber: next("R"), items: [{ sku, quantity: 2 }] };
      const params = { orderId: placed.orderId };
      const taken = await shop.returnItems(source(), { params, idempotencyKey: back.returnNumber, body: back });
      assert.equal(taken.refund, 510);
      const state = async () => (await returns.getReturn(source(), { params: { returnId: taken.returnId } })).state;
      await eventually(state, (each) => each === "completed");
      await eventually(
        () => position(sku),
        (stock) => stock?.onHand === 4,
      );
      const payment = await payments.getPayment(source(), { params: { reference: placed.orderId } });
      assert.equal(payment.refunded, 510);
      assert.equal(credit(await entriesOf(back.returnNumber), "4100"), -510);
      const more = { returnNumber: next("R"), items: [{ sku, quantity: 2 }] };
      await assert.rejects(
        shop.returnItems(source(), { params, idempotencyKey: more.returnNumber, body: more }),
        (error) => isProblem(error, "conflict"),
      );
    });

    it("books a till's receipts, says what it knows already, and refuses one bad entry alone", async () => {
      const sku = await product(10, "STORE-1");
      const receipt = (lines: { sku: string; quantity: number; price: string }[]) => ({
        receiptNumber: next("T"),
        store: "STORE-1",
        at: now(),
        currency: "GBP",
        paidBy: "cash" as const,
        lines,
      });
      const good = receipt([{ sku, quantity: 4, price: "2.00" }]);
      const bad = receipt([{ sku: "NO-SUCH-THING", quantity: 1, price: "1.00" }]);
      const first = await till.reportSales(source(), { idempotencyKey: next("key"), body: { receipts: [good, bad] } });
      assert.deepEqual(
        first.results.map(({ status }) => status),
        ["accepted", "rejected"],
      );
      assert.equal(first.results[1]?.problem?.kind, "unknown-item");
      const again = await till.reportSales(source(), { idempotencyKey: next("key"), body: { receipts: [good] } });
      assert.deepEqual(
        again.results.map(({ status }) => status),
        ["duplicate"],
      );
      await eventually(
        () => position(sku, "STORE-1"),
        (stock) => stock?.onHand === 6,
      );
      const entries = await eventually(
        () => entriesOf(good.receiptNumber),
        (found) => found.length > 0,
      );
      assert.equal(credit(entries, "4000"), 800);
      assert.equal(credit(entries, "1000"), -800);
    });

    it("cancels an order whose goods wait, and gives back stock and payment", async () => {
      const sku = await product(5, "WH-2");
      const order = await orders.placeOrder(source(), {
        idempotencyKey: next("key"),
        body: {
          channelOrderNumber: next("OP"),
          customer: {},
          currency: "GBP",
          locationId: "WH-2",
          paymentToken: "tok_visa",
          lines: [{ itemId: sku, quantity: 2 }],
        },
      });
      const params = { orderId: order.orderId };
      await eventually(
        () => stateOf(order.orderId),
        (state) => state === "released",
      );
      await orders.cancelOrder(source(), { params, idempotencyKey: next("key"), body: { reason: "changed my mind" } });
      await eventually(
        () => stateOf(order.orderId),
        (state) => state === "cancelled",
      );
      const stock = await position(sku, "WH-2");
      assert.deepEqual([stock?.onHand, stock?.reserved], [5, 0]);
      const payment = await payments.getPayment(source(), { params: { reference: order.orderId } });
      assert.equal(payment.state, "voided");
      assert.equal((await erp.getSalesOrder(source(), { params: { reference: order.orderId } })).state, "cancelled");
    });

    it("ships from a warehouse that reports its shipments", async () => {
      const sku = await product(5, "WH-2");
      const order = await orders.placeOrder(source(), {
        idempotencyKey: next("key"),
        body: {
          channelOrderNumber: next("OP"),
          customer: { reference: "C-1", name: "A Customer" },
          currency: "GBP",
          locationId: "WH-2",
          paymentToken: "tok_visa",
          lines: [{ itemId: sku, quantity: 2 }],
        },
      });
      const params = { orderId: order.orderId };
      await eventually(
        () => stateOf(order.orderId),
        (state) => state === "released",
      );
      await orders.reportShipment(source(), { params, idempotencyKey: next("key"), body: { shippedAt: now() } });
      await eventually(
        () => stateOf(order.orderId),
        (state) => state === "completed",
      );
      await eventually(
        () => position(sku, "WH-2"),
        (stock) => stock?.onHand === 3 && stock.reserved === 0,
      );
    });

    it("keeps channels apart: a shop does not see a till's order", async () => {
      const sku = await product(1, "STORE-1");
      const receiptNumber = next("T");
      const receipts = [
        {
          receiptNumber,
          store: "STORE-1",
          at: now(),
          currency: "GBP",
          paidBy: "cash" as const,
          lines: [{ sku, quantity: 1, price: "1.00" }],
        },
      ];
      await till.reportSales(source(), { idempotencyKey: next("key"), body: { receipts } });
      const [sale] = (await orders.listOrders(source(), { query: { channelOrderNumber: receiptNumber } })).items;
      assert.ok(sale);
      await assert.rejects(shop.getOrder(source(), { params: { orderId: sale.orderId } }), (error) =>
        isProblem(error, "not-found"),
      );
    });

    it("reconciles orders, payments and journal without a difference, and stock with its ledger", async () => {
      const today = now().slice(0, 10);
      const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
      const everyDifference = async () => {
        const found = [];
        let cursor: string | undefined;
        do {
          const query = { from: today, to: tomorrow, limit: 200, ...(cursor === undefined ? {} : { cursor }) };
          const answer = await finance.reconcile(source(), { query });
          found.push(...answer.items);
          cursor = answer.nextCursor ?? undefined;
        } while (cursor !== undefined);
        return found;
      };
      assert.deepEqual(await eventually(everyDifference, (found) => found.length === 0), []);
      const verified = await inventory.verifyPositions(source(), { body: {} });
      assert.deepEqual(verified.differences, []);
      assert.ok(verified.movements > 0);
    });
  });
}
