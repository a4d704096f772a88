import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Decision, decide } from "./decide.ts";
import type { Departure, LockedPosition, StoredReservation } from "./request.ts";

const noon = Date.parse("2026-01-10T12:00:00Z") * 1_000;
const hour = 3_600_000_000;

const position = (countedAt: number | null = null): LockedPosition => ({
  itemId: "MUG-1",
  locationId: "WH-1",
  onHand: 10,
  reserved: 5,
  safetyStock: 0,
  countedAt,
});

const reservation = (quantities: readonly number[]): StoredReservation => ({
  reservationId: "rsv_1",
  channel: "web",
  reference: "W-1",
  fingerprint: "",
  state: "confirmed",
  lines: quantities.map((quantity) => ({ itemId: "MUG-1", locationId: "WH-1", quantity })),
  expiresAt: null,
});

interface Case {
  /** Microseconds since 1970. */
  readonly leftAt?: number;
  readonly countedAt?: number;
  readonly quantities?: readonly number[];
}

/** Goods of a confirmed reservation leave. */
function consume({ leftAt, countedAt, quantities = [2] }: Case): Decision {
  const departure: Departure = { occurredAt: "2026-01-10T11:00:00Z", correlationId: "cor" };
  return decide([{ kind: "consume", reservationId: "rsv_1", ...(leftAt === undefined ? {} : { departure }) }], {
    positions: [position(countedAt ?? null)],
    reservations: [reservation(quantities)],
    moments: new Map(leftAt === undefined ? [] : [[departure, { occurred: leftAt, effective: leftAt }]]),
    buffers: { of: () => 0 },
    now: 0,
  });
}

const changeOf = ({ changes: [change] }: Decision) => [change?.onHand, change?.reserved];
const entriesOf = ({ entries }: Decision) =>
  entries.map(({ fact: { movement }, delta, moment, derived }) => [movement.type, delta, moment.effective, derived]);

describe("goods that leave", () => {
  it("now, come off what is on hand, counted or not", () => {
    for (const decision of [consume({}), consume({ countedAt: noon })]) {
      assert.deepEqual(changeOf(decision), [-2, -2]);
      assert.deepEqual([decision.sold.length, decision.entries.length], [1, 0]);
    }
  });

  it("after the latest count, or where nobody has counted, come off what is on hand at their own moment", () => {
    for (const decision of [consume({ leftAt: noon + 1, countedAt: noon }), consume({ leftAt: noon + 1 })]) {
      assert.deepEqual(changeOf(decision), [-2, -2]);
      assert.deepEqual(entriesOf(decision), [["sale", -2, noon + 1, false]]);
      assert.equal(decision.sold.length, 0);
    }
  });

  it("before the latest count or at its moment, are history: the promise is kept, and nothing comes off", () => {
    for (const leftAt of [noon - hour, noon]) {
      const decision = consume({ leftAt, countedAt: noon });
      assert.deepEqual(changeOf(decision), [0, -2]);
      assert.deepEqual(entriesOf(decision), [
        ["sale", -2, leftAt, false],
        ["count", 2, noon, true],
      ]);
    }
  });

  it("under each line's own key", () => {
    const { entries } = consume({ leftAt: noon, quantities: [2, 3] });
    assert.deepEqual(
      entries.map(({ fact: { movement } }) => [movement.source, movement.sourceKey, movement.reason]),
      [
        ["web", "rsv_1#1", "W-1"],
        ["web", "rsv_1#2", "W-1"],
      ],
    );
  });
});
