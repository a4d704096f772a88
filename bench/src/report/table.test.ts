import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { short, table, verdict } from "./table.ts";

const fast = { name: "fast", value: 0.7041, bar: 0.6, holds: true, unit: "ratio", runs: [0.69, 0.7041, 0.75] };
const slow = { name: "slow", value: 21, bar: 20, holds: false, unit: "units", runs: [20, 21] };
const free = { name: "free", value: 1234.5, bar: null, holds: null, unit: "orders/s", runs: [1234.5] };

describe("the table of figures", () => {
  it("shows value, bar, spread and number of runs in columns", () => {
    const rows = [
      { measured: fast, bar: { atLeast: 0.6 } },
      { measured: slow, bar: { exactly: 20 } },
      { measured: free, bar: null },
    ];
    assert.equal(
      table(rows),
      [
        "figure  value  bar      holds  runs                unit",
        "fast    0.704  ≥ 0.600  yes    0.690 to 0.750 (3)  ratio",
        "slow    21     = 20     NO     20 to 21 (2)        units",
        "free    1235                   1235 to 1235 (1)    orders/s",
        "",
      ].join("\n"),
    );
  });

  it("ends with the bars that are missed, by name", () => {
    assert.equal(verdict([fast, free]), "The one bar holds.\n");
    assert.equal(verdict([fast, fast, free]), "All 2 bars hold.\n");
    assert.equal(verdict([fast, slow, free]), "1 of 2 bars missed: slow.\n");
    assert.equal(verdict([free]), "No bar is set.\n");
  });

  it("shortens numbers to the digits that matter", () => {
    assert.deepEqual([0.04567, 9.876, 99.94, 1234.5, 20, Number.NaN].map(short), [
      "0.0457",
      "9.88",
      "99.9",
      "1235",
      "20",
      "–",
    ]);
  });
});
