/**
 * A request that comes alone is done by one statement, so that the lane costs nothing when there is no crowd. Undefined means
 * that the case is not that simple; the batch then decides it.
 */
import type { Database } from "@tierline/kernel/db/database";
import { isUniqueViolation } from "@tierline/kernel/db/reach";
import { newId } from "@tierline/kernel/model/ids";
import type { Buffers } from "../policy/buffers.ts";
import type { PromiseRequest, ReserveRequest, StoredReservation } from "./request.ts";

export async function applySingle(
  db: Database,
  buffers: Pick<Buffers, "of">,
  request: PromiseRequest,
): Promise<StoredReservation | undefined> {
  if (request.kind === "confirm") return confirm(db, request.reservationId);
  if (request.kind === "reserve" && request.lines.length === 1) return reserve(db, buffers, request);
  return undefined;
}

async function reserve(
  { sql }: Database,
  buffers: Pick<Buffers, "of">,
  request: ReserveRequest,
): Promise<StoredReservation | undefined> {
  const { channel, reference, fingerprint, correlationId, lines } = request;
  const [line] = lines;
  if (line === undefined) return undefined;
  const { itemId, locationId, quantity } = line;
  const reservationId = newId("rsv");
  const expiresAt = new Date(Date.now() + request.expiresInSeconds * 1_000).toISOString();
  const kept = quantity + buffers.of(channel, locationId);
  try {
    const made = await sql`
      WITH promised AS (
        UPDATE positions SET reserved = reserved + ${quantity}::int
        WHERE item_id = ${itemId} AND location_id = ${locationId}
          AND greatest(on_hand, 0) - reserved - safety_stock >= ${kept}::int RETURNING 1)
      INSERT INTO reservations (reservation_id, channel, reference, fingerprint, state, lines, expires_at, correlation_id)
      SELECT ${reservationId}, ${channel}, ${reference}, ${fingerprint}, 'held', ${JSON.stringify(lines)}::text::jsonb,
        ${expiresAt}::timestamptz, ${correlationId}
      FROM promised RETURNING 1`;
    if (made.length === 0) return undefined;
  } catch (error) {
    // The reference is known: the statement has done nothing.
    if (isUniqueViolation(error)) return undefined;
    throw error;
  }
  return { reservationId, channel, reference, fingerprint, state: "held", lines, expiresAt };
}

async function confirm({ sql }: Database, reservationId: string): Promise<StoredReservation | undefined> {
  const [row] = await sql<StoredReservation[]>`
    UPDATE reservations SET state = 'confirmed', expires_at = NULL
    WHERE reservation_id = ${reservationId} AND state = 'held' AND expires_at > now()
    RETURNING reservation_id AS "reservationId", channel, reference, fingerprint, state, lines, expires_at AS "expiresAt"`;
  return row;
}
