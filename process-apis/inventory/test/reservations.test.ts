import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fresh, hold, openInventory, position, refused, send, someMovement, stocked } from "./inventory.ts";

const inventory = await openInventory({
  INVENTORY_SWEEP_SECONDS: "0.05",
  INVENTORY_CHANNEL_BUFFERS: "marketplace=2,web@LOC-BUFFERED=1",
});
const { call } = inventory;
const step = (kind: "confirmReservation" | "consumeReservation" | "releaseReservation", reservationId: string) =>
  call[kind]({ params: { reservationId } });

describe("a reservation", () => {
  it("holds what there is, and no more", async () => {
    const at = await stocked(inventory, 10);
    const first = await hold(inventory, at, 7);
    assert.equal(first.state, "held");
    assert.ok(Date.parse(first.expiresAt ?? "") > Date.now());
    const problem = await refused(hold(inventory, at, 4), "insufficient-stock");
    assert.deepEqual(problem.extras.members?.["lines"], [
      { itemId: "MUG-1", locationId: at, requested: 4, available: 3 },
    ]);
    await hold(inventory, at, 3);
    const now = await position(inventory, at);
    assert.deepEqual([now?.onHand, now?.reserved, now?.availableToSell], [10, 10, 0]);
  });

  it("grants all lines or none, unless a part is asked for", async () => {
    const at = await stocked(inventory, 5);
    const lines = [
      { itemId: "MUG-1", locationId: at, quantity: 5 },
      { itemId: "MUG-2", locationId: at, quantity: 1 },
    ];
    await refused(hold(inventory, at, 1, { lines }), "insufficient-stock");
    assert.equal((await position(inventory, at))?.reserved, 0);
    const part = await hold(inventory, at, 1, { lines, partial: true });
    assert.deepEqual(part.lines, [{ itemId: "MUG-1", locationId: at, quantity: 5 }]);
    await refused(hold(inventory, at, 1, { lines, partial: true }), "insufficient-stock");
  });

  it("counts two lines of one item together", async () => {
    const at = await stocked(inventory, 3);
    const line = { itemId: "MUG-1", locationId: at, quantity: 2 };
    await refused(hold(inventory, at, 1, { lines: [line, line] }), "insufficient-stock");
    const part = await hold(inventory, at, 1, { lines: [line, line], partial: true });
    assert.deepEqual(
      part.lines.map((each) => each.quantity),
      [2, 1],
    );
  });

  it("is the same when its reference comes again, and refuses the reference for anything else", async () => {
    const at = await stocked(inventory, 10);
    const reference = fresh();
    const first = await hold(inventory, at, 2, { reference });
    assert.deepEqual(await hold(inventory, at, 2, { reference }), first);
    await refused(hold(inventory, at, 3, { reference }), "conflict");
    assert.notEqual((await hold(inventory, at, 3, { reference, channel: "till" })).reservationId, first.reservationId);
    assert.equal((await position(inventory, at))?.reserved, 5);
    assert.deepEqual(await call.getReservation({ params: { reservationId: first.reservationId } }), first);
  });

  it("keeps safety stock and a channel's buffer back", async () => {
    const at = await stocked(inventory, 10);
    await call.setSafetyStock({ params: { itemId: "MUG-1", locationId: at }, body: { units: 3 } });
    await refused(hold(inventory, at, 8), "insufficient-stock");
    await refused(hold(inventory, at, 6, { channel: "marketplace" }), "insufficient-stock");
    await hold(inventory, at, 5, { channel: "marketplace" });
    await hold(inventory, at, 2);
  });

  it("that is confirmed and consumed becomes a sale in the ledger, once", async () => {
    const at = await stocked(inventory, 10);
    const { reservationId, reference } = await hold(inventory, at, 4);
    const confirmed = await step("confirmReservation", reservationId);
    assert.deepEqual([confirmed.state, confirmed.expiresAt], ["confirmed", null]);
    assert.deepEqual(await step("confirmReservation", reservationId), confirmed);
    const [consumed] = await Promise.all(Array.from({ length: 5 }, () => step("consumeReservation", reservationId)));
    assert.equal(consumed?.state, "consumed");
    assert.deepEqual(await step("consumeReservation", reservationId), consumed);
    const now = await position(inventory, at);
    assert.deepEqual([now?.onHand, now?.reserved], [6, 0]);
    const { items } = await call.listMovements({ query: { locationId: at, type: "sale" } });
    assert.deepEqual(
      items.map((each) => [each.delta, each.source, each.reason]),
      [[-4, "web", reference]],
    );
    await refused(step("releaseReservation", reservationId), "conflict");
  });

  it("that is released gives its units back, once, and frees its reference", async () => {
    const at = await stocked(inventory, 10);
    const reference = fresh();
    const { reservationId } = await hold(inventory, at, 10, { reference });
    const released = await step("releaseReservation", reservationId);
    assert.deepEqual(await step("releaseReservation", reservationId), released);
    assert.equal((await position(inventory, at))?.reserved, 0);
    await refused(step("confirmReservation", reservationId), "conflict");
    await refused(step("consumeReservation", reservationId), "conflict");
    assert.notEqual((await hold(inventory, at, 10, { reference })).reservationId, reservationId);
  });

  it("that nobody confirms expires, and its units can be promised again", async () => {
    const at = await stocked(inventory, 10);
    const reference = fresh();
    const { reservationId } = await hold(inventory, at, 10, { expiresInSeconds: 1, reference });
    const again = await until(
      () => hold(inventory, at, 10, { reference }).catch(() => undefined),
      (made) => made?.reservationId !== reservationId && made !== undefined,
    );
    assert.notEqual(again?.reservationId, reservationId);
    assert.equal((await call.getReservation({ params: { reservationId } })).state, "expired");
    await refused(step("confirmReservation", reservationId), "conflict");
    assert.equal((await step("releaseReservation", reservationId)).state, "expired");
    assert.equal((await position(inventory, at))?.reserved, 10);
  });

  it("that is confirmed does not expire", async () => {
    const at = await stocked(inventory, 10);
    const { reservationId } = await hold(inventory, at, 10, { expiresInSeconds: 1 });
    await step("confirmReservation", reservationId);
    const other = await hold(inventory, await stocked(inventory, 1), 1, { expiresInSeconds: 1 });
    await until(
      () => call.getReservation({ params: { reservationId: other.reservationId } }),
      ({ state }) => state === "expired",
    );
    assert.equal((await call.getReservation({ params: { reservationId } })).state, "confirmed");
  });

  it("that does not exist is not found", async () => {
    const reservationId = "rsv_00000000000000000000000000000000";
    await refused(call.getReservation({ params: { reservationId } }), "not-found");
    await refused(step("confirmReservation", reservationId), "not-found");
  });
});

