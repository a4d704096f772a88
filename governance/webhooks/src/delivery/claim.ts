/** Takes deliveries that are due, so that no other process sends them meanwhile. */
import type { Database } from "@tierline/kernel/db/database";

/** A delivery with all that is needed to send it. */
export interface Claimed {
  readonly deliveryId: string;
  readonly endpointId: string;
  readonly attempts: number;
  readonly url: string;
  readonly secret: string;
  readonly oldSecret: string | null;
  readonly oldSecretUntil: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * At most `most` of them, and of one endpoint so many that no more than `perEndpoint` are under way. Where order is asked for, only the first that
 * waits of each key. `seconds`: a process that died leaves them to others after that.
 */
export function claim(
  { sql }: Database,
  { most, perEndpoint, seconds }: { readonly most: number; readonly perEndpoint: number; readonly seconds: number },
): Promise<readonly Claimed[]> {
  return sql<Claimed[]>`
    WITH due AS (
      SELECT delivery_id, endpoint_id, row_number() OVER (PARTITION BY endpoint_id ORDER BY position) AS place
      FROM deliveries JOIN endpoints USING (endpoint_id)
      WHERE deliveries.state = 'waiting' AND next_attempt_at <= now() AND endpoints.state = 'active'
        AND (claimed_until IS NULL OR claimed_until < now())
        AND (NOT ordered OR NOT EXISTS (
          SELECT FROM deliveries AS before
          WHERE before.endpoint_id = deliveries.endpoint_id AND before.key = deliveries.key
            AND before.state = 'waiting' AND before.position < deliveries.position))
    ), chosen AS (
      SELECT deliveries.delivery_id FROM deliveries JOIN due USING (delivery_id)
      WHERE place <= ${perEndpoint}::int - (
        SELECT count(*) FROM deliveries AS sent WHERE sent.endpoint_id = due.endpoint_id AND sent.claimed_until >= now())
        AND deliveries.state = 'waiting' AND (deliveries.claimed_until IS NULL OR deliveries.claimed_until < now())
      ORDER BY deliveries.next_attempt_at LIMIT ${most} FOR UPDATE OF deliveries SKIP LOCKED
    )
    UPDATE deliveries SET claimed_until = now() + make_interval(secs => ${seconds})
    FROM chosen, endpoints, events
    WHERE deliveries.delivery_id = chosen.delivery_id AND endpoints.endpoint_id = deliveries.endpoint_id
      AND events.event_id = deliveries.event_id
    RETURNING deliveries.delivery_id AS "deliveryId", deliveries.endpoint_id AS "endpointId", deliveries.attempts, endpoints.url,
      endpoints.secret, endpoints.old_secret AS "oldSecret", endpoints.old_secret_until AS "oldSecretUntil", events.payload`;
}
