/** Orders from the storefront to the ledger: what they cost and how fast they go. One run serves three figures. */
import { shared, type Progress } from "../figure.ts";
import { startChild, type Child } from "../processes/child.ts";
import { percentile } from "../report/statistics.ts";
import { short } from "../report/table.ts";
import type { Receipts, Shopping } from "./buyers.ts";
import { itemIds, stockUp } from "./catalog.ts";
import { demoOrders } from "./demo-orders.ts";
import { startPlatform, type Platform } from "./platform.ts";
import { cpuOf } from "./process-cpu.ts";

const concurrency = 50;
const warmUp = 1_000;
const perRound = 1_000;
const rounds = 5;
/** Every order must be through by then. */
const patienceMs = 120_000;
const plenty = 1_000_000;
/** All orders share the first of them; the other lines go round. */
const items = itemIds("BENCH", 1_000);

export interface OrderRun {
  readonly cpuMsPerOrder: number;
  readonly acceptedPerSecond: number;
  readonly completedPerSecond: number;
}

export const orderRuns = shared(async (progress: Progress): Promise<readonly OrderRun[]> => {
  const buyers = startChild(new URL("./buyers.ts", import.meta.url));
  const platform = await startPlatform(progress);
  try {
    progress(`stocking ${String(items.length)} items`);
    await stockUp(platform, items, plenty);
    await round(platform, buyers, "warm", warmUp);
    const runs: OrderRun[] = [];
    for (let each = 1; each <= rounds; each++) {
      const { run, receipts } = await round(platform, buyers, `round-${String(each)}`, perRound);
      runs.push(run);
      progress(
        `round ${String(each)} of ${String(rounds)}: ${short(run.cpuMsPerOrder)} ms CPU an order, ` +
          `${short(run.acceptedPerSecond)} accepted/s, ${short(run.completedPerSecond)} completed/s, ` +
          `answers p50 ${short(percentile(receipts.latenciesMs, 50))} ms, p99 ${short(percentile(receipts.latenciesMs, 99))} ms`,
      );
    }
    return runs;
  } finally {
    await Promise.all([buyers.stop(), platform.stop()]);
  }
});

async function round(platform: Platform, buyers: Child, name: string, count: number) {
  const { origin, pid, postmaster } = platform;
  const token = await platform.token("web-shop");
  const shopping: Shopping = { origin, token, concurrency, orders: demoOrders(name, count, items) };
  const before = await cpuOf(pid, postmaster);
  const began = performance.now();
  const receipts = await buyers.ask<Receipts>(shopping);
  if (receipts.statuses["201"] !== count)
    throw new Error(`Not all were accepted: ${JSON.stringify(receipts.statuses)}`);
  await allCompleted(platform, `${name}-`, count);
  const seconds = (performance.now() - began) / 1_000;
  const run: OrderRun = {
    cpuMsPerOrder: ((await cpuOf(pid, postmaster)) - before) / count,
    acceptedPerSecond: count / receipts.seconds,
    completedPerSecond: count / seconds,
  };
  return { run, receipts };
}

/** An order is `completed` once its sale stands in the journal: process/orders is told by the posting itself. */
async function allCompleted({ sql }: Platform, prefix: string, count: number): Promise<void> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const states = await sql<{ state: string; orders: number }[]>`
      SELECT state, count(*)::int AS orders FROM orders.orders
      WHERE channel_order_number LIKE ${`${prefix}%`} GROUP BY state`;
    if (states.some(({ state, orders }) => state === "completed" && orders === count)) return;
    if (Date.now() > until) throw new Error(`Orders are stuck: ${JSON.stringify(states)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
