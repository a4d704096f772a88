import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { duration, logText, parityText, statusText } from "./migrate-views.ts";

type Migration = Parameters<typeof statusText>[0][number];
type Report = Parameters<typeof parityText>[0];

const items: Migration = {
  domain: "items",
  stage: "single",
  version: 0,
  oldBackend: "embedded",
  newBackend: null,
  serving: "embedded",
  canary: null,
  changedAt: null,
  changedBy: null,
  reason: null,
  mirror: [],
  backfill: null,
  reads: [],
  parity: null,
  lacking: [],
};

describe("a domain in words", () => {
  it("says who serves it, and what is on its way for how long", () => {
    const queue = {
      target: "b",
      waiting: 11,
      intended: 1,
      refused: 2,
      oldestSeconds: 95,
      perMinute: 4,
      drainSeconds: 165,
    };
    const orders: Migration = {
      ...items,
      domain: "sales-orders",
      stage: "canary",
      newBackend: "b",
      canary: { percentage: 20, channels: ["web"] },
      mirror: [queue],
    };
    assert.equal(
      statusText([items, orders]),
      "items         single  embedded\n" +
        "sales-orders  canary  embedded → b, embedded serves  20 % of web; 12 writes on their way to b, the oldest 2 min old, drained in 3 min; 2 refused by b\n",
    );
  });

  it("gives a difference with both values and its cause", () => {
    const report = {
      reportId: "par_1",
      state: "done",
      compared: 8,
      equal: 7,
      score: 87.5,
      totals: [{ name: "total GBP", old: 10, new: 11 }],
      differences: [{ key: "ord-1", field: "total", old: "10", new: "11", cause: "differs", detail: null }],
    } as unknown as Report;
    assert.equal(parityText(report), "7 of 8 are equal: 87.5 %.\ntotal GBP  10  11\nord-1  total  10  11  differs\n");
  });

  it("counts time as people do", () => {
    assert.deepEqual([40, 600, 9_000].map(duration), ["40 s", "10 min", "2.5 h"]);
  });

  it("says so when no step was made", () => {
    assert.equal(logText([]), "No step was made.\n");
  });
});
