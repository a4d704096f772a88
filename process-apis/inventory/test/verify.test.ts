/** Whatever happens in whatever order: positions are what the ledger and the live reservations add up to. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as fc from "fast-check";
import { isProblem } from "@tierline/kernel/errors/problem";
import { MovementType } from "@tierline/kernel/model/stock";
import { fresh, openInventory, position, someMovement, stocked } from "./inventory.ts";

const inventory = await openInventory();
const { call } = inventory;
const verified = (repair = false) => call.verifyPositions({ body: { repair } });

const places = ["LOC-A", "LOC-B"];
const things = ["MUG-1", "MUG-2"];
const at = {
  itemId: fc.constantFrom(...things),
  locationId: fc.constantFrom(...places),
  quantity: fc.integer({ min: 1, max: 9 }),
};

const movement = fc.record({
  what: fc.constant("move" as const),
  ...at,
  type: fc.constantFrom(...MovementType.options),
  sign: fc.constantFrom(1, -1),
  /** A few keys only, so that repeats are frequent. */
  key: fc.integer({ min: 1, max: 60 }),
  sequence: fc.option(fc.integer({ min: 1, max: 12 }), { freq: 3 }),
});
const reserving = fc.record({
  what: fc.constant("reserve" as const),
  ...at,
  reference: fc.integer({ min: 1, max: 12 }),
  partial: fc.boolean(),
});
const stepping = fc.record({
  what: fc.constantFrom("confirmReservation" as const, "consumeReservation" as const, "releaseReservation" as const),
  nth: fc.nat(30),
});
const round = fc.array(fc.oneof(movement, reserving, stepping), { minLength: 1, maxLength: 12 });

describe("positions", () => {
  it("equal the ledger after any sequence of movements and promises, many of them at once", async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 5 }), async (rounds) => {
        const tag = `run${String(++run)}`;
        const made: string[] = [];
        const place = (locationId: string) => `${locationId}-${tag.toUpperCase()}`;
        for (const actions of rounds) {
          const results = await Promise.allSettled(
            actions.map(async (action) => {
              if (action.what === "move") {
                const { type, itemId, key, sequence } = action;
                const quantity = type === "adjustment" ? action.quantity * action.sign : action.quantity;
                const numbered =
                  sequence === null ? { source: tag } : { source: `${tag}-numbered`, sourceSequence: sequence };
                await call.recordMovements({
                  body: {
                    movements: [
                      someMovement({
                        type,
                        itemId,
                        locationId: place(action.locationId),
                        quantity,
                        sourceKey: `${tag}-${String(key)}`,
                        ...numbered,
                      }),
                    ],
                  },
                });
              } else if (action.what === "reserve") {
                const { itemId, quantity, partial } = action;
                const lines = [{ itemId, quantity, locationId: place(action.locationId) }];
                const { reservationId } = await call.reserve({
                  body: { reference: `${tag}-${String(action.reference)}`, channel: "web", lines, partial },
                });
                made.push(reservationId);
              } else {
                const reservationId = made[action.nth % made.length];
                if (reservationId !== undefined) await call[action.what]({ params: { reservationId } });
              }
            }),
          );
          for (const result of results) {
            if (result.status === "rejected")
              assert.ok(isProblem(result.reason, "insufficient-stock", "conflict"), String(result.reason));
          }
        }
        assert.deepEqual((await verified()).differences, []);
      }),
      { numRuns: 120 },
    );
  });

  it("that were tampered with are found, and repaired on demand", async () => {
    const locationId = await stocked(inventory, 10);
    await call.reserve({
      body: { reference: fresh(), channel: "web", lines: [{ itemId: "MUG-1", locationId, quantity: 4 }] },
    });
    await inventory.db
      .sql`UPDATE positions SET on_hand = 12, reserved = 1, damaged = 3 WHERE location_id = ${locationId}`;
    const { differences } = await verified();
    assert.deepEqual(
      differences.map(({ field, position: found, ledger }) => [field, found, ledger]),
      [
        ["onHand", 12, 10],
        ["reserved", 1, 4],
        ["damaged", 3, 0],
      ],
    );
    assert.equal((await verified(true)).repaired, 1);
    assert.deepEqual((await verified()).differences, []);
    const now = await position(inventory, locationId);
    assert.deepEqual([now?.onHand, now?.reserved, now?.damaged], [10, 4, 0]);
  });
});
