import { reply } from "@tierline/kernel/api/operation";
import type postgres from "postgres";
import type { PaymentsPort } from "../../port.ts";
import { paymentColumns, shown, type StoredPayment } from "./payment-row.ts";

export const lookupPayments =
  (sql: postgres.Sql): PaymentsPort["lookupPayments"] =>
  async (_ctx, { body: { references } }) => {
    const rows = await sql<StoredPayment[]>`
      SELECT ${paymentColumns(sql)} FROM payments p
      WHERE p.reference = ANY(${references}) ORDER BY p.created_at, p.payment_id`;
    return reply(200, { payments: rows.map(shown) });
  };
