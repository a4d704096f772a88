/** Gives back what was held and not confirmed in time. Any process may do it; the lane decides whether it is still due. */
import type { Logger } from "pino";
import type { Database } from "@tierline/kernel/db/database";
import { every } from "@tierline/kernel/durable/every";
import type { PromiseLane } from "./lane.ts";

const most = 500;

/** Begins to look for expired holds now and then; returns how to stop. */
export function expireHolds(db: Database, lane: PromiseLane, everySeconds: number, log: Logger): () => Promise<void> {
  return every(everySeconds * 1_000, log, "looking for expired holds", async () => {
    for (;;) {
      const due = await db.sql<{ reservationId: string }[]>`
        SELECT reservation_id AS "reservationId" FROM reservations
        WHERE state = 'held' AND expires_at <= now() ORDER BY expires_at LIMIT ${most}`;
      await Promise.all(due.map(({ reservationId }) => lane.submit({ kind: "expire", reservationId })));
      if (due.length < most) return;
    }
  });
}
