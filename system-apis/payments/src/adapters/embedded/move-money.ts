/** Captures and refunds: one statement each, that locks the payment, keeps the movement once and moves the sum. */
import { Problem } from "@tierline/kernel/errors/problem";
import type postgres from "postgres";
import { findPayment, paymentColumns, type StoredPayment } from "./payment-row.ts";

export interface Movement {
  readonly kind: "capture" | "refund";
  /** The movement's own reference: a repeat changes nothing. */
  readonly reference: string;
  readonly amount: number;
}

/** The payment after the movement; `conflict` when it is not possible or the reference is taken by another amount. */
export async function moveMoney(sql: postgres.Sql, payment: StoredPayment, movement: Movement): Promise<StoredPayment> {
  const { kind, reference, amount } = movement;
  const possible =
    kind === "capture"
      ? sql`state IN ('authorized', 'captured', 'refunded') AND captured + ${amount} <= authorized`
      : sql`state IN ('captured', 'refunded') AND refunded + ${amount} <= captured`;
  const [moved] = await sql<StoredPayment[]>`
    WITH locked AS MATERIALIZED (
      SELECT * FROM payments WHERE payment_id = ${payment.paymentId} FOR UPDATE
    ), kept AS (
      INSERT INTO movements (payment_id, kind, reference, amount)
      SELECT payment_id, ${kind}, ${reference}, ${amount} FROM locked WHERE ${possible}
      ON CONFLICT DO NOTHING
      RETURNING payment_id, amount
    )
    UPDATE payments p SET
      captured = p.captured + ${kind === "capture" ? sql`kept.amount` : sql`0`},
      refunded = p.refunded + ${kind === "refund" ? sql`kept.amount` : sql`0`},
      state = ${kind === "refund" ? sql`'refunded'` : sql`CASE WHEN p.refunded > 0 THEN 'refunded' ELSE 'captured' END`},
      updated_at = now()
    FROM kept WHERE p.payment_id = kept.payment_id
    RETURNING ${paymentColumns(sql)}`;
  return moved ?? explain(sql, payment, movement);
}

async function explain(sql: postgres.Sql, payment: StoredPayment, movement: Movement): Promise<StoredPayment> {
  const [before] = await sql<{ amount: number }[]>`
    SELECT amount FROM movements
    WHERE payment_id = ${payment.paymentId} AND kind = ${movement.kind} AND reference = ${movement.reference}`;
  const now = await findPayment(sql, payment.reference);
  if (before?.amount === movement.amount) return now;
  if (before !== undefined) {
    throw new Problem("conflict", `${movement.reference} was used before, for ${String(before.amount)}.`);
  }
  throw new Problem("conflict", refusal(now, movement));
}

function refusal({ state, authorized, captured, refunded }: StoredPayment, { kind }: Movement): string {
  if (state === "declined" || state === "voided")
    return `The payment is ${state}: nothing of it can be ${kind === "capture" ? "captured" : "refunded"}.`;
  const left = kind === "capture" ? authorized - captured : captured - refunded;
  return `${String(left)} of the payment can still be ${kind === "capture" ? "captured" : "refunded"}.`;
}
