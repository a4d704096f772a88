/** Takes deliveries that are due, so that no other process sends them meanwhile. */
import { randomUUID } from "node:crypto";
import type { Database } from "@tierline/kernel/db/database";

/** A delivery with all that is needed to send it. */
export interface Claimed {
  readonly deliveryId: string;
  readonly endpointId: string;
  /** Who has taken it: what is concluded under another claim is out of date. */
  readonly claim: string;
  readonly ordered: boolean;
  readonly url: string;
  readonly secret: string;
  readonly oldSecret: string | null;
  readonly oldSecretUntil: string | null;
  /** The endpoint's last attempt failed. */
  readonly failing: boolean;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface Share {
  readonly most: number;
  /** Of these, to endpoints that fail: they take their time, and the others must not wait for it. */
  readonly mostFailing: number;
  /** Under way to one endpoint at once. To one that fails it is one, until that succeeds. */
  readonly perEndpoint: number;
  /** Until others may take what this process did not bring to an end. */
  readonly seconds: number;
}

/**
 * Endpoints take turns: the first delivery of each comes before the second of any, so that a backlog, however long, delays nobody else; of those that
 * fail, whoever has not been tried for longest is next. Where order is asked for, only the first that waits of each key is due. Each endpoint costs a
 * look into an index, however much waits for it.
 */
export function claim({ sql }: Database, { most, mostFailing, perEndpoint, seconds }: Share) {
  return sql<Claimed[]>`
    WITH due AS (
      SELECT delivery_id, failing, turn, row_number() OVER (PARTITION BY failing ORDER BY last_failure_at) AS place
      FROM (
        SELECT endpoint_id, ordered, failing_since IS NOT NULL AS failing, last_failure_at
        FROM endpoints JOIN applications USING (application_id)
        WHERE state = 'active' AND active
      ) AS target
      CROSS JOIN LATERAL (
        SELECT count(*) AS under_way FROM deliveries WHERE endpoint_id = target.endpoint_id AND claimed_until >= now()
      ) AS sent
      CROSS JOIN LATERAL (
        SELECT delivery_id, next_attempt_at, under_way + row_number() OVER (ORDER BY next_attempt_at, position) AS turn
        FROM (
          SELECT delivery_id, next_attempt_at, position FROM deliveries
          WHERE endpoint_id = target.endpoint_id AND state = 'waiting' AND next_attempt_at <= now()
            AND (claimed_until IS NULL OR claimed_until < now())
            AND (NOT ordered OR NOT EXISTS (
              SELECT FROM deliveries AS earlier
              WHERE earlier.endpoint_id = deliveries.endpoint_id AND earlier.key = deliveries.key
                AND earlier.state = 'waiting' AND earlier.position < deliveries.position))
          ORDER BY next_attempt_at, position LIMIT ${perEndpoint}
        ) AS first
      ) AS waiting
      WHERE turn <= CASE WHEN failing THEN 1 ELSE ${perEndpoint}::int END
    ), chosen AS (
      SELECT delivery_id FROM deliveries JOIN due USING (delivery_id)
      WHERE (NOT failing OR place <= ${mostFailing}::int)
        AND state = 'waiting' AND (claimed_until IS NULL OR claimed_until < now())
      ORDER BY turn, next_attempt_at LIMIT ${most} FOR UPDATE OF deliveries SKIP LOCKED
    )
    UPDATE deliveries SET claim = ${randomUUID()}::uuid, claimed_until = now() + make_interval(secs => ${seconds})
    FROM chosen, endpoints, events
    WHERE deliveries.delivery_id = chosen.delivery_id AND endpoints.endpoint_id = deliveries.endpoint_id
      AND events.event_id = deliveries.event_id
    RETURNING deliveries.delivery_id AS "deliveryId", deliveries.endpoint_id AS "endpointId", deliveries.claim, endpoints.ordered,
      endpoints.url, endpoints.secret, endpoints.old_secret AS "oldSecret", endpoints.old_secret_until AS "oldSecretUntil",
      endpoints.failing_since IS NOT NULL AS failing, events.payload`;
}

/** Gives back what was claimed and not sent: it is due as it was before. */
export async function release({ sql }: Database, { deliveryId, claim }: Claimed): Promise<void> {
  await sql`UPDATE deliveries SET claim = NULL, claimed_until = NULL WHERE delivery_id = ${deliveryId} AND claim = ${claim}`;
}
