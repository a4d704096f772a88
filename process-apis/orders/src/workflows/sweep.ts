/** Starts the workflow of every order whose acceptance outlived the process that was to start it. */
import type { Logger } from "pino";
import type { Database } from "@tierline/kernel/db/database";
import { every } from "@tierline/kernel/durable/every";
import type { OrderWorkflows } from "../deps.ts";

/** Starting twice starts once, so several processes may sweep. Returns how to stop. */
export function sweepOrders(db: Database, workflows: OrderWorkflows, log: Logger): () => Promise<void> {
  return every(10_000, log, "sweeping orders", async () => {
    const rows = await db.sql<{ orderId: string }[]>`
      SELECT order_id AS "orderId" FROM orders
      WHERE state IN ('accepted', 'authorized') AND updated_at < now() - interval '5 seconds'
      ORDER BY updated_at LIMIT 500`;
    for (const { orderId } of rows) await workflows.fulfill.start(orderId, { orderId });
  });
}
