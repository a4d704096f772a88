/** Reading and writing orders. Every query names the tenant. */
import type { Tx, Database } from "@tierline/kernel/db/database";
import type { Order, OrderState } from "@tierline/kernel/model/order";
import type { NewOrderRow, OrderRow } from "./schema.ts";

/** What a row that is about to be inserted will say of itself. */
export const justKept = (row: NewOrderRow): OrderRow => ({
  ...row,
  reason: null,
  attention: false,
  posted: false,
  cancelRequested: false,
  shippedAt: null,
  trackingNumber: null,
  shipmentReported: false,
  recordedAt: new Date().toISOString(),
  updatedAt: new Date().toISOString(),
});

/** The row as the contract shows it. */
export function toOrder(row: OrderRow): Order {
  const {
    orderId,
    channel,
    channelOrderNumber,
    placedAt,
    customer,
    currency,
    locationId,
    lines,
    total,
    reason,
    correlationId,
    updatedAt,
  } = row;
  return {
    orderId,
    channel,
    channelOrderNumber,
    state: row.state as OrderState,
    placedAt,
    customer,
    currency,
    locationId,
    fulfillment: row.fulfillment as Order["fulfillment"],
    tender: row.tender as Order["tender"],
    lines,
    total,
    reason,
    shippedAt: row.shippedAt,
    trackingNumber: row.trackingNumber,
    facts: { goodsLeft: row.shipped, paid: row.paid, posted: row.posted },
    attention: row.attention,
    cancelling: row.cancelRequested && !over.has(row.state),
    correlationId,
    updatedAt,
  };
}

/** Ended without a sale. */
const over: ReadonlySet<string> = new Set<OrderState>(["cancelled", "declined"]);

/**
 * Inserts orders whose channel number is not there yet and returns the ids that went in. Whoever comes second with a number waits for
 * the first one's commit.
 */
export async function insertOrders(tx: Tx, rows: readonly NewOrderRow[]): Promise<Set<string>> {
  const inserted = new Set<string>();
  for (const some of partsOf(rows)) for (const id of await insertPart(tx, some)) inserted.add(id);
  return inserted;
}

/** Lines of one statement: a batch of long receipts is written in several, between which others have their turn. */
const linesAtOnce = 4_000;

function partsOf(rows: readonly NewOrderRow[]): NewOrderRow[][] {
  const parts: NewOrderRow[][] = [];
  let lines = linesAtOnce;
  for (const row of rows) {
    lines += row.lines.length;
    if (lines <= linesAtOnce) {
      parts.at(-1)?.push(row);
      continue;
    }
    parts.push([row]);
    lines = row.lines.length;
  }
  return parts;
}

async function insertPart(tx: Tx, rows: readonly NewOrderRow[]): Promise<string[]> {
  const inserted = await tx.sql<{ orderId: string }[]>`
    INSERT INTO orders (order_id, tenant, channel, channel_order_number, fingerprint, state, placed_at, customer, currency,
      location_id, fulfillment, tender, payment_token, reservation_id, lines, total, correlation_id, shipped, paid)
    SELECT "orderId", tenant, channel, "channelOrderNumber", fingerprint, state, "placedAt", customer, currency,
      "locationId", fulfillment, tender, "paymentToken", "reservationId", lines, total, "correlationId", shipped, paid
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) AS new("orderId" text, tenant text, channel text,
      "channelOrderNumber" text, fingerprint text, state text, "placedAt" timestamptz, customer jsonb, currency text,
      "locationId" text, fulfillment text, tender text, "paymentToken" text, "reservationId" text, lines jsonb, total bigint, "correlationId" text,
      shipped boolean, paid boolean)
    ON CONFLICT (tenant, channel, channel_order_number) DO NOTHING
    RETURNING order_id AS "orderId"`;
  return inserted.map((row) => row.orderId);
}

