import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { after, before, describe, it } from "node:test";
import { testDatabase } from "@tierline/kernel/testing/database";
import { replay } from "./replaying.ts";
import { startRunning, type Running } from "./running.ts";
import { sampleOf } from "./sample.ts";

describe("replay", () => {
  let running: Running;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "replay-"));
    running = await startRunning({ databaseUrl: await testDatabase() });
  });
  after(async () => {
    await running.stop();
    await rm(folder, { recursive: true });
  });

  const file = async (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };
  const header = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";

  it("brings a file's totals to the books to the penny and its units to the stock", async () => {
    const { csv, expected } = sampleOf(7, 150);
    const { report } = await replay(running, await file("a.csv.gz", gzipSync(csv)));
    assert.deepEqual(report.orders, { accepted: expected.orders, rejected: 0 });
    assert.deepEqual(report.returns, { accepted: expected.returns, rejected: 0 });
    assert.deepEqual(report.stockAdjustments, expected.stockAdjustments);
    assert.deepEqual(report.financeAdjustments, { accepted: expected.financeAdjustments, rejected: 0 });
    assert.deepEqual(report.amounts, expected.amounts);
    assert.deepEqual(report.ledger, { ...expected.amounts, balanced: true });
    assert.deepEqual(report.stock, expected.stock);
    assert.equal(report.difference, 0);
    const notStocked = report.rejects.find(({ reason }) => reason === "not-stocked");
    assert.equal(notStocked?.count ?? 0, expected.stockAdjustments.rejected);
  });

  it("changes nothing when the same file is sent again", async () => {
    const path = await file("again.csv", sampleOf(11, 60).csv);
    const told = async () => {
      const { elapsedMs: _e, acceptedMs: _a, drainMs: _d, ...report } = (await replay(running, path)).report;
      return report;
    };
    const [first, second] = [await told(), await told()];
    assert.deepEqual(second, first);
  });

  it("reports a window alone, whatever else the platform holds", async () => {
    const path = await file("window.csv", sampleOf(13, 120).csv);
    const january = (await replay(running, path, "--to", "2011-01-15")).report;
    const rest = (await replay(running, path, "--from", "2011-01-15")).report;
    const whole = (await replay(running, path)).report;
    assert.equal(january.rows + rest.rows, whole.rows);
    assert.equal(january.ledger.net + rest.ledger.net, whole.ledger.net);
    assert.equal(january.stock.sold + rest.stock.sold, whole.stock.sold);
    assert.deepEqual([january.difference, rest.difference, whole.difference], [0, 0, 0]);
    assert.deepEqual([january.stock.difference, rest.stock.difference, whole.stock.difference], [0, 0, 0]);
  });

  it("names malformed rows with their line and goes on", async () => {
    const rows = [
      header,
      "800001,20001,GOOD,2,2011-01-05 10:00:00,1.005,,United Kingdom",
      "800001,20001,BAD,two,2011-01-05 10:00:00,1.00,,United Kingdom",
      "800001,20001,BAD,2,2011-02-30 10:00:00,1.00,,United Kingdom",
      "800001,20001,BAD,2,2011-01-05 10:00:00",
      "800001,20001,BAD,2,2011-01-05 10:00:00,cheap,,United Kingdom",
    ];
    const { report, stderr } = await replay(running, await file("bad.csv", rows.join("\n")));
    assert.equal(report.rows, 1);
    assert.equal(report.ledger.sales, 201);
    assert.deepEqual(report.rejects, [{ reason: "malformed-row", count: 4 }]);
    for (const [line, what] of [
      [3, 'Quantity "two"'],
      [4, "InvoiceDate"],
      [5, "5 columns"],
      [6, "UnitPrice"],
    ] as const) {
      assert.match(stderr, new RegExp(`bad.csv:${String(line)}: .*${what}`));
    }
  });

  it("refuses a file that is none of its kind in one sentence", async () => {
    const path = await file("other.csv", "a,b\n1,2\n");
    await assert.rejects(replay(running, path), /must begin with the columns InvoiceNo,/);
    await assert.rejects(replay(running, join(folder, "missing.csv")), /cannot be read/);
  });
});
