import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { secondsUntilNext } from "./schedule.ts";

describe("the schedule of attempts", () => {
  const schedule = [5, 30, 300];
  const after = (attempts: number, retryAfter: number | null = null, random = 0.5) =>
    secondsUntilNext(attempts, { retryAfter }, schedule, () => random);

  it("has one wait after each attempt but the last", () => {
    assert.deepEqual(
      [1, 2, 3, 4].map((attempts) => after(attempts)),
      [5, 30, 300, undefined],
    );
  });

  it("is a fifth shorter or longer by chance", () => {
    assert.deepEqual([after(2, null, 0), Math.round(after(2, null, 1) ?? 0)], [24, 36]);
  });

  it("gives more time to whoever asks for it, and not less", () => {
    assert.deepEqual([after(1, 60), after(2, 1)], [60, 30]);
    assert.equal(after(4, 60), undefined);
  });
});
