import { Problem } from "@tierline/kernel/errors/problem";
import type postgres from "postgres";
import type { Payment, PaymentFilter } from "../../resources/payments/contract.ts";

/** A payment with the token that only the gateway sees. */
export interface StoredPayment extends Payment {
  readonly token: string;
  readonly requested: number;
}

export const paymentColumns = (sql: postgres.Sql) => sql`
  p.payment_id AS "paymentId", p.reference, p.channel, p.state, p.currency, p.requested, p.authorized, p.captured, p.refunded,
  p.decline_reason AS "declineReason", p.correlation_id AS "correlationId", p.token,
  p.created_at AS "createdAt", p.updated_at AS "updatedAt"`;

/** The filters as conditions on `payments p`; they begin with AND. */
export const matching = (sql: postgres.Sql, filter: PaymentFilter) => sql`
  ${filter.channel === undefined ? sql`` : sql`AND p.channel = ${filter.channel}`}
  ${filter.state === undefined ? sql`` : sql`AND p.state = ${filter.state}`}
  ${filter.referencePrefix === undefined ? sql`` : sql`AND starts_with(p.reference, ${filter.referencePrefix})`}
  ${filter.from === undefined ? sql`` : sql`AND p.created_at >= ${filter.from}::text::timestamptz`}
  ${filter.to === undefined ? sql`` : sql`AND p.created_at < ${filter.to}::text::timestamptz`}`;

/** By reference or by id; `not-found` if there is none. */
export async function findPayment(sql: postgres.Sql, reference: string): Promise<StoredPayment> {
  const [payment] = await sql<StoredPayment[]>`
    SELECT ${paymentColumns(sql)} FROM payments p WHERE p.reference = ${reference} OR p.payment_id = ${reference}`;
  if (payment === undefined) throw new Problem("not-found", `There is no payment ${reference}.`);
  return payment;
}

/** What the caller sees: without the token. */
export const shown = ({ token: _token, requested: _requested, ...payment }: StoredPayment): Payment => payment;
