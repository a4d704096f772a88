/** Orders, deliveries and credit notes on the double: what the conformance suite does not ask of every ERP. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { fresh, someOrder } from "./erp.ts";
import { missingMetadata, openSapBooks, type SapBooks } from "./sap-s4/open-books.ts";

const today = new Date().toISOString().slice(0, 10);
const correlationId = "cor-1";

describe("sales in SAP S/4HANA", { skip: missingMetadata }, () => {
  let books: SapBooks;
  before(async () => {
    books = await openSapBooks();
  });
  after(() => books.stop());

  it("credits with the goods or not at all", async () => {
    const reference = fresh("cn");
    const lines = [{ lineNumber: 1, itemId: "MUG-BLUE", quantity: 1, unitPrice: "6.95", amount: 695 }];
    const credit = (date: string) => ({
      ...someOrder({ lines, total: 695, date, channelNumber: "R-1" }),
      salesOrderReference: null,
      returnedStock: [{ itemId: "MUG-BLUE", locationId: "STORE-3", quantity: 1 }],
    });
    await books.double.order("close-period", { period: "2020-02" });
    const refused = books.erp.postCreditNote({ params: { reference }, body: credit("2020-02-03T10:00:00Z") });
    await assert.rejects(refused, { kind: "conflict" });
    assert.equal(await books.backend.count?.("credit-note", reference), 0);
    await books.erp.postCreditNote({ params: { reference }, body: credit("2020-03-03T10:00:00Z") });
    assert.equal(await books.backend.count?.("credit-note", reference), 1);
    assert.equal(await books.levelOf("MUG-BLUE", "STORE-3"), 1);
  });

  it("keeps references that are longer than the system's fields apart", async () => {
    const references = ["1", "2"].map((end) => `${"channel-with-a-long-name/".repeat(3)}${end}`);
    for (const reference of references) await books.erp.postSalesOrder({ params: { reference }, body: someOrder() });
    const numbers = await Promise.all(
      references.map(async (reference) => (await books.erp.getSalesOrder({ params: { reference } })).number),
    );
    assert.equal(new Set(numbers).size, 2);
  });

  it("delivers services without a stock, and an order is whole only with them", async () => {
    const reference = fresh("so");
    const lines = [
      { lineNumber: 1, itemId: "MUG-BLUE", quantity: 2, unitPrice: "6.95", amount: 1390 },
      { lineNumber: 2, itemId: "DELIVERY", quantity: 1, unitPrice: "3.95", amount: 395 },
    ];
    await books.erp.postSalesOrder({ params: { reference }, body: someOrder({ lines, total: 1785 }) });
    const deliver = (some: { lineNumber: number; quantity: number }[]) =>
      books.erp.postDelivery({
        params: { reference: fresh("dn") },
        body: { salesOrderReference: reference, locationId: "WH-1", date: today, lines: some, correlationId },
      });
    const delivered = async () => (await books.erp.getSalesOrder({ params: { reference } })).delivered;
    await deliver([{ lineNumber: 1, quantity: 2 }]);
    assert.equal(await delivered(), "partly");
    await deliver([{ lineNumber: 2, quantity: 1 }]);
    assert.equal(await delivered(), "fully");
    await assert.rejects(deliver([{ lineNumber: 2, quantity: 1 }]), { kind: "conflict" });
  });

  it("lets no two processes deliver more than is left, and takes back what was too much", async () => {
    const others = await Promise.all([1, 2, 3].map(() => books.anotherProcess()));
    // Each has its session, so that they begin together.
    for (const other of others) await other.postSalesOrder({ params: { reference: fresh("so") }, body: someOrder() });
    const reference = fresh("so");
    const lines = [{ lineNumber: 1, itemId: "LANTERN-M", quantity: 5, unitPrice: "3.39", amount: 1695 }];
    await books.erp.postSalesOrder({ params: { reference }, body: someOrder({ lines, total: 1695 }) });
    const before = await books.levelOf("LANTERN-M", "WH-1");
    const body = {
      salesOrderReference: reference,
      locationId: "WH-1",
      date: today,
      lines: [{ lineNumber: 1, quantity: 3 }],
      correlationId,
    };
    const outcomes = await Promise.allSettled(
      others.map((other) => other.postDelivery({ params: { reference: fresh("dn") }, body })),
    );
    const posted = outcomes.filter(({ status }) => status === "fulfilled");
    assert.equal(posted.length, 1);
    assert.equal(await books.levelOf("LANTERN-M", "WH-1"), before - 3);
    assert.equal((await books.erp.getSalesOrder({ params: { reference } })).delivered, "partly");
  });
});
