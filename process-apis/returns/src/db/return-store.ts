/** Reading and writing returns. Whoever serves a caller checks tenant and channel of what was read. */
import type { Database, Tx } from "@tierline/kernel/db/database";
import type { Return, ReturnState } from "@tierline/kernel/model/return";
import type { NewReturnRow, ReturnRow } from "./schema.ts";

/** What a row that is about to be inserted will say of itself. */
export const justKept = (row: NewReturnRow): ReturnRow => ({
  ...row,
  posted: false,
  attention: false,
  problem: null,
  recordedAt: new Date().toISOString(),
  updatedAt: new Date().toISOString(),
});

/** The row as the contract shows it. */
export function toReturn(row: ReturnRow): Return {
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
    facts: { paidBack: row.paidBack, posted: row.posted },
    attention: row.attention,
    problem: row.problem,
    correlationId,
    updatedAt,
  };
}

/** Inserts returns whose channel number is not there yet, in one statement, and returns the ids that went in. */
export async function insertReturns(tx: Tx, rows: readonly NewReturnRow[]): Promise<Set<string>> {
  const inserted = await tx.sql<{ returnId: string }[]>`
    INSERT INTO returns (return_id, tenant, channel, channel_return_number, fingerprint, order_id, state, returned_at,
      customer, currency, location_id, tender, lines, total, reason, correlation_id, paid_back)
    SELECT "returnId", tenant, channel, "channelReturnNumber", fingerprint, "orderId", state, "returnedAt", customer, currency,
      "locationId", tender, lines, total, reason, "correlationId", "paidBack"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) AS new("returnId" text, tenant text, channel text,
      "channelReturnNumber" text, fingerprint text, "orderId" text, state text, "returnedAt" timestamptz, customer jsonb,
      currency text, "locationId" text, tender text, lines jsonb, total bigint, reason text, "correlationId" text,
      "paidBack" boolean)
    ON CONFLICT (tenant, channel, channel_return_number) DO NOTHING
    RETURNING return_id AS "returnId"`;
  return new Set(inserted.map((row) => row.returnId));
}

const columns = `return_id AS "returnId", tenant, channel, channel_return_number AS "channelReturnNumber", fingerprint,
  order_id AS "orderId", state, returned_at AS "returnedAt", customer, currency, location_id AS "locationId", tender, lines,
  total, reason, correlation_id AS "correlationId", attention, problem, paid_back AS "paidBack", posted,
  recorded_at AS "recordedAt", updated_at AS "updatedAt"`;

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

/** A card refund of an order that may still have to be paid to its payment. */
export interface CardRefund {
  readonly returnId: string;
  readonly total: number;
  /** The customer has the money. */
  readonly paidBack: boolean;
  /** It was refused, and a person has to look at it. */
  readonly attention: boolean;
}

/** What is given back of an order to a card. */
export async function cardRefundsOf(from: Database | Tx, orderId: string): Promise<readonly CardRefund[]> {
  return from.sql<CardRefund[]>`
    SELECT return_id AS "returnId", total, paid_back AS "paidBack", attention FROM returns
    WHERE order_id = ${orderId} AND tender = 'card' AND total > 0`;
}

/** The customer has the money: refunded, or complete where the books know already. True when that is news. */
export async function markRefunded(from: Tx, returnId: string): Promise<boolean> {
  const marked = await from.sql`
    UPDATE returns SET paid_back = true, state = CASE WHEN posted THEN 'completed' ELSE 'refunded' END, updated_at = now()
    WHERE return_id = ${returnId} AND NOT paid_back`;
  return marked.count > 0;
}

/** The books know: complete, or complete once the customer has the money. */
export async function markPosted(from: Database, returnIds: readonly string[]): Promise<void> {
  await from.sql`
    UPDATE returns SET posted = true, state = CASE WHEN paid_back THEN 'completed' ELSE state END, updated_at = now()
    WHERE return_id = ANY(${returnIds as string[]}) AND NOT posted`;
}

/** A person has to look at it; its state and what has happened stay as they are. */
export async function flagForAttention(from: Database, returnId: string, problem: string): Promise<void> {
  await from.sql`
    UPDATE returns SET attention = true, problem = ${problem.slice(0, 500)}, updated_at = now() WHERE return_id = ${returnId}`;
}
