import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fresh, openErp } from "./erp.ts";

const erp = await openErp();
const goods = (itemId: string, unitPrice = "1.00") => ({
  itemId,
  description: `Item ${itemId}`,
  kind: "goods" as const,
  stocked: true,
  prices: [{ priceList: "standard", currency: "GBP", unitPrice }],
});
const put = async (...items: Parameters<typeof erp.call.importItems>[0]["body"]["items"]) =>
  (await erp.call.importItems({ body: { items } })).results.map((result) => result.status);

describe("importing items", () => {
  it("creates, leaves alone what is the same, and updates what differs", async () => {
    const [a, b] = [fresh("A"), fresh("B")];
    assert.deepEqual(await put(goods(a), goods(b)), ["created", "created"]);
    assert.deepEqual(await put(goods(a), goods(b)), ["unchanged", "unchanged"]);
    assert.deepEqual(await put({ ...goods(a), description: "Renamed" }, goods(b, "1.25")), ["updated", "updated"]);
    const item = await erp.call.getItem({ params: { itemId: b } });
    assert.deepEqual(item.prices, [{ priceList: "standard", currency: "GBP", unitPrice: "1.25" }]);
  });

  it("keeps a known cost when none is given", async () => {
    const itemId = fresh("A");
    await put({ ...goods(itemId), cost: { currency: "GBP", unitCost: "0.125" } });
    assert.deepEqual(await put(goods(itemId)), ["unchanged"]);
    const item = await erp.call.getItem({ params: { itemId } });
    assert.deepEqual(item.cost, { currency: "GBP", unitCost: "0.125" });
  });

  it("refuses a list that names an item twice", async () => {
    await assert.rejects(put(goods("TWICE"), goods("TWICE")), { kind: "invalid", message: /\/items\/1\/itemId/ });
    await assert.rejects(erp.call.getItem({ params: { itemId: "TWICE" } }), { kind: "not-found" });
  });

  it("survives two imports of the same items in opposite order", async () => {
    const items = Array.from({ length: 100 }, (_, index) => goods(`RACE-${String(index)}`));
    await Promise.all([put(...items), put(...items.toReversed())]);
    const { unknown } = await erp.call.getPrices({
      body: { itemIds: items.map((item) => item.itemId), currency: "GBP" },
    });
    assert.deepEqual(unknown, []);
  });
});

describe("prices and costs", () => {
  it("come for many items at once, with what is unknown named", async () => {
    const answer = await erp.call.getPrices({
      body: { itemIds: ["MUG-BLUE", "NO-SUCH", "DELIVERY", "NO-SUCH"], currency: "EUR" },
    });
    assert.deepEqual(
      answer.items.map((item) => [item.itemId, item.kind, item.stocked, item.unitPrice]),
      [
        ["DELIVERY", "service", false, null],
        ["MUG-BLUE", "goods", true, "7.95"],
      ],
    );
    assert.deepEqual(answer.unknown, ["NO-SUCH"]);
  });

  it("come from the price list asked for", async () => {
    const body = { itemIds: ["MUG-BLUE"], currency: "GBP", priceList: "outlet" };
    assert.equal((await erp.call.getPrices({ body })).items[0]?.unitPrice, "4.95");
    const { items } = await erp.call.listPrices({ query: { itemId: "MUG-BLUE", currency: "GBP" } });
    assert.deepEqual(
      items.map((price) => price.priceList),
      ["outlet", "standard"],
    );
  });

  it("leave out costs that nobody knows", async () => {
    const uncosted = goods(fresh("NOT-COSTED"));
    await put(uncosted);
    const { costs } = await erp.call.getCosts({
      body: { itemIds: [uncosted.itemId, "CANDLE-SOY", "NO-SUCH"], currency: "GBP" },
    });
    assert.deepEqual(costs, [{ itemId: "CANDLE-SOY", unitCost: "0.875" }]);
  });
});

describe("listing", () => {
  it("pages through items without loss while one of them changes", async () => {
    const items = Array.from({ length: 6 }, () => goods(fresh("PAGED")));
    const since = new Date().toISOString();
    await put(...items);
    const first = await erp.call.listItems({ query: { changedSince: since, limit: 3 } });
    await put(goods(first.items[0]!.itemId, "9.99"));
    const rest = await erp.call.listItems({ query: { changedSince: since, limit: 10, cursor: first.nextCursor! } });
    const seen = new Set([...first.items, ...rest.items].map((item) => item.itemId));
    assert.deepEqual(seen, new Set(items.map((item) => item.itemId)));
    assert.equal(rest.items.at(-1)?.itemId, first.items[0]?.itemId);
  });

  it("filters items by kind and stocked", async () => {
    const { items } = await erp.call.listItems({ query: { kind: "gift-card", stocked: false } });
    assert.deepEqual(
      items.map((item) => item.itemId),
      ["GIFT-CARD-25"],
    );
  });

  it("shows the seeded chart of accounts and locations", async () => {
    const { items: assets } = await erp.call.listAccounts({ query: { type: "asset" } });
    assert.ok(assets.some((account) => account.account === "1100"));
    const { items: warehouses } = await erp.call.listLocations({ query: { kind: "warehouse" } });
    assert.deepEqual(warehouses[0], {
      locationId: "WH-1",
      name: "Central warehouse",
      kind: "warehouse",
      fulfillment: "automatic",
    });
  });

  it("puts a location and changes it", async () => {
    const body = { name: "Pop-up", kind: "store", fulfillment: "automatic" } as const;
    const params = { locationId: "STORE-99" };
    await erp.call.putLocation({ params, body });
    await erp.call.putLocation({ params, body: { ...body, name: "Pop-up store" } });
    const { items } = await erp.call.listLocations({ query: { kind: "store" } });
    assert.deepEqual(items.at(-1), { locationId: "STORE-99", ...body, name: "Pop-up store" });
  });

  it("finds or creates a customer, and fills in what it learns", async () => {
    const params = { reference: fresh("C") };
    const created = await erp.call.putCustomer({ params, body: { name: "Ada" } });
    const found = await erp.call.putCustomer({ params, body: { country: "Norway" } });
    assert.deepEqual(found, { ...created, country: "Norway" });
    await assert.rejects(erp.call.getCustomer({ params: { reference: "nobody" } }), { kind: "not-found" });
  });
});
