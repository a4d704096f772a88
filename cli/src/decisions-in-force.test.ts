import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { approvalsInForce, waiversInForce } from "./decisions-in-force.ts";

describe("waivers in force", () => {
  const waiver = { rule: "lists-are-paged", api: "process/orders", state: "expired" as const };

  it("keep one that has expired, so that the gate can fail for it", () => {
    assert.deepEqual(waiversInForce([waiver]), [waiver]);
  });

  it("leave it out once it was granted anew, for the same place only", () => {
    const anew = { ...waiver, state: "active" as const };
    const elsewhere = { ...waiver, pointer: "/paths" };
    assert.deepEqual(waiversInForce([waiver, anew, elsewhere]), [anew, elsewhere]);
  });

  it("know none that was withdrawn, not even as the one granted anew", () => {
    assert.deepEqual(waiversInForce([waiver, { ...waiver, state: "withdrawn" }]), [waiver]);
  });
});

describe("approvals in force", () => {
  const approved = {
    api: "process/orders",
    fromVersion: "1.2.0",
    toVersion: "1.3.0",
    decision: "approved" as const,
    decidedAt: "2026-11-01T10:00:00.000Z",
    until: "2026-12-31",
  };
  const refused = { ...approved, decision: "refused" as const, decidedAt: "2026-11-02T10:00:00.000Z" };

  it("hold to their last day", () => {
    assert.deepEqual(approvalsInForce([approved], "2026-12-31"), [approved]);
    assert.deepEqual(approvalsInForce([approved], "2027-01-01"), []);
  });

  it("are taken back by a later refusal, in whatever order they are listed", () => {
    assert.deepEqual(approvalsInForce([refused, approved], "2026-11-03"), []);
    assert.deepEqual(approvalsInForce([approved, refused], "2026-11-03"), []);
  });

  it("stand after an earlier refusal, and beside one of another version", () => {
    const later = { ...approved, decidedAt: "2026-11-03T10:00:00.000Z" };
    const other = { ...refused, toVersion: "1.4.0" };
    assert.deepEqual(approvalsInForce([refused, later, other], "2026-11-03"), [later]);
  });
});
