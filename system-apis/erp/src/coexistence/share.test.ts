import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isInCanary } from "./share.ts";

const keys = Array.from({ length: 10_000 }, (_, nth) => `order:ord_${String(nth)}`);
const inShare = (percentage: number) => keys.filter((key) => isInCanary({ percentage }, { key }));

describe("the share of a canary", () => {
  it("is close to its percentage", () => {
    for (const percentage of [1, 20, 50, 99]) {
      const share = (inShare(percentage).length * 100) / keys.length;
      assert.ok(Math.abs(share - percentage) < 1.5, `${String(share)} % for ${String(percentage)} %`);
    }
    assert.deepEqual([inShare(0).length, inShare(100).length], [0, keys.length]);
  });

  it("keeps everybody when it grows", () => {
    const larger = new Set(inShare(30));
    assert.ok(inShare(20).every((key) => larger.has(key)));
  });

  it("is of the channels and locations that the rule lets in", () => {
    const rule = { channels: ["web"], locations: ["STORE-1"] };
    assert.ok(isInCanary(rule, { key: "k", channel: "web", location: "STORE-1" }));
    assert.ok(!isInCanary(rule, { key: "k", channel: "app", location: "STORE-1" }));
    assert.ok(!isInCanary(rule, { key: "k", channel: "web" }));
  });
});
