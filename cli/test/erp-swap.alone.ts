/**
 * From the embedded books to a real Tryton and back, domain by domain, while channels go on selling and a retailer's
 * transactions are replayed: no channel meets an error, no order is lost or doubled, and both ERPs end with the same.
 */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { testDatabase } from "@tierline/kernel/testing/database";
import { everyRow } from "@tierline/kernel/client/every-row";
import { ChannelLoad } from "./channel-load.ts";
import { tierline } from "./commanding.ts";
import { eventually } from "@tierline/kernel/testing/eventually";
import { bringUp, type Erp } from "./real-erp.ts";
import { Retailer } from "./journeys/retailer.ts";
import { source, startRunning, type Running } from "./running.ts";
import { sampleOf } from "./sample.ts";

const domains = ["items", "stock", "sales-orders", "returns", "finance"] as const;
/** Those that meet in one document or one level are led together. */
const together = ["stock", "sales-orders", "returns", "finance"] as const;

/** Milliseconds between two rounds of the channels, as a rule and while the new ERP catches up. */
const [busyMs, quietMs] = [500, 5_000];

describe("swapping the ERP under load", () => {
  let home: string;
  let tryton: Erp;
  let running: Running;
  let retailer: Retailer;
  let load: ChannelLoad;
  /** What was started, to be stopped in reverse however far it came. */
  const stops: (() => Promise<void>)[] = [];
  const transcript: string[] = [];
  const began = Date.now();

  before(async () => {
    home = await mkdtemp(join(tmpdir(), "tierline-swap-"));
    tryton = await bringUp("tryton", { home: join(home, "tryton"), log: () => undefined });
    stops.push(() => tryton.stop());
    running = await startRunning({
      databaseUrl: await testDatabase(),
      environment: {
        ...tryton.settings,
        TIERLINE_ERP: "embedded",
        TIERLINE_ERP_BESIDE: "tryton",
        TIERLINE_PLANS: "",
      },
    });
    stops.push(() => running.stop());
    retailer = new Retailer(running);
    const skus = await Promise.all([1, 2, 3].map(() => retailer.product(5_000)));
    load = new ChannelLoad({ running, skus, name: "SWAP", everyMs: busyMs });
    load.start();
    stops.push(() => load.stop());
  });
  after(async () => {
    for (const stop of stops.toReversed()) await stop();
    await rm(home, { recursive: true, force: true });
    process.stderr.write(`${transcript.join("\n")}\n`);
  });

  /** What was said at the command line, with the seconds since the beginning. */
  async function migrate(...args: string[]): Promise<string> {
    const started = Date.now();
    const { code, stdout, stderr } = await tierline(running.environment, "erp", "migrate", ...args);
    const at = `${((started - began) / 1_000).toFixed(1).padStart(6)} s`;
    const [first = ""] = stdout.split("\n");
    transcript.push(`${at}  migrate ${args.join(" ")}  (${String(Date.now() - started)} ms)  ${first}`);
    assert.equal(code, 0, `${args.join(" ")}: ${stdout}${stderr}`);
    return stdout;
  }

  const states = async () => (await retailer.erp.listMigrations(source(), {})).migrations;

  /** Nothing is on its way any more, and what was there before has been copied. */
  async function copied(names: readonly string[], withinMs = 300_000): Promise<void> {
    await eventually(
      async () =>
        (await states())
          .filter(({ domain }) => names.includes(domain))
          .map(({ domain, backfill, mirror }) => ({ domain, backfill: backfill?.state, mirror })),
      (all) => all.every(({ backfill }) => backfill === "done"),
      withinMs,
    );
  }

  /** Resolves when each mirror has at most so many writes on their way. */
  const drained = (most: number, withinMs: number) =>
    eventually(
      async () => (await states()).flatMap(({ mirror }) => mirror.map(({ waiting, intended }) => waiting + intended)),
      (left) => left.every((each) => each <= most),
      withinMs,
    );

  it("copies the items, proves that they are the same, and lets the new ERP serve them", async () => {
    await migrate("items", "shadow");
    await copied(["items"]);
    await migrate("items", "parity", "--wait");
    await migrate("items", "cut-over", "--reason", "items first");
  });

  it("lets the new ERP follow in everything else", async () => {
    for (const domain of together) await migrate(domain, "shadow");
    await copied(together);
  });

  it("begins every fifth order there, in the middle of a replay", async () => {
    for (const domain of together) await migrate(domain, "canary", "--percentage", "20");
    const path = join(home, "sample.csv");
    await writeFile(path, sampleOf(7, 40).csv);
    const { code, stdout, stderr } = await tierline(running.environment, "replay", path, "--json");
    assert.equal(code, 0, `${stdout}${stderr}`);
    assert.equal((JSON.parse(stdout) as { difference: number }).difference, 0);
    await delay(5_000);
  });

  it("cuts over once parity is shown", async () => {
    // What is not there yet counts against parity, and a slow machine's Tryton takes less than these channels sell: they sell less
    // until it has caught up.
    load.pace(quietMs);
    await drained(5, 300_000);
    for (const domain of together) await migrate(domain, "parity", "--wait");
    load.pace(busyMs);
    for (const domain of together) await migrate(domain, "cut-over", "--reason", "parity shown");
    await delay(5_000);
    const serving = (await states()).map(({ domain, serving }) => [domain, serving]);
    assert.deepEqual(
      serving,
      domains.map((domain) => [domain, "tryton"]),
    );
  });

  it("rolls back in a moment, and loses nothing that was posted meanwhile", async () => {
    for (const domain of domains) await migrate(domain, "roll-back", "--reason", "a drill");
    await delay(3_000);
    await load.stop();
    for (const orderId of load.orderIds) await retailer.reaches(orderId, "completed", 120_000);
    await drained(0, 180_000);
    for (const domain of domains) await migrate(domain, "parity", "--wait");
  });

  it("left no channel with an error, and no order lost or doubled", async () => {
    assert.deepEqual(load.failures, []);
    assert.ok(load.orders.length > 20, `${String(load.orders.length)} orders`);
    const kept = await everyRow((cursor) =>
      retailer.erp.listSalesOrders(source(), { query: { channel: "web", limit: 200, cursor } }),
    );
    const numbers = kept.map(({ channelNumber }) => channelNumber).filter((number) => number.startsWith("SWAP-"));
    assert.deepEqual(numbers.toSorted(), load.orders.toSorted());
    for (const number of [...load.orders, ...load.sales]) {
      assert.equal(await retailer.entryCount(number, "sale"), 1, number);
    }
    for (const domain of domains) await migrate(domain, "finish");
    const after = (await states()).map(({ stage, serving }) => `${stage} ${serving}`);
    assert.deepEqual([...new Set(after)], ["single embedded"]);
    transcript.push(
      `${String(load.answers.length)} answers, ${String(load.orders.length)} orders, ${String(load.sales.length)} sales; p50 and p99 of an order ${String(load.percentile("order", 0.5))} and ${String(load.percentile("order", 0.99))} ms`,
    );
  });
});
