import assert from "node:assert/strict";
import { it } from "node:test";
import { secondsIn } from "./outcome.ts";

it("Retry-After is seconds or a date, a day at most, and nothing where it is neither", () => {
  const now = Date.parse("2026-11-21T12:00:00Z");
  const cases: [string | string[] | undefined, number | null][] = [
    ["120", 120],
    ["0", null],
    ["999999999", 86_400],
    ["Sat, 21 Nov 2026 12:02:00 GMT", 120],
    ["Sat, 21 Nov 2026 11:00:00 GMT", null],
    ["soon", null],
    ["-5", null],
    [["60", "90"], 60],
    [undefined, null],
  ];
  for (const [header, expected] of cases) assert.equal(secondsIn(header, now), expected, String(header));
});
