import { reply } from "@tierline/kernel/api/operation";
import { Problem } from "@tierline/kernel/errors/problem";
import type postgres from "postgres";
import type { PaymentsPort } from "../../port.ts";
import { findPayment, paymentColumns, shown, type StoredPayment } from "./payment-row.ts";

export const voidPayment =
  (sql: postgres.Sql): PaymentsPort["voidPayment"] =>
  async (_ctx, { params: { reference } }) => {
    const [voided] = await sql<StoredPayment[]>`
      UPDATE payments p SET state = 'voided', updated_at = now()
      WHERE (reference = ${reference} OR payment_id = ${reference}) AND state = 'authorized'
      RETURNING ${paymentColumns(sql)}`;
    const payment = voided ?? (await findPayment(sql, reference));
    if (payment.state !== "voided")
      throw new Problem("conflict", `The payment is ${payment.state}, which cannot be voided.`);
    return reply(200, shown(payment));
  };
