import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import type { CallSource } from "@tierline/kernel/api/context";
import { Problem } from "@tierline/kernel/errors/problem";
import pino from "pino";
import { bookOperations } from "../contract.ts";
import type { BookOperation, ErpPort } from "../port.ts";
import { maintenanceOf } from "./maintenance.ts";
import { protect } from "./protect.ts";

const log = pino({ level: "silent" });

/** Books of which every operation does the same. */
const books = (work: (operationId: BookOperation) => Promise<unknown>): ErpPort =>
  Object.fromEntries(
    Object.keys(bookOperations).map((id) => [id, () => work(id as BookOperation)]),
  ) as unknown as ErpPort;

const guarded = (work: (id: BookOperation) => Promise<unknown>, concurrency = 1, windows = "") =>
  protect(books(work), { pace: { concurrency }, maintenance: maintenanceOf(windows) }, log);

const call = (port: ErpPort, id: BookOperation, deadlineMs = 5_000): Promise<unknown> => {
  const from: CallSource = { origin: null, correlationId: "test", deadline: Date.now() + deadlineMs };
  return (port[id] as unknown as (from: CallSource, input: unknown) => Promise<unknown>)(from, {});
};

/** Work that ends when it is let go. */
function held() {
  const order: string[] = [];
  const waiting: (() => void)[] = [];
  return {
    order,
    work: (id: string) => {
      order.push(id);
      return new Promise<void>((resolve) => waiting.push(resolve));
    },
    letGo: async (): Promise<void> => {
      waiting.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
    running: () => waiting.length,
  };
}

describe("the way to a backend", () => {
  it("lets a customer's order pass before browsing, and both before a copy", async () => {
    const { order, work, letGo } = held();
    const { port, background } = guarded(work);
    const first = call(port, "getItem");
    const rest = [call(background, "listJournalEntries"), call(port, "listItems"), call(port, "postSalesOrder")];
    for (let turn = 0; turn < 4; turn += 1) await letGo();
    await Promise.all([first, ...rest]);
    assert.deepEqual(order, ["getItem", "postSalesOrder", "listItems", "listJournalEntries"]);
  });

  it("tells how long calls of each urgency waited for their turn, and how many were preferred", async () => {
    const { work, letGo } = held();
    const { port, background, state } = guarded(work);
    const calls = [call(port, "getItem"), call(background, "listItems"), call(port, "postSalesOrder")];
    await delay(20);
    await letGo();
    await delay(20);
    for (let turn = 0; turn < 2; turn += 1) await letGo();
    await Promise.all(calls);
    const { critical, normal, browse, background: copies } = state().waitedMs;
    assert.deepEqual([critical > normal, copies > critical, browse], [true, true, 0]);
    assert.equal(state().preferred, 1);
  });

  it("prefers nobody when nothing waits, whatever went before", async () => {
    const durations: Readonly<Partial<Record<BookOperation, number>>> = {
      listItems: 3,
      listPrices: 1,
      listLocations: 7,
    };
    const kinds = Object.keys(durations) as BookOperation[];
    const { port, background, state } = guarded((id) => delay(durations[id] ?? 0));
    for (let round = 0; round < 30; round += 1) {
      await Promise.all(kinds.map((id) => call(background, id)));
      await call(port, "getItem");
    }
    assert.equal(state().preferred, 0);
  });

  it("runs no more at once than the pace allows", async () => {
    const { work, letGo, running } = held();
    const { port, state } = guarded(work, 2);
    const calls = [1, 2, 3, 4, 5].map(() => call(port, "getItem"));
    assert.deepEqual([running(), state().running, state().queued], [2, 2, 3]);
    for (let turn = 0; turn < 5; turn += 1) await letGo();
    await Promise.all(calls);
  });

  it("refuses at once, having sent nothing, what cannot have its turn before its deadline", async () => {
    const { order, work, letGo } = held();
    const { port, state } = guarded(work);
    // 100 ms each unless known better: with two of them waiting a third needs 300.
    const calls = [1, 2, 3].map(() => call(port, "getItem"));
    await assert.rejects(call(port, "getItem", 250), { kind: "unavailable" });
    assert.equal(state().queued, 2);
    for (let turn = 0; turn < 3; turn += 1) await letGo();
    await Promise.all(calls);
    assert.deepEqual(order, ["getItem", "getItem", "getItem"]);
  });

  it("lets what is urgent in although less urgent work waits", async () => {
    const { order, work, letGo } = held();
    const { port, background } = guarded(work);
    const calls = [call(port, "getItem"), ...[1, 2, 3, 4, 5].map(() => call(background, "listItems"))];
    calls.push(call(port, "postSalesOrder", 250));
    for (let turn = 0; turn < 7; turn += 1) await letGo();
    await Promise.all(calls);
    assert.deepEqual(order.slice(0, 2), ["getItem", "postSalesOrder"]);
  });

  it("opens the circuit after five failures in a row and says so", async () => {
    let asked = 0;
    const { port, state } = guarded(() => {
      asked += 1;
      return Promise.reject(new Problem("upstream-failed", "gone"));
    });
    for (let turn = 0; turn < 5; turn += 1) await assert.rejects(call(port, "getItem"), { kind: "upstream-failed" });
    assert.equal(state().breaker, "open");
    await assert.rejects(call(port, "getItem"), { kind: "unavailable" });
    assert.equal(asked, 5);
  });

  it("takes a refusal for an answer: the circuit stays closed", async () => {
    const { port, state } = guarded(() => Promise.reject(new Problem("not-found", "no such thing")));
    for (let turn = 0; turn < 8; turn += 1) await assert.rejects(call(port, "getItem"), { kind: "not-found" });
    assert.equal(state().breaker, "closed");
  });

  it("halves what goes at once and pauses when the backend says it is too much", async () => {
    let complain = true;
    const { port, state } = guarded(() => {
      if (!complain) return Promise.resolve();
      complain = false;
      return Promise.reject(new Problem("unavailable", "too often", { retryAfterSeconds: 0.05 }));
    }, 8);
    await assert.rejects(call(port, "getItem"), { kind: "unavailable" });
    assert.equal(state().concurrency, 4);
    assert.notEqual(state().pausedUntil, null);
    for (let turn = 0; turn < 20; turn += 1) await call(port, "getItem");
    assert.equal(state().concurrency, 5);
  });

  it("sends nothing while a maintenance window is open, and says until when", async () => {
    let asked = 0;
    const { port, state } = guarded(
      () => {
        asked += 1;
        return Promise.resolve();
      },
      1,
      "2020-01-01T00:00Z/2120-01-01T00:00Z",
    );
    await assert.rejects(call(port, "postSalesOrder"), {
      kind: "unavailable",
      message: /maintenance until 2120-01-01/,
    });
    assert.deepEqual([asked, state().maintenanceUntil], [0, Date.parse("2120-01-01T00:00Z")]);
  });
});