describe("many callers at once", () => {
  it("sell exactly what there is, and all others are refused", async () => {
    const at = await stocked(inventory, 50);
    const results = await Promise.allSettled(Array.from({ length: 200 }, () => hold(inventory, at, 1)));
    assert.equal(results.filter((result) => result.status === "fulfilled").length, 50);
    const now = await position(inventory, at);
    assert.deepEqual([now?.reserved, now?.availableToSell], [50, 0]);
  });

  it("with the same reference get one reservation", async () => {
    const at = await stocked(inventory, 50);
    const reference = fresh();
    const made = await Promise.all(Array.from({ length: 30 }, () => hold(inventory, at, 2, { reference })));
    assert.equal(new Set(made.map((each) => each.reservationId)).size, 1);
    assert.equal((await position(inventory, at))?.reserved, 2);
  });

  it("are answered on their own: one that is refused costs the others nothing", async () => {
    const at = await stocked(inventory, 10);
    const results = await Promise.allSettled([
      hold(inventory, at, 4),
      hold(inventory, at, 99),
      hold(inventory, at, 4),
      step("confirmReservation", "rsv_00000000"),
    ]);
    assert.deepEqual(
      results.map((result) => result.status),
      ["fulfilled", "rejected", "fulfilled", "rejected"],
    );
  });

  it("never get more than the database allows, however wrong the code is", async () => {
    const at = await stocked(inventory, 5);
    await assert.rejects(
      inventory.db.sql`UPDATE positions SET reserved = 6 WHERE location_id = ${at}`.then(() => undefined),
      /positions_promised_once/,
    );
  });

  it("meet facts that take the promised stock: the facts get in, and somebody is told", async () => {
    const at = await stocked(inventory, 10);
    const { reservationId } = await hold(inventory, at, 8);
    assert.deepEqual(await send(inventory, someMovement({ type: "sale", locationId: at, quantity: 5 })), ["accepted"]);
    const short = await position(inventory, at);
    assert.deepEqual([short?.onHand, short?.reserved, short?.availableToSell], [5, 8, 0]);
    await refused(hold(inventory, at, 1), "insufficient-stock");
    const open = await call.listExceptions({ query: { state: "open", kind: "oversold" } });
    assert.equal(open.items.filter((each) => each.locationId === at).length, 1);
    await step("consumeReservation", reservationId);
    const after = await position(inventory, at);
    assert.deepEqual([after?.onHand, after?.reserved], [-3, 0]);
    await send(inventory, someMovement({ locationId: at, quantity: 3 }));
    const left = await call.listExceptions({ query: { state: "open", kind: "negative-stock" } });
    assert.equal(left.items.filter((each) => each.locationId === at).length, 0);
  });
});

/** Asks until the answer will do. */
async function until<T>(ask: () => Promise<T>, fits: (answer: T) => boolean): Promise<T> {
  const giveUp = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    if (Date.now() > giveUp) throw new Error("waited for 10 s");
    await new Promise((resolve) => setImmediate(resolve));
  }
}
