import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { rateIn } from "./pgbench.ts";

describe("pgbench's output", () => {
  it("names the rate", () => {
    const output =
      "latency average = 2.2 ms\ninitial connection time = 30.1 ms\ntps = 8911.32 (without initial connection time)\n";
    assert.equal(rateIn(output), 8_911.32);
  });

  it("without a rate is an error that shows it", () => {
    assert.throws(() => rateIn("connection refused"), /connection refused/);
  });
});
