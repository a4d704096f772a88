import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import * as fc from "fast-check";
import { testDatabase } from "../testing/database.ts";
import { openDatabase } from "../db/connect.ts";
import { Timestamp } from "./schema.ts";

const db = await openDatabase({ url: await testDatabase(), schema: "moments", source: "process/moments" });
after(() => db.close());
const two = (most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, "0"));
/** Whatever looks like a moment, near the ends of what is kept as well. */
const written = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1890, max: 2210 }), fc.constantFrom(1, 1899, 1900, 2199, 2200, 9999)),
    fc.constantFrom("01-01", "12-31", "06-15"),
    fc.tuple(two(24), two(60), two(60)),
    fc.oneof(
      fc.constant(""),
      fc.stringMatching(/^\.\d{1,12}$/),
      fc.constant(`.${"9".repeat(200)}`),
      fc.constant(".9999999"),
    ),
    fc.oneof(
      fc.constant("Z"),
      fc.tuple(fc.constantFrom("+", "-"), two(23), two(59)).map(([sign, h, m]) => `${sign}${h}:${m}`),
    ),
  )
  .map(
    ([year, day, time, fraction, offset]) =>
      `${String(year).padStart(4, "0")}-${day}T${time.join(":")}${fraction}${offset}`,
  );

describe("a timestamp", () => {
  it("that is accepted can be kept, and what is given back is accepted", async () => {
    await fc.assert(
      fc.asyncProperty(written, async (value) => {
        if (!Timestamp.safeParse(value).success) return;
        const [row] = await db.sql<{ at: string }[]>`SELECT ${value}::text::timestamptz AS at`;
        assert.ok(Timestamp.safeParse(row?.at).success, `${value} is given back as ${String(row?.at)}`);
      }),
      { numRuns: 500 },
    );
  });

  it("is judged by the moment it is: not beyond 2199 in UTC, no leap second, no 200 digits", () => {
    const accepted = (value: string) => Timestamp.safeParse(value).success;
    assert.deepEqual(
      [
        "2026-11-21T09:30:00Z",
        "2026-11-21T09:30:00.123456789+14:00",
        "2199-12-31T23:59:59-14:00",
        "1900-01-01T00:00:00+14:00",
        "2199-12-31T23:59:59.9999999Z",
        "2016-12-31T23:59:60Z",
        `2026-11-21T09:30:00.${"1".repeat(200)}Z`,
        "2026-11-21T09:30:00+15:00",
      ].map(accepted),
      [true, true, false, false, false, false, false, false],
    );
  });
});
