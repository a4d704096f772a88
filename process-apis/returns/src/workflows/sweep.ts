/** Starts the workflow of every return whose acceptance outlived the process that was to start it. */
import type { Logger } from "pino";
import type { Database } from "@tierline/kernel/db/database";
import type { Workflow } from "@tierline/kernel/durable/durable";
import { every } from "@tierline/kernel/durable/every";
import type { ReturnReference } from "../deps.ts";

/** Starting twice starts once, so several processes may sweep. Returns how to stop. */
export function sweepReturns(db: Database, settle: Workflow<ReturnReference, void>, log: Logger): () => Promise<void> {
  return every(10_000, log, "sweeping returns", async () => {
    const rows = await db.sql<{ returnId: string }[]>`
      SELECT return_id AS "returnId" FROM returns
      WHERE state = 'accepted' AND NOT attention AND updated_at < now() - interval '5 seconds' ORDER BY updated_at LIMIT 500`;
    for (const { returnId } of rows) await settle.start(returnId, { returnId });
  });
}
