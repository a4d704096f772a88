import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import { newId } from "@tierline/kernel/model/ids";
import type postgres from "postgres";
import type { PaymentsPort } from "../../port.ts";
import type { NewPayment } from "../../resources/payments/contract.ts";
import { findPayment, paymentColumns, shown, type StoredPayment } from "./payment-row.ts";
import { behaviorOf, troubled } from "./test-tokens.ts";

/** One statement; a second one only for a repeat. */
export const authorizePayment =
  (sql: postgres.Sql): PaymentsPort["authorizePayment"] =>
  async (ctx, { params: { reference }, body }) => {
    const { decline, authorize } = behaviorOf(body.token);
    const payment = await troubled(sql, authorize, ctx, "authorize", reference, async () => {
      const created = await insert(sql, reference, body, decline);
      return created ?? repeated(await findPayment(sql, reference), body);
    });
    if (payment.state === "declined") {
      throw new Problem("payment-declined", payment.declineReason ?? "The payment was declined.");
    }
    return reply(200, shown(payment));
  };

async function insert(
  sql: postgres.Sql,
  reference: string,
  body: NewPayment,
  decline?: string,
): Promise<StoredPayment | undefined> {
  const [payment] = await sql<StoredPayment[]>`
    INSERT INTO payments AS p (payment_id, reference, channel, token, currency, requested, authorized, captured, refunded, state,
      decline_reason, correlation_id)
    VALUES (${newId("pay")}, ${reference}, ${body.channel}, ${body.token}, ${body.currency}, ${body.amount},
      ${decline === undefined ? body.amount : 0}, 0, 0, ${decline === undefined ? "authorized" : "declined"},
      ${decline ?? null}, ${body.correlationId})
    ON CONFLICT (reference) DO NOTHING
    RETURNING ${paymentColumns(sql)}`;
  return payment;
}

function repeated(payment: StoredPayment, body: NewPayment): StoredPayment {
  const same =
    payment.token === body.token &&
    payment.requested === body.amount &&
    payment.currency === body.currency &&
    payment.channel === body.channel;
  if (same) return payment;
  throw new Problem("conflict", `${payment.reference} was used before, for another payment.`);
}
