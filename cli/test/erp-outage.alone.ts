/**
 * A real Tryton behind the platform is stopped while channels go on selling. They never meet an error; what is to be posted waits,
 * and is posted once when it is back. ERP_OUTAGE_SECONDS makes the outage longer than a test usually waits.
 */
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { testDatabase } from "@tierline/kernel/testing/database";
import { ChannelLoad } from "./channel-load.ts";
import { eventually } from "@tierline/kernel/testing/eventually";
import { bringUp, type Erp } from "./real-erp.ts";
import { Retailer } from "./journeys/retailer.ts";
import { source, startRunning, type Running } from "./running.ts";

type Way = NonNullable<Awaited<ReturnType<Retailer["erp"]["getBackendHealth"]>>["backends"][number]["way"]>;

const outageSeconds = Number(process.env["ERP_OUTAGE_SECONDS"] ?? 15);

describe("while the ERP is stopped", () => {
  let home: string;
  let tryton: Erp;
  let running: Running;
  let retailer: Retailer;
  let load: ChannelLoad;

  /** What was started, to be stopped in reverse however far it came. */
  const stops: (() => Promise<void>)[] = [];

  /** How the way to Tryton is, as operators see it. */
  const wayToBooks = async (): Promise<Way> => {
    const { backends } = await retailer.erp.getBackendHealth(source(), {});
    const way = backends.find(({ name }) => name === "tryton")?.way ?? null;
    assert.ok(way !== null);
    return way;
  };

  /** Financial events that wait for the ledger, as far as one page tells. */
  const pending = async (): Promise<number> =>
    (await retailer.finance.listFinanceEvents(source(), { query: { state: "pending", limit: 200 } })).items.length;

  const start = () => bringUp("tryton", { home: join(home, "tryton"), log: () => undefined });

  before(async () => {
    home = await mkdtemp(join(tmpdir(), "tierline-outage-"));
    tryton = await start();
    stops.push(() => tryton.stop());
    running = await startRunning({
      databaseUrl: await testDatabase(),
      environment: {
        ...tryton.settings,
        TIERLINE_ERP: "tryton",
        TIERLINE_ERP_COPY_SECONDS: "2",
        INVENTORY_BOOKS_SECONDS: "2",
      },
    });
    stops.push(() => running.stop());
    retailer = new Retailer(running);
    const skus = await Promise.all([1, 2, 3].map(() => retailer.product(10_000)));
    // So that every product is in the copy before anything goes wrong.
    await eventually(
      async () => (await retailer.erp.getItem(source(), { params: { itemId: skus[2] ?? "" } })).itemId,
      (itemId) => itemId === skus[2],
    );
    load = new ChannelLoad({ running, skus, name: "OUT", everyMs: 250 });
    load.start();
    stops.push(() => load.stop());
    await delay(3_000);
  });
  after(async () => {
    for (const stop of stops.toReversed()) await stop();
    await rm(home, { recursive: true, force: true });
  });

  it("channels go on, and health says what is wrong", async () => {
    await tryton.stop();
    const begun = load.orders.length;
    await delay(outageSeconds * 1_000);
    const health = await retailer.erp.getBackendHealth(source(), {});
    assert.equal(health.state, "down");
    assert.deepEqual(load.failures, []);
    const looks = load.answers.filter(({ what }) => what === "availability");
    assert.deepEqual([looks[0]?.degraded, looks.at(-1)?.degraded], [false, true]);
    assert.ok(load.orders.length > begun + outageSeconds, "orders were accepted meanwhile");
  });

  it("what waited is posted once when it is back, the urgent first", async () => {
    tryton = await start();
    const back = Date.now();
    const before = await wayToBooks();
    await delay(2_000);
    await load.stop();
    for (const orderId of load.orderIds) await retailer.reaches(orderId, "completed", 600_000);
    const ordersMs = Date.now() - back;
    const preferred = (await wayToBooks()).preferred - before.preferred;
    await eventually(pending, (left) => left === 0, 600_000);
    assert.equal((await retailer.erp.getBackendHealth(source(), {})).state, "up");
    const postedMs = Date.now() - back;
    const seconds = (ms: number): string => (ms / 1_000).toFixed(1);
    process.stderr.write(
      [
        `${String(outageSeconds)} s of outage: ${String(load.orders.length)} orders, ${String(load.sales.length)} sales`,
        `p50 and p99 of an order ${String(load.percentile("order", 0.5))} and ${String(load.percentile("order", 0.99))} ms`,
        `after it was back orders were done in ${seconds(ordersMs)} s, everything was posted in ${seconds(postedMs)} s`,
        `${String(preferred)} calls went while less urgent ones waited\n`,
      ].join("\n"),
    );
    assert.ok(preferred > 0, "nothing went before anything less urgent");
    for (const number of [...load.orders, ...load.sales]) {
      const count = () => retailer.entryCount(number, "sale");
      assert.equal(await eventually(count, (entries) => entries > 0), 1, number);
    }
    assert.deepEqual(load.failures, []);
  });
});
