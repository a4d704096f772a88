/** Sixty buyers at once for the twenty units there are. One run serves two figures. */
import { shared, type Progress } from "../figure.ts";
import { startChild, type Child } from "../processes/child.ts";
import type { Receipts, Shopping } from "./buyers.ts";
import { itemIds, stockUp } from "./catalog.ts";
import { demoOrders } from "./demo-orders.ts";
import { startPlatform, type Platform } from "./platform.ts";

export const buyerCount = 60;
export const units = 20;

export interface Rush {
  /** Orders that were accepted and hold a unit. */
  readonly sold: number;
  /** Answers 409 as a problem document. */
  readonly refusedProperly: number;
}

const items = itemIds("RUSH", 9);

/** One round per item, so that each begins with exactly twenty units. */
export const rushes = shared(async (progress: Progress): Promise<readonly Rush[]> => {
  const crowd = startChild(new URL("./buyers.ts", import.meta.url));
  const platform = await startPlatform(progress);
  try {
    await stockUp(platform, items, units);
    const runs: Rush[] = [];
    for (const item of items) {
      const run = await rush(platform, crowd, item);
      runs.push(run);
      progress(`${item}: ${String(run.sold)} sold, ${String(run.refusedProperly)} refused with 409`);
    }
    return runs;
  } finally {
    await Promise.all([crowd.stop(), platform.stop()]);
  }
});

async function rush({ origin, token, sql }: Platform, crowd: Child, item: string): Promise<Rush> {
  const orders = demoOrders(`order-${item}`, buyerCount, [item]);
  const shopping: Shopping = { origin, token: await token("web-shop"), concurrency: buyerCount, orders };
  const { statuses, problems } = await crowd.ask<Receipts>(shopping);
  // What the database says counts, not what the buyers were told: both must be the same.
  const [kept] = await sql<{ orders: number }[]>`
    SELECT count(*)::int AS orders FROM orders.orders
    WHERE channel_order_number LIKE ${`order-${item}-%`} AND state NOT IN ('declined', 'cancelled')`;
  const told = statuses["201"] ?? 0;
  if (kept?.orders !== told)
    throw new Error(`${String(told)} buyers were told yes, ${String(kept?.orders)} orders are kept.`);
  return { sold: told, refusedProperly: Math.min(statuses["409"] ?? 0, problems) };
}
