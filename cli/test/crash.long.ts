/** `kill -9` at random moments of a replay; afterwards everything is as if nothing had happened. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { after, before, describe, it } from "node:test";
import { testDatabase } from "@tierline/kernel/testing/database";
import { processInventory } from "@tierline/openapi/clients/process-inventory.v1";
import { systemErp } from "@tierline/openapi/clients/system-erp.v1";
import { beginReplay, replay } from "./replaying.ts";
import { source, startRunning, type Running } from "./running.ts";
import { randomOf, sampleOf } from "./sample.ts";

const seed = Number(process.env["CRASH_SEED"] ?? Date.now() % 1_000_000_000);
const kills = Number(process.env["CRASH_KILLS"] ?? 8);

describe(`a platform killed ${String(kills)} times during a replay, CRASH_SEED=${String(seed)}`, () => {
  const random = randomOf(seed);
  let running: Running;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "crash-"));
    running = await startRunning({ databaseUrl: await testDatabase() });
  });
  after(async () => {
    await running.stop();
    await rm(folder, { recursive: true });
  });

  it("ends with the same totals and stock, and nothing twice in the books", async () => {
    const { csv, expected } = sampleOf(seed, 400);
    const file = join(folder, "sample.csv");
    await writeFile(file, csv);
    for (let kill = 0; kill < kills; kill++) {
      const sending = beginReplay(running, file);
      // Most of a small replay's life lies in its first seconds: start, items, batches, posting.
      await delay(300 + random(2_500));
      await running.kill();
      sending.kill("SIGKILL");
      if (sending.exitCode === null && sending.signalCode === null) await once(sending, "exit");
      await running.restart();
    }
    const { report } = await replay(running, file);
    assert.deepEqual(report.amounts, expected.amounts);
    assert.deepEqual(report.ledger, { ...expected.amounts, balanced: true });
    assert.deepEqual(report.stock, expected.stock);
    assert.equal(report.difference, 0);

    const erp = running.as("operator", systemErp);
    const summary = await erp.summarizeJournal(source(), { body: { channel: "replay" } });
    const posted = expected.orders + expected.returns + expected.financeAdjustments;
    assert.equal(await entries(erp), posted);
    assert.ok(summary.balanced);
    const verified = await running.as("operator", processInventory).verifyPositions(source(), { body: {} });
    assert.deepEqual(verified.differences, []);
  });

  /** Entries of money; a free order has none, and the sample's orders are none of them free. */
  async function entries(erp: ReturnType<typeof erpClient>): Promise<number> {
    const counts = await Promise.all(
      ["sale", "refund", "adjustment"].map(
        async (kind) => (await erp.summarizeJournal(source(), { body: { channel: "replay", kind } })).entries,
      ),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  }
  const erpClient = () => running.as("operator", systemErp);
});
