import { continueAfter, pageOf, rowsFor } from "@tierline/kernel/model/page-of";
import { reply } from "@tierline/kernel/api/operation";
import type postgres from "postgres";
import { Timestamp, z } from "@tierline/kernel/model/schema";
import type { PaymentsPort } from "../../port.ts";
import { matching, paymentColumns, shown, type StoredPayment } from "./payment-row.ts";

export const listPayments =
  (sql: postgres.Sql): PaymentsPort["listPayments"] =>
  async (_ctx, { query }) => {
    const after = continueAfter(query.cursor, z.tuple([Timestamp, z.string()]));
    const rows = await sql<StoredPayment[]>`
      SELECT ${paymentColumns(sql)} FROM payments p
      WHERE true ${matching(sql, query)}
        ${after === undefined ? sql`` : sql`AND (p.created_at, p.payment_id) > (${after[0]}::text::timestamptz, ${after[1]})`}
      ORDER BY p.created_at, p.payment_id
      LIMIT ${rowsFor(query.limit)}`;
    return reply(
      200,
      pageOf(rows, query.limit, (row) => [row.createdAt, row.paymentId], shown),
    );
  };
