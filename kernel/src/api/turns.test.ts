import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inTurns } from "./turns.ts";

/** Holds the event loop as a large entry does. */
function work(): void {
  const end = performance.now() + 10;
  while (performance.now() < end);
}

describe("long work in turns", () => {
  it("lets another call be answered before it is done, and keeps its order", async () => {
    const seen: string[] = [];
    const long = inTurns(
      Array.from({ length: 20 }, (_, index) => index),
      (index) => {
        work();
        seen.push(`entry ${String(index)}`);
        return index * 2;
      },
    );
    const other = new Promise<void>((resolve) => setImmediate(resolve)).then(() => seen.push("another call"));
    assert.deepEqual(
      await long,
      Array.from({ length: 20 }, (_, index) => index * 2),
    );
    await other;
    assert.ok(seen.indexOf("another call") < 5, seen.join(", "));
  });
});
