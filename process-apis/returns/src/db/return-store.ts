/** Reading and writing returns. Whoever serves a caller checks tenant and channel of what was read. */
import type { Database, Tx } from "@tierline/kernel/db/database";
import type { Return, ReturnState } from "@tierline/kernel/model/return";
import type { NewReturnRow, ReturnRow } from "./schema.ts";

/** The row as the contract shows it. */
export function toReturn(row: Omit<ReturnRow, "posted">): Return {
  const { returnId, channel, channelReturnNumber, orderId, returnedAt, customer, currency, locationId } = row;
  const { lines, total, reason, correlationId, updatedAt } = row;
  return {
    returnId,
    channel,
    channelReturnNumber,
    orderId,
    state: row.state as ReturnState,
    returnedAt,
    customer,
    currency,
    locationId,
    tender: row.tender as Return["tender"],
    lines,
    total,
    reason,
    correlationId,
    updatedAt,
  };
}

/** Inserts returns whose channel number is not there yet, in one statement, and returns the ids that went in. */
export async function insertReturns(tx: Tx, rows: readonly NewReturnRow[]): Promise<Set<string>> {
  const inserted = await tx.sql<{ returnId: string }[]>`
    INSERT INTO returns (return_id, tenant, channel, channel_return_number, fingerprint, order_id, state, returned_at,
      customer, currency, location_id, tender, lines, total, reason, correlation_id)
    SELECT "returnId", tenant, channel, "channelReturnNumber", fingerprint, "orderId", state, "returnedAt", customer, currency,
      "locationId", tender, lines, total, reason, "correlationId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) AS new("returnId" text, tenant text, channel text,
      "channelReturnNumber" text, fingerprint text, "orderId" text, state text, "returnedAt" timestamptz, customer jsonb,
      currency text, "locationId" text, tender text, lines jsonb, total bigint, reason text, "correlationId" text)
    ON CONFLICT (tenant, channel, channel_return_number) DO NOTHING
    RETURNING return_id AS "returnId"`;
  return new Set(inserted.map((row) => row.returnId));
}

const columns = `return_id AS "returnId", tenant, channel, channel_return_number AS "channelReturnNumber", fingerprint,
  order_id AS "orderId", state, returned_at AS "returnedAt", customer, currency, location_id AS "locationId", tender, lines,
  total, reason, correlation_id AS "correlationId", updated_at AS "updatedAt"`;

/** Returns of a channel by their channel numbers. */
export async function findByNumbers(
  from: Database | Tx,
  tenant: string,
  channel: string,
  numbers: readonly string[],
): Promise<ReturnRow[]> {
  return from.sql<ReturnRow[]>`
    SELECT ${from.sql.unsafe(columns)} FROM returns
    WHERE tenant = ${tenant} AND channel = ${channel} AND channel_return_number = ANY(${numbers as string[]})`;
}

export async function loadReturn(from: Database | Tx, returnId: string): Promise<ReturnRow | undefined> {
  const [row] = await from.sql<ReturnRow[]>`
    SELECT ${from.sql.unsafe(columns)} FROM returns WHERE return_id = ${returnId}`;
  return row;
}

/** The customer has the money: refunded, or complete where the books know already. */
export async function markRefunded(from: Database, returnId: string): Promise<void> {
  await from.sql`
    UPDATE returns SET state = CASE WHEN posted THEN 'completed' ELSE 'refunded' END, updated_at = now()
    WHERE return_id = ${returnId} AND state = 'accepted'`;
}

/** The books know: complete, or complete once the customer has the money. */
export async function markPosted(from: Database, returnIds: readonly string[]): Promise<void> {
  await from.sql`
    UPDATE returns SET posted = true, state = CASE state WHEN 'refunded' THEN 'completed' ELSE state END, updated_at = now()
    WHERE return_id = ANY(${returnIds as string[]}) AND NOT posted`;
}

/** A person has to look at it. */
export async function markForAttention(from: Database, returnId: string, reason: string): Promise<void> {
  await from.sql`
    UPDATE returns SET state = 'attention', reason = ${reason}, updated_at = now() WHERE return_id = ${returnId}`;
}

/**
 * Counts units of an order as returned, never more than were shipped. Rows are locked in item order, so two returns of one
 * order wait for each other. Returns the items of which too many would come back.
 */
export async function countReturned(
  tx: Tx,
  orderId: string,
  units: ReadonlyMap<string, number>,
  shipped: ReadonlyMap<string, number>,
): Promise<string[]> {
  const tooMany: string[] = [];
  for (const itemId of [...units.keys()].sort()) {
    const quantity = units.get(itemId) ?? 0;
    const most = shipped.get(itemId) ?? 0;
    const counted = await tx.sql`
      INSERT INTO returned_units (order_id, item_id, quantity)
      SELECT ${orderId}, ${itemId}, ${quantity}::int WHERE ${quantity}::int <= ${most}::int
      ON CONFLICT (order_id, item_id) DO UPDATE SET quantity = returned_units.quantity + excluded.quantity
      WHERE returned_units.quantity + excluded.quantity <= ${most}::int`;
    if (counted.count === 0) tooMany.push(itemId);
  }
  return tooMany;
}
