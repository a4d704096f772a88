import type { z } from "zod";
import type { deliveries } from "../../db/schema.ts";
import type { Delivery } from "./contract.ts";

export type DeliveryRow = typeof deliveries.$inferSelect;

/** A delivery as its application's owner sees it. */
export const shownDelivery = (row: DeliveryRow): z.output<typeof Delivery> => ({
  deliveryId: row.deliveryId,
  endpointId: row.endpointId,
  eventId: row.eventId,
  type: row.type,
  key: row.key,
  state: row.state,
  attempts: row.attempts,
  lastStatus: row.lastStatus,
  lastError: row.lastError,
  occurredAt: row.occurredAt,
  nextAttemptAt: row.state === "waiting" ? row.nextAttemptAt : null,
  finishedAt: row.finishedAt,
});
