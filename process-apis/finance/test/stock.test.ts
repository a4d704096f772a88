/** Reconciliation of stock with orders, sales and returns, on stock as process/inventory keeps it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { orderRecorded, returnAccepted } from "@tierline/kernel/model/events";
import type { Order } from "@tierline/kernel/model/order";
import type { NewMovement } from "@tierline/kernel/model/stock";
import { processInventory } from "@tierline/openapi/clients/process-inventory.v1";
import { eventOf, fresh, from, openFinance, someOrder, someReturn } from "./finance.ts";

const finance = await openFinance({}, undefined, "real");
const { inventory: opened } = finance;
assert.ok(opened);
const stock = opened.client(processInventory);
const notSold = { goodsLeft: false, paid: false, posted: false };

/** Hands events to the consumers of both, as the log does. */
async function hand(...events: ReturnType<typeof eventOf>[]): Promise<void> {
  await finance.hand(...events);
  for (const consumer of opened?.consumers ?? []) {
    const its = events.filter(({ type }) => consumer.types.some((each) => each.type === type));
    if (its.length > 0) await consumer.handle(its);
  }
}

async function move(movement: Partial<NewMovement>): Promise<void> {
  const whole = {
    type: "receipt" as const,
    itemId: "MUG-BLUE",
    locationId: "WH-1",
    quantity: 1,
    source: "wms",
    sourceKey: fresh("M"),
    occurredAt: new Date().toISOString(),
    ...movement,
  };
  const { results } = await stock.recordMovements(from, { body: { movements: [whole] } });
  assert.equal(results[0]?.status, "accepted");
}

/** Differences in stock, two documents at a time, of one channel or of all. */
async function differences(channel?: string) {
  const found = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const query = {
      limit: 2,
      ...(channel === undefined ? {} : { channel }),
      ...(cursor === undefined ? {} : { cursor }),
    };
    const page: Awaited<ReturnType<typeof finance.call.reconcile>> = await finance.call.reconcile({ query });
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found.flatMap(({ kind, document, units, expected, found: worth }) =>
    units === undefined
      ? []
      : [
          `${kind} ${String(document)} ${units.itemId} ${String(units.expected)} ${String(units.found)} ${String(expected)} ${String(worth)}`,
        ],
  );
}

const recorded = (overrides: Partial<Order> = {}) =>
  someOrder({ channel: fresh("channel"), state: "recorded", ...overrides });

