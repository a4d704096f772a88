/** When quiet counts as silence. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { silence } from "./silence.ts";

/** Whether it is over, and after how long. */
async function outcome(quiet: { readonly over: Promise<never> }, withinMs: number) {
  const began = performance.now();
  const over = await Promise.race([quiet.over.catch(() => true), delay(withinMs, false)]);
  return { over, afterMs: performance.now() - began };
}

describe("a silence", () => {
  it("is over when nothing was heard for so long", async () => {
    const quiet = silence(100, new AbortController().signal);
    const { over, afterMs } = await outcome(quiet, 5_000);
    assert.equal(over, true);
    assert.ok(afterMs >= 99, `after ${String(afterMs)} ms`);
  });

  it("does not begin while somebody else is answered, and then counts from their last answer", async () => {
    let heardAt = 0;
    const answers = setInterval(() => (heardAt = performance.now()), 10);
    const quiet = silence(100, new AbortController().signal, () => heardAt);
    assert.equal((await outcome(quiet, 500)).over, false);
    clearInterval(answers);
    const { over } = await outcome(quiet, 5_000);
    assert.equal(over, true);
    assert.ok(performance.now() - heardAt >= 99);
  });

  it("ends at once for whoever stops listening", async () => {
    const stopping = new AbortController();
    const quiet = silence(60_000, stopping.signal);
    stopping.abort();
    assert.equal((await outcome(quiet, 5_000)).over, true);
  });
});
