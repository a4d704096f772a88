/** What is kept, by the reference that it is kept under. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fresh, hold, openInventory, stocked } from "./inventory.ts";

const inventory = await openInventory();
const { call } = inventory;

describe("reservations by their references", () => {
  it("are those that keep stock: held and not expired, or confirmed", async () => {
    const at = await stocked(inventory, 20);
    const channel = fresh("channel");
    const [held, confirmed, consumed, released, expired] = await Promise.all(
      ["H", "C", "G", "R", "E"].map((reference) => hold(inventory, at, 2, { channel, reference })),
    );
    const other = await hold(inventory, at, 2, { channel: fresh("channel"), reference: "H" });
    const params = (each: typeof held) => ({ params: { reservationId: each!.reservationId } });
    const now = await call.confirmReservation(params(confirmed));
    await call.consumeReservation(params(consumed));
    await call.releaseReservation(params(released));
    // Expired, and no sweep has come by yet.
    await inventory.db.sql`
      UPDATE reservations SET expires_at = now() - interval '1 second' WHERE reservation_id = ${expired!.reservationId}`;
    const documents = ["H", "C", "G", "R", "E", "X", "H"].map((reference) => ({ channel, reference }));
    const { reservations } = await call.lookupReservations({ body: { documents } });
    const byReference = (all: typeof reservations) => all.toSorted((a, b) => (a.reference < b.reference ? -1 : 1));
    assert.deepEqual(byReference(reservations), [now, held]);
    assert.notEqual(other.reservationId, held!.reservationId);
  });
});
