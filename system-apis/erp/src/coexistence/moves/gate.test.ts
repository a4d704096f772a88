import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Backfill } from "../backfill/backfills.ts";
import type { ParityReport } from "../parity/reports.ts";
import { closedGate, type GateQuestion } from "./gate.ts";
import { unmoved } from "./moves.ts";

const now = Date.parse("2026-11-21T12:00:00Z");
const report = { version: 3, begunAt: "2026-11-21T11:30:00Z", score: 100 } as ParityReport;
const backfill = { state: "done" } as Backfill;
const canary = { ...unmoved("sales-orders", "a"), stage: "canary", newBackend: "b", version: 3 } as const;
const ask = (question: Partial<GateQuestion>) =>
  closedGate({ before: canary, to: "cut-over", report, backfill, parityPercent: 100, now, ...question });

describe("the gate before a cut-over", () => {
  it("is open for a fresh report of this stage that shows enough", () => {
    assert.equal(ask({}), undefined);
    assert.equal(ask({ report: { ...report, score: 99.95 }, parityPercent: 99.9 }), undefined);
  });

  it("is closed without one, after an hour, after another step, and below the threshold", () => {
    assert.match(ask({ report: undefined }) ?? "", /No parity report/);
    assert.match(ask({ report: { ...report, begunAt: "2026-11-21T10:59:00Z" } }) ?? "", /more than an hour/);
    assert.match(ask({ report: { ...report, version: 2 } }) ?? "", /older than the last step/);
    assert.match(ask({ report: { ...report, score: 99.99 } }) ?? "", /below 100 %/);
  });

  it("asks for the copy before anything begins in the new backend, and for nothing on the way back", () => {
    const shadow = { ...canary, stage: "shadow" } as const;
    const running = { state: "running" } as Backfill;
    assert.match(ask({ before: shadow, to: "canary", backfill: running }) ?? "", /being copied/);
    assert.equal(ask({ before: shadow, to: "canary", report: undefined }), undefined);
    assert.equal(ask({ to: "rolled-back", report: undefined, backfill: running }), undefined);
  });
});
