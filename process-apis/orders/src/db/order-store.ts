/** Reading and writing orders. Every query names the tenant. */
import type { Tx, Database } from "@tierline/kernel/db/database";
import type { Order, OrderState } from "@tierline/kernel/model/order";
import type { NewOrderRow, OrderRow } from "./schema.ts";

/** The row as the contract shows it. */
export function toOrder(row: Omit<OrderRow, "shipped" | "posted" | "cancelRequested">): Order {
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
    tender: row.tender as Order["tender"],
    lines,
    total,
    reason,
    correlationId,
    updatedAt,
  };
}

/**
 * Inserts orders whose channel number is not there yet, in one statement, and returns the ids that went in. Whoever comes
 * second with a number waits for the first one's commit.
 */
export async function insertOrders(tx: Tx, rows: readonly NewOrderRow[]): Promise<Set<string>> {
  const inserted = await tx.sql<{ orderId: string }[]>`
    INSERT INTO orders (order_id, tenant, channel, channel_order_number, fingerprint, state, placed_at, customer, currency,
      location_id, tender, payment_token, reservation_id, lines, total, correlation_id)
    SELECT "orderId", tenant, channel, "channelOrderNumber", fingerprint, state, "placedAt", customer, currency,
      "locationId", tender, "paymentToken", "reservationId", lines, total, "correlationId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) AS new("orderId" text, tenant text, channel text,
      "channelOrderNumber" text, fingerprint text, state text, "placedAt" timestamptz, customer jsonb, currency text,
      "locationId" text, tender text, "paymentToken" text, "reservationId" text, lines jsonb, total bigint, "correlationId" text)
    ON CONFLICT (tenant, channel, channel_order_number) DO NOTHING
    RETURNING order_id AS "orderId"`;
  return new Set(inserted.map((row) => row.orderId));
}

const columns = `order_id AS "orderId", tenant, channel, channel_order_number AS "channelOrderNumber", fingerprint, state,
  placed_at AS "placedAt", customer, currency, location_id AS "locationId", tender, payment_token AS "paymentToken",
  reservation_id AS "reservationId", lines, total, reason, correlation_id AS "correlationId",
  cancel_requested AS "cancelRequested", posted, shipped, updated_at AS "updatedAt"`;

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
  readonly to: OrderState;
  readonly reason?: string;
  /** Refuse when a cancellation was asked for: the last moment before the goods leave. */
  readonly unlessCancelled?: boolean;
}

/** Moves an order on, if it is in one of the states it may come from. True when it moved. */
export async function advance(from: Database | Tx, orderId: string, step: Advance): Promise<boolean> {
  const moved = await from.sql`
    UPDATE orders SET state = ${step.to}, reason = coalesce(${step.reason ?? null}, reason), updated_at = now(),
      shipped = shipped OR ${step.to === "shipped"}
    WHERE order_id = ${orderId} AND state = ANY(${step.from as string[]})
      AND NOT (${step.unlessCancelled ?? false} AND cancel_requested)`;
  return moved.count > 0;
}
