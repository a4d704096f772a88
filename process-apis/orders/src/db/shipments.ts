/** The moment at which the goods of an order leave, and what is kept of it. */
import type { Tx } from "@tierline/kernel/db/database";

/** What somebody reports who saw the goods leave. */
export interface Shipment {
  /** ISO 8601. */
  readonly shippedAt: string;
  readonly trackingNumber: string | null;
}

/**
 * Moves a released order to shipped, unless a cancellation was asked for: the last moment before the goods leave. Without a report
 * they leave now. True when it moved.
 */
export async function moveToShipped(tx: Tx, orderId: string, reported?: Shipment): Promise<boolean> {
  const moved = await tx.sql`
    UPDATE orders SET state = 'shipped', shipped = true, updated_at = now(), shipment_reported = ${reported !== undefined},
      shipped_at = coalesce(${reported?.shippedAt ?? null}::timestamptz, now()), tracking_number = ${reported?.trackingNumber ?? null}
    WHERE order_id = ${orderId} AND state = 'released' AND NOT cancel_requested`;
  return moved.count > 0;
}

/** Whether the order left as is reported now. What an earlier release shipped says nothing against it: it kept neither. */
export async function leftAsReported(
  tx: Tx,
  orderId: string,
  { shippedAt, trackingNumber }: Shipment,
): Promise<boolean> {
  const same = await tx.sql`
    SELECT FROM orders WHERE order_id = ${orderId} AND (shipped_at IS NULL
      OR (shipped_at = ${shippedAt}::timestamptz AND tracking_number IS NOT DISTINCT FROM ${trackingNumber}::text))`;
  return same.length > 0;
}
