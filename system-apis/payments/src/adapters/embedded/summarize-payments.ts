import { reply } from "@tierline/kernel/api/operation";
import type postgres from "postgres";
import type { z } from "zod";
import type { Operations, PaymentsPort } from "../../port.ts";
import { matching } from "./payment-row.ts";

type Total = z.output<Operations["summarizePayments"]["responses"][200]["schema"]>["totals"][number];

export const summarizePayments =
  (sql: postgres.Sql): PaymentsPort["summarizePayments"] =>
  async (_ctx, { query }) => {
    const totals = await sql<Total[]>`
      SELECT p.state, p.currency, count(*) AS payments, sum(p.authorized)::bigint AS authorized,
        sum(p.captured)::bigint AS captured, sum(p.refunded)::bigint AS refunded
      FROM payments p WHERE true ${matching(sql, query)}
      GROUP BY 1, 2 ORDER BY 1, 2`;
    return reply(200, { totals: [...totals] });
  };
