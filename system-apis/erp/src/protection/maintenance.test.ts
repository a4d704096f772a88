import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { maintenanceOf } from "./maintenance.ts";

const until = (text: string, now: string): string | undefined => {
  const open = maintenanceOf(text)(Date.parse(now));
  return open === undefined ? undefined : new Date(open.until).toISOString();
};

describe("maintenance windows", () => {
  it("are open from their first minute and closed at their last", () => {
    const nightly = "daily 02:00-02:30";
    assert.equal(until(nightly, "2026-11-21T01:59:59Z"), undefined);
    assert.equal(until(nightly, "2026-11-21T02:00:00Z"), "2026-11-21T02:30:00.000Z");
    assert.equal(until(nightly, "2026-11-21T02:29:59Z"), "2026-11-21T02:30:00.000Z");
    assert.equal(until(nightly, "2026-11-21T02:30:00Z"), undefined);
  });

  it("run past midnight and belong to the day on which they began", () => {
    const weekly = "sun 22:00-04:00";
    assert.equal(until(weekly, "2026-11-22T23:00:00Z"), "2026-11-23T04:00:00.000Z");
    assert.equal(until(weekly, "2026-11-23T03:00:00Z"), "2026-11-23T04:00:00.000Z");
    assert.equal(until(weekly, "2026-11-22T03:00:00Z"), undefined);
  });

  it("keep the local hour through summer and winter time", () => {
    const nightly = "daily 02:00-03:00 Europe/London";
    assert.equal(until(nightly, "2026-07-01T01:30:00Z"), "2026-07-01T02:00:00.000Z");
    assert.equal(until(nightly, "2026-12-01T01:30:00Z"), undefined);
  });

  it("may be single intervals, and several at once last until the last of them", () => {
    const both = "2026-11-21T00:00Z/2026-11-21T06:00Z, daily 05:00-07:00";
    assert.equal(until(both, "2026-11-21T05:30:00Z"), "2026-11-21T07:00:00.000Z");
    assert.equal(until("", "2026-11-21T05:30:00Z"), undefined);
  });

  it("name the part that cannot be read", () => {
    assert.throws(() => maintenanceOf("daily 02:00-02:30, whenever"), /"whenever" is neither/);
    assert.throws(() => maintenanceOf("daily 25:00-26:00"), /an hour that no day has/);
    assert.throws(() => maintenanceOf("daily 02:00-02:30 Mars/Olympus"), /not known: Mars\/Olympus/);
    assert.throws(() => maintenanceOf("2026-11-22T02:00Z/2026-11-21T02:00Z"), /is neither/);
  });
});
