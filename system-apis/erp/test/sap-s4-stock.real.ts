/** Items and stock on the double: what the conformance suite does not ask of every ERP. */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { fresh, someOrder } from "./erp.ts";
import { missingMetadata, openSapBooks, type SapBooks } from "./sap-s4/open-books.ts";

const today = new Date().toISOString().slice(0, 10);
const correlationId = "cor-1";

describe("items and stock in SAP S/4HANA", { skip: missingMetadata }, () => {
  let books: SapBooks;
  before(async () => {
    books = await openSapBooks();
  });
  after(() => books.stop());

  const move = async (quantity: number, more: object = {}) => {
    const one = { reference: fresh("m"), itemId: "MUG-BLUE", locationId: "WH-1", quantity, date: today, correlationId };
    const { results } = await books.erp.postStockMovements({ body: { movements: [{ ...one, ...more }] } });
    return results[0];
  };

  it("keeps a long description, a cost of six places, and changes both", async () => {
    const itemId = "LONG-1";
    const item = (description: string, unitCost: string) => ({
      itemId,
      description,
      kind: "goods" as const,
      stocked: true,
      cost: { currency: "GBP", unitCost },
    });
    const statusOf = async (one: ReturnType<typeof item>) =>
      (await books.erp.importItems({ body: { items: [one] } })).results[0]?.status;
    const steps = [
      [item("A mug that is described in far more than forty characters", "0.333333"), "created"],
      [item("A mug that is described in far more than forty characters", "0.333333"), "unchanged"],
      [item("A mug that is described in far more than forty words, and still goes on", "2.10"), "updated"],
      [item("A mug", "0.875001"), "updated"],
    ] as const;
    for (const [one, status] of steps) {
      assert.equal(await statusOf(one), status);
      const kept = await books.erp.getItem({ params: { itemId } });
      assert.deepEqual([kept.description, kept.cost], [one.description, one.cost]);
    }
    await assert.rejects(
      books.erp.importItems({ body: { items: [{ ...item("A mug", "1"), kind: "service", stocked: false }] } }),
      {
        kind: "invalid",
      },
    );
  });

  it("pages through more items than the server gives at once", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await books.erp.listItems({ query: { limit: 5, ...(cursor === undefined ? {} : { cursor }) } });
      seen.push(...page.items.map(({ itemId }) => itemId));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    assert.equal(new Set(seen).size, seen.length);
    assert.ok(seen.length >= 12 && seen.includes("GIFT-CARD-25"));
  });

  it("values stock at the moving average, which receipts change and issues do not", async () => {
    const itemId = "CLOCK-WALL";
    await move(10, { itemId, unitCost: "4.00" });
    await move(10, { itemId, unitCost: "6.00" });
    await move(-5, { itemId });
    const { items } = await books.erp.listStockValuation({ query: { itemId } });
    assert.deepEqual(items, [
      { itemId, locationId: "WH-1", quantity: 15, currency: "GBP", value: 7500, averageCost: "5.00" },
    ]);
  });

  it("moves goods between plants, and counts what is there", async () => {
    const itemId = "TEAPOT-1L";
    await move(8, { itemId });
    const transfer = {
      fromLocationId: "WH-1",
      toLocationId: "STORE-2",
      lines: [{ itemId, quantity: 3 }],
      date: today,
      correlationId,
    };
    await books.erp.postStockTransfer({ params: { reference: fresh("t") }, body: transfer });
    assert.deepEqual([await books.levelOf(itemId, "WH-1"), await books.levelOf(itemId, "STORE-2")], [5, 3]);
    const count = { locationId: "WH-1", lines: [{ itemId, counted: 5 }], reason: "yearly", date: today, correlationId };
    const params = { reference: fresh("c") };
    const exact = await books.erp.postStockCount({ params, body: count });
    assert.deepEqual(exact.lines, [{ itemId, before: 5, counted: 5, difference: 0 }]);
    assert.equal((await books.erp.postStockCount({ params, body: count })).duplicate, true);
    const short = { ...count, lines: [{ itemId, counted: 4 }] };
    const { lines } = await books.erp.postStockCount({ params: { reference: fresh("c") }, body: short });
    assert.deepEqual([lines[0]?.difference, await books.levelOf(itemId, "WH-1")], [-1, 4]);
  });

  it("says that a period is closed where the contract has a word for it, and refuses where not", async () => {
    await books.double.order("close-period", { period: "2020-01" });
    const late = await move(1, { date: "2020-01-31" });
    assert.equal(late?.problem?.kind, "period-closed");
    const body = {
      fromLocationId: "WH-1",
      toLocationId: "STORE-1",
      lines: [{ itemId: "MUG-BLUE", quantity: 1 }],
      date: "2020-01-31",
      correlationId,
    };
    await assert.rejects(books.erp.postStockTransfer({ params: { reference: fresh("t") }, body }), {
      kind: "conflict",
    });
  });

  it("names an unknown place by the kind each contract has", async () => {
    const params = { reference: fresh("so") };
    await assert.rejects(books.erp.postSalesOrder({ params, body: someOrder({ locationId: "NOWHERE" }) }), {
      kind: "invalid",
    });
    assert.equal((await move(1, { locationId: "NOWHERE" }))?.problem?.kind, "not-found");
  });
});