const columns = `order_id AS "orderId", tenant, channel, channel_order_number AS "channelOrderNumber", fingerprint, state,
  placed_at AS "placedAt", customer, currency, location_id AS "locationId", fulfillment, tender, payment_token AS "paymentToken",
  reservation_id AS "reservationId", lines, total, reason, correlation_id AS "correlationId",
  cancel_requested AS "cancelRequested", attention, posted, paid, shipped, shipped_at AS "shippedAt",
  tracking_number AS "trackingNumber", shipment_reported AS "shipmentReported", recorded_at AS "recordedAt", updated_at AS "updatedAt"`;

/** Orders of a channel by their channel numbers. */
export async function findByNumbers(
  from: Database | Tx,
  tenant: string,
  channel: string,
  numbers: readonly string[],
): Promise<OrderRow[]> {
  return from.sql<OrderRow[]>`
    SELECT ${from.sql.unsafe(columns)} FROM orders
    WHERE tenant = ${tenant} AND channel = ${channel} AND channel_order_number = ANY(${numbers as string[]})`;
}

/** One order by id. Whoever serves a caller checks tenant and channel of the row: see find-order.ts. */
export async function loadOrder(from: Database | Tx, orderId: string): Promise<OrderRow | undefined> {
  const [row] = await from.sql<OrderRow[]>`SELECT ${from.sql.unsafe(columns)} FROM orders WHERE order_id = ${orderId}`;
  return row;
}

export interface Advance {
  readonly from: readonly OrderState[];
  readonly to: Exclude<OrderState, "shipped">;
  readonly reason?: string;
  /** Beside the new state: a person has to look at it. */
  readonly attention?: boolean;
  /** Refuse when a cancellation was asked for. */
  readonly unlessCancelled?: boolean;
}

/** Moves an order on, if it is in one of the states it may come from. True when it moved. */
export async function advance(from: Database | Tx, orderId: string, step: Advance): Promise<boolean> {
  const moved = await from.sql`
    UPDATE orders SET state = ${step.to}, reason = coalesce(${step.reason ?? null}, reason), updated_at = now(),
      attention = attention OR ${step.attention ?? false}
    WHERE order_id = ${orderId} AND state = ANY(${step.from as string[]})
      AND NOT (${step.unlessCancelled ?? false} AND cancel_requested)`;
  return moved.count > 0;
}

/** The whole total was captured; a shipped order whose sale stands in the books is complete with that. */
export async function markPaid(from: Database | Tx, orderId: string): Promise<void> {
  await from.sql`
    UPDATE orders SET paid = true, updated_at = now(),
      state = CASE WHEN state = 'shipped' AND posted THEN 'completed' ELSE state END
    WHERE order_id = ${orderId} AND NOT paid`;
}

/** The sales stand in the books; shipped orders that are paid are complete with that. */
export async function markPosted(from: Database | Tx, orderIds: readonly string[]): Promise<void> {
  await from.sql`
    UPDATE orders SET posted = true, updated_at = now(),
      state = CASE WHEN state = 'shipped' AND paid THEN 'completed' ELSE state END
    WHERE order_id = ANY(${orderIds as string[]}) AND NOT posted`;
}

/** A person has to look at it; its state and what has happened stay as they are. */
export async function flagForAttention(from: Database | Tx, orderId: string, reason: string): Promise<void> {
  await from.sql`
    UPDATE orders SET attention = true, reason = ${reason.slice(0, 500)}, updated_at = now() WHERE order_id = ${orderId}`;
}

/** The same where the money was refused: it is not paid, whatever an earlier release took from the state. */
export async function flagAsUnpaid(from: Database | Tx, orderId: string, reason: string): Promise<void> {
  await from.sql`
    UPDATE orders SET attention = true, paid = false, reason = ${reason.slice(0, 500)}, updated_at = now(),
      state = CASE WHEN state = 'completed' THEN 'shipped' ELSE state END WHERE order_id = ${orderId}`;
}

/**
 * From here on the goods cannot leave: the order ends without a sale. False when they have left already, which decides against
 * it. Asking again answers the same.
 */
export async function stopBeforeShipping(from: Database | Tx, orderId: string): Promise<boolean> {
  const stopped = await from.sql`
    UPDATE orders SET cancel_requested = true, updated_at = now() WHERE order_id = ${orderId} AND NOT shipped`;
  return stopped.count > 0;
}