describe("reconciliation of stock", () => {
  it("finds nothing where what left and came back is what was sold and returned", async () => {
    const sold = recorded();
    const back = someReturn({ channel: sold.channel, orderId: sold.orderId, tender: "cash" });
    const writtenOff = someReturn({ channel: sold.channel });
    const gone = {
      ...writtenOff,
      lines: writtenOff.lines.map((line) => ({ ...line, disposition: "write-off" as const })),
    };
    finance.orders.push(sold);
    finance.returns.push(back, gone);
    await hand(eventOf(orderRecorded, sold), eventOf(returnAccepted, back), eventOf(returnAccepted, gone));
    assert.deepEqual(await differences(sold.channel), []);
  });

  it("takes a receipt, a transfer, a count, an adjustment and damage as documents of their own", async () => {
    const source = fresh("warehouse");
    for (const type of ["receipt", "transfer-out", "transfer-in", "count", "adjustment", "damage"] as const) {
      await move({ type, source, quantity: 2 });
    }
    assert.deepEqual(await differences(source), []);
  });

  it("knows the goods of an order by the number that they were promised under", async () => {
    const sold = someOrder({ channel: fresh("channel") });
    await promised(sold);
    finance.orders.push(sold);
    assert.deepEqual(await differences(sold.channel), []);
  });

  it("names goods that left, and goods that came back, under a number that nobody knows", async () => {
    const source = fresh("till");
    await move({ type: "sale", source, sourceKey: "S-1#1", quantity: 2 });
    await move({ type: "sale", source, sourceKey: "S-1#2", quantity: 1 });
    await move({ type: "pick", source, sourceKey: "P-1" });
    await move({ type: "return", source, sourceKey: "R-1" });
    assert.deepEqual(await differences(source), [
      "stock-without-document S-1 MUG-BLUE 0 3 0 630",
      "stock-without-document P-1 MUG-BLUE 0 1 0 210",
      "stock-without-document R-1 MUG-BLUE 0 1 0 210",
    ]);
  });

  it("names goods of a sale and of a return that finance has heard of and nobody keeps", async () => {
    const sold = recorded();
    const back = someReturn({ channel: sold.channel });
    await hand(eventOf(orderRecorded, sold), eventOf(returnAccepted, back));
    assert.deepEqual(await differences(sold.channel), [
      `stock-without-document ${sold.channelOrderNumber} MUG-BLUE 0 2 0 420`,
      `stock-without-document ${back.channelReturnNumber} MUG-BLUE 0 1 0 210`,
    ]);
  });

  it("takes an event of another number for no document", async () => {
    const sold = recorded();
    finance.orders.push(sold);
    const again = { ...sold, channelOrderNumber: fresh("G") };
    await hand(eventOf(orderRecorded, sold));
    await finance.db.sql`
      UPDATE finance_events SET document = ${again.channelOrderNumber} WHERE transaction_id = ${sold.orderId}`;
    await move({ type: "sale", source: sold.channel, sourceKey: `${again.channelOrderNumber}#1` });
    assert.deepEqual(await differences(sold.channel), [
      `stock-without-document ${again.channelOrderNumber} MUG-BLUE 0 1 0 210`,
    ]);
  });

  it("names more that left than was sold, and other goods", async () => {
    const sold = recorded();
    finance.orders.push(sold);
    await hand(eventOf(orderRecorded, sold));
    const { channel: source, channelOrderNumber: number } = sold;
    await move({ type: "sale", source, sourceKey: `${number}#7` });
    await move({ type: "sale", source, sourceKey: `${number}#8`, locationId: "WH-2" });
    assert.deepEqual(await differences(source), [
      `stock-without-document ${number} MUG-BLUE 2 3 420 630`,
      `stock-without-document ${number} MUG-BLUE 0 1 0 210`,
    ]);
  });

  it("names what left of an order whose goods never did", async () => {
    const cancelled = someOrder({ channel: fresh("channel"), state: "cancelled", facts: notSold });
    await promised(cancelled);
    finance.orders.push(cancelled);
    assert.deepEqual(await differences(cancelled.channel), [
      `stock-without-document ${cancelled.channelOrderNumber} MUG-BLUE 0 2 0 420`,
    ]);
  });

  it("names sales and returns whose stock never moved, or not all of it", async () => {
    const [lost, short] = [recorded(), recorded()];
    const back = someReturn({ channel: lost.channel });
    finance.orders.push(lost, { ...short, channel: lost.channel });
    finance.returns.push(back);
    await finance.hand(eventOf(orderRecorded, lost), eventOf(returnAccepted, back));
    await move({ type: "sale", source: lost.channel, sourceKey: `${short.channelOrderNumber}#1` });
    assert.deepEqual((await differences(lost.channel)).toSorted(), [
      `document-without-stock ${back.channelReturnNumber} MUG-BLUE 1 0 210 0`,
      `document-without-stock ${lost.channelOrderNumber} MUG-BLUE 2 0 420 0`,
      `document-without-stock ${short.channelOrderNumber} MUG-BLUE 2 1 420 210`,
    ]);
  });

  it("leaves what is just under way alone", async () => {
    const updatedAt = new Date().toISOString();
    const sold = recorded({ updatedAt });
    finance.orders.push(sold);
    finance.returns.push(someReturn({ channel: sold.channel, updatedAt }));
    assert.deepEqual(await differences(sold.channel), []);
  });

  it("names stock that is kept for orders that ended or have left, and no other", async () => {
    const channel = fresh("channel");
    const over = { channel, facts: notSold };
    const [cancelled, declined, shipped, open, told] = [
      someOrder({ ...over, state: "cancelled" }),
      someOrder({ ...over, state: "declined" }),
      someOrder({ channel }),
      someOrder({ ...over, state: "released" }),
      recorded({ channel }),
    ];
    const lately = someOrder({ ...over, state: "cancelled", updatedAt: new Date().toISOString() });
    const expired = someOrder({ ...over, state: "declined" });
    for (const each of [cancelled, shipped, open, told, lately]) await keep(each, "confirmed");
    await keep(declined, "held");
    await keep(expired, "held");
    await opened.db.sql`
      UPDATE reservations SET expires_at = now() - interval '1 second' WHERE reference = ${expired.channelOrderNumber}`;
    const released = someOrder({ ...over, state: "cancelled" });
    await stock.releaseReservation(from, { params: { reservationId: await keep(released, "held") } });
    finance.orders.push(cancelled, declined, shipped, open, told, lately, expired, released);
    await hand(eventOf(orderRecorded, told));
    // The goods of the shipped order are gone all the same.
    await move({ type: "sale", source: channel, sourceKey: `${shipped.channelOrderNumber}#1`, quantity: 2 });
    assert.deepEqual(
      (await differences(channel)).toSorted(),
      [cancelled, declined, shipped]
        .map((each) => `reservation-left-open ${each.channelOrderNumber} MUG-BLUE 0 2 0 420`)
        .toSorted(),
    );
  });

  it("tells numbers with a line's sign in them apart", async () => {
    const channel = fresh("channel");
    const sold = ["A#1", "A#2"].map((channelOrderNumber) => recorded({ channel, channelOrderNumber }));
    finance.orders.push(...sold);
    await hand(...sold.map((each) => eventOf(orderRecorded, each)));
    assert.deepEqual(await differences(channel), []);
  });
});

async function promised(order: Order): Promise<void> {
  await stock.consumeReservation(from, { params: { reservationId: await keep(order, "held") } });
}

/** Stock that is kept for an order, as process/orders has it kept. */
async function keep(order: Order, state: "held" | "confirmed"): Promise<string> {
  const { channel, channelOrderNumber: reference, lines, locationId } = order;
  await move({ quantity: 10 });
  const units = lines.filter((line) => line.stocked).map(({ itemId, quantity }) => ({ itemId, quantity, locationId }));
  const { reservationId } = await stock.reserve(from, { body: { channel, reference, lines: units } });
  if (state === "confirmed") await stock.confirmReservation(from, { params: { reservationId } });
  return reservationId;
}
